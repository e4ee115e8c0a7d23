import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { IsoDate } from '../date.ts';

/** Public holidays and make-up working days as the State Council published them, by day, kept by `chinese-days`. */
const holidays: ReadonlySet<string> = new Set(Object.keys(calendar.holidays));
const makeUpDays: ReadonlySet<string> = new Set(Object.keys(calendar.workdays));

const years = [...holidays].map((day) => Number(day.slice(0, 4)));

/** The years whose holidays are known, both included. Those of a year are published late in the year before. */
export const calendarYears = { from: Math.min(...years), to: Math.max(...years) } as const;

/** A year is needed whose holidays nobody knows. */
export class UnknownCalendarError extends Error {
  readonly year: number;

  constructor(year: number) {
    super(`the public holidays of ${year} are not known`);
    this.name = 'UnknownCalendarError';
    this.year = year;
  }
}

/**
 * Whether people work on a day in China: Monday to Friday but for public holidays, and the weekend days that are worked in
 * return. Throws `UnknownCalendarError` for a day of a year that is not in `calendarYears`.
 */
export function isWorkingDay(day: IsoDate): boolean {
  const year = Number(day.slice(0, 4));
  if (year < calendarYears.from || year > calendarYears.to) throw new UnknownCalendarError(year);
  if (makeUpDays.has(day)) return true;
  if (holidays.has(day)) return false;
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
