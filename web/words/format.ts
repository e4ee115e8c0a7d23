import type { Language } from '../../geodata/bilingual.ts';
import { englishScale } from '../../geodata/figureUnit.ts';
import type { FigureUnit } from '../../geodata/observation.ts';
import { areaDecimals, roundArea, roundTo, type AreaUnit } from '../../geodata/units.ts';

/** 1333333.3 m² → `2,000` in 亩, `133.33` in 公顷; whole numbers lose their decimals, as in 2000 亩, unless `exact`. */
export function formatArea(squareMetres: number, unit: AreaUnit, exact = false): string {
  const digits = areaDecimals(unit);
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: exact ? digits : 0,
    maximumFractionDigits: digits,
  }).format(roundArea(squareMetres, unit));
}

/** 26.07 → `26.07`, 16086 → `16,086`. */
export function plainNumber(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 }).format(value);
}

/** The number that stands before `words.figureUnits[unit]`: 84.95 亿元 in Chinese is 8.495 bn yuan in English. */
export function formatFigure(value: number, unit: FigureUnit, language: Language): string {
  const scale = language === 'en' ? (englishScale[unit] ?? 1) : 1;
  return plainNumber(roundTo(value * scale, 4));
}

/** 0.9321 → `93 %`; a share that rounds to 0 or 100 without being it says so: `<1 %`. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.005) return '<1 %';
  if (share < 1 && share >= 0.995) return '>99 %';
  return `${Math.round(share * 100)} %`;
}

/** 1234.567 → `1,234.6`; every digit is written, so that figures stand under each other. */
export function withDigits(value: number, digits: number): string {
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(roundTo(value, digits));
}

/** The same with its sign, as what has changed is written: `+1.56`, `−0.20`, `0.00`. */
export function signedNumber(value: number, digits: number): string {
  const rounded = roundTo(value, digits);
  const sign = rounded > 0 ? '+' : rounded < 0 ? '\u2212' : '';
  return sign + withDigits(Math.abs(rounded), digits);
}
