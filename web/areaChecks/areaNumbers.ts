import { fromSquareMetres, roundTo, type AreaUnit } from '../../geodata/units.ts';

/** Finer than areas are read elsewhere: 0.001 亩 is 0.7 m², what a parcel of 10 亩 may be off; registers print 0.01 亩. */
const fineDecimals: Record<AreaUnit, number> = { mu: 3, ha: 4, m2: 1 };

/** 24 640 m² → `36.960` in 亩, `2.4640` in 公顷, `24,640.0` in m². */
export function fineArea(squareMetres: number, unit: AreaUnit): string {
  return fixed(fromSquareMetres(squareMetres, unit), fineDecimals[unit]);
}

/** The same with its sign, as a difference is written: `+1,309.5`, `−0.4`, `0.0`. */
export function signedArea(squareMetres: number, unit: AreaUnit): string {
  return signed(fromSquareMetres(squareMetres, unit), fineDecimals[unit]);
}

/** 0.0531 → `5.31 %`. */
export function sharePercent(share: number): string {
  return `${fixed(share * 100, 2)} %`;
}

/** 0.0531 → `+5.31 %`. */
export function signedPercent(share: number): string {
  return `${signed(share * 100, 2)} %`;
}

function signed(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals);
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return `${sign}${fixed(Math.abs(rounded), decimals)}`;
}

function fixed(value: number, decimals: number): string {
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(roundTo(value, decimals));
}
