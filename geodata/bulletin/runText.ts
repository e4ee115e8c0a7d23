import type { Language } from '../bilingual.ts';
import { englishMonths, type IsoDate, type IsoInstant } from '../date.ts';
import { englishScale } from '../figureUnit.ts';
import type { FigureUnit } from '../observation.ts';
import { areaDecimals, fromSquareMetres, roundTo } from '../units.ts';
import type { BulletinUnit, FigureRun, Run, Runs } from './run.ts';
import { wordsIn } from './words/words.ts';

/** Decimals a reader gets at most; of what documents state, all that they print. */
const decimals: Partial<Record<BulletinUnit, number>> = {
  squareMetres: areaDecimals('mu'),
  mu: areaDecimals('mu'),
  points: 1,
  percent: 1,
};

/** Columns of these have every decimal written, so that figures stand under each other. */
const aligned: readonly BulletinUnit[] = ['squareMetres', 'mu', 'points'];

/** Decimals that every figure of a column of this unit has. */
export function columnDecimals(unit: BulletinUnit): number {
  return aligned.includes(unit) ? (decimals[unit] ?? 0) : 0;
}

/** The number as it is written before its unit, rounded: 64 000 m² → 96 (亩); 84.95 (亿元) is 8.495 in billion yuan. */
export function writtenValue({ value, unit }: FigureRun, language: Language): number {
  const scale = language === 'en' ? (englishScale[unit as FigureUnit] ?? 1) : 1;
  const inUnit = unit === 'squareMetres' ? fromSquareMetres(value, 'mu') : value * scale;
  return roundTo(inUnit, decimals[unit] ?? 4);
}

/** A number without its unit. Chinese papers set no commas; a column has every decimal written. */
export function numberText(figure: FigureRun, language: Language, inColumn = false): string {
  return new Intl.NumberFormat('en-US', {
    useGrouping: language === 'en',
    minimumFractionDigits: inColumn ? columnDecimals(figure.unit) : 0,
    maximumFractionDigits: decimals[figure.unit] ?? 4,
  }).format(writtenValue(figure, language));
}

/** `96亩`, `1 parcel`, `90%`. */
function figureText(figure: FigureRun, language: Language): string {
  const written = writtenValue(figure, language);
  const unit = wordsIn[language].units[figure.unit][written === 1 ? 0 : 1];
  return `${numberText(figure, language)}${language === 'zh' || unit === '%' || unit === '' ? '' : ' '}${unit}`;
}

/** 2010年9月30日, `30 September 2010`. */
function dayText(day: IsoDate, language: Language): string {
  const [, , date] = day.split('-').map(Number);
  return language === 'zh'
    ? `${monthText(day, language)}${date}日`
    : `${date} ${monthText(day, language)}`;
}

/** @param month a month, or a day in it */
function monthText(month: string, language: Language): string {
  const [year, number = 1] = month.split('-').map(Number);
  return language === 'zh' ? `${year}年${number}月` : `${englishMonths[number - 1]} ${year}`;
}

const quarterNumerals = ['一', '二', '三', '四'];

/** 2010年第三季度, `Q3 2010`. */
function quarterText(quarter: string, language: Language): string {
  const [year = '', number = ''] = quarter.split('Q');
  return language === 'zh'
    ? `${year}年第${quarterNumerals[Number(number) - 1]}季度`
    : `Q${number} ${year}`;
}

/** By the clock in China, UTC+8, to the minute. */
function momentText(at: IsoInstant, language: Language): string {
  const inChina = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  const day = dayText(inChina.slice(0, 10) as IsoDate, language);
  const time = inChina.slice(11, 16);
  return language === 'zh' ? `${day}${time}` : `${day}, ${time} (UTC+8)`;
}

/** @param inTable days as 2010-09-30, which needs less room */
export function runText(run: Run, language: Language, inTable = false): string {
  if (typeof run === 'string') return run;
  switch (run.kind) {
    case 'figure':
      return figureText(run, language);
    case 'quoted':
      return run.text;
    case 'place':
      return String(run.value);
    case 'day':
      return inTable ? run.day : dayText(run.day, language);
    case 'month':
      return monthText(run.month, language);
    case 'quarter':
      return quarterText(run.quarter, language);
    case 'moment':
      return momentText(run.at, language);
    case 'light':
      return wordsIn[language].lights[run.colour];
  }
}

export function textOf(runs: Runs, language: Language, inTable = false): string {
  return runs.map((run) => runText(run, language, inTable)).join('');
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The number of a section as papers print it: 三、 and `3. `; at most nineteen are counted. */
export function sectionNumber(position: number, language: Language): string {
  if (language === 'en') return `${position}. `;
  const numeral = position <= 10 ? numerals[position] : `十${numerals[position - 10]}`;
  return `${numeral}、`;
}
