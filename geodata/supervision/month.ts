import { addDays, daysInMonth, isGivenYear, isoDate, type IsoDate } from '../date.ts';
import type { IsoMonth } from './monthClosing.ts';

/** '2026-05', from 1900 to 2199; undefined for anything else. */
export function parseIsoMonth(text: string): IsoMonth | undefined {
  return isGivenYear(text) && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as IsoMonth) : undefined;
}

/** The days of a month, or of a quarter. */
export type Window = {
  /** The last day before it. What was so on that day was so when it began. */
  readonly before: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
};

/** windowOf('2024-02') → 2024-02-01 to 2024-02-29, before it 2024-01-31. */
export function windowOf(month: IsoMonth): Window {
  const from = isoDate(`${month}-01`);
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { before: addDays(from, -1), from, to: isoDate(`${month}-${daysInMonth(year, number)}`) };
}

export function monthOf(day: IsoDate): IsoMonth {
  return day.slice(0, 7) as IsoMonth;
}

export function monthBefore(month: IsoMonth): IsoMonth {
  return monthOf(windowOf(month).before);
}

export function monthAfter(month: IsoMonth): IsoMonth {
  return monthOf(addDays(windowOf(month).to, 1));
}

/** A quarter of a calendar year: '2026Q2'. */
export type IsoQuarter = string & { readonly __isoQuarter: never };

/** '2026Q2'; undefined for anything else. */
export function parseIsoQuarter(text: string): IsoQuarter | undefined {
  return isGivenYear(text) && /^\d{4}Q[1-4]$/.test(text) ? (text as IsoQuarter) : undefined;
}

/** The months of '2026Q2': 2026-04, 2026-05, 2026-06. */
export function monthsOfQuarter(quarter: IsoQuarter): IsoMonth[] {
  const last = Number(quarter.slice(5)) * 3;
  return [last - 2, last - 1, last].map(
    (month) => `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}` as IsoMonth,
  );
}

export function quarterOf(month: IsoMonth): IsoQuarter {
  return `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}` as IsoQuarter;
}

/** Whether a day lies in a month or quarter. */
export function isWithin(window: Window, day: IsoDate | null): day is IsoDate {
  return day !== null && day > window.before && day <= window.to;
}
