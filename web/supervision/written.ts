import { isoDate, type IsoDate } from '../../geodata/date.ts';
import { parseIsoMonth, type IsoQuarter } from '../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../geodata/supervision/monthClosing.ts';
import { words } from './words/words.ts';

/** The month or quarter as it is said. */
export function periodName(of: IsoMonth | IsoQuarter): string {
  const text = words.value.supervision;
  const year = of.slice(0, 4);
  return parseIsoMonth(of)
    ? text.month(year, Number(of.slice(5)))
    : text.quarter(year, Number(of.slice(5)));
}

/** A moment as a clock in China shows it: 2026-06-08 09:57. */
export function momentInChina(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** Today in China. */
export function today(): IsoDate {
  return isoDate(momentInChina(new Date().toISOString()).slice(0, 10));
}

/** 65.4; a dash where there is nothing to score. */
export function scoreText(score: number | null): string {
  return score === null ? words.value.none : score.toFixed(1);
}

/** 12.5 of points, 20 and not 20.0. */
export function pointsText(points: number): string {
  return String(Math.round(points * 10) / 10);
}
