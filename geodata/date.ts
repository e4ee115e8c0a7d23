/** A calendar day without time or zone: '2010-09-30'. Lexicographic order is time order. */
export type IsoDate = string & { readonly __isoDate: never };

/** A moment in UTC, to the millisecond: '2010-10-08T01:30:00.000Z'. Lexicographic order is time order. */
export type IsoInstant = string & { readonly __isoInstant: never };

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Parses a calendar day; undefined for anything else, '2010-02-30' included. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = datePattern.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as IsoDate;
}

/**
 * The same of a day that somebody asks for or writes down, from 1900 to 2199: '0026-07-31' is a slip of the hand, and about the ends of
 * what a date can name no year before or after can be counted.
 */
export function parseGivenDate(text: string): IsoDate | undefined {
  return isGivenYear(text) ? parseIsoDate(text) : undefined;
}

/** Whether a day, month or quarter begins with a year from 1900 to 2199. */
export function isGivenYear(text: string): boolean {
  return /^(19|2[01])\d\d/.test(text);
}

/** For dates written in code: throws where parseIsoDate answers undefined. */
export function isoDate(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (parsed === undefined) throw new RangeError(`not a calendar date: ${text}`);
  return parsed;
}

/** The first day that a date can name. What is unknown at first is unknown from here on. */
export const firstDay = isoDate('0001-01-01');

const instantPattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Normalises any instant with an offset: '2010-10-08T09:30:00+08:00' → '2010-10-08T01:30:00.000Z'. Throws a RangeError for
 * anything else, '2010-02-30T00:00:00Z' included, which Date would move to March.
 */
export function isoInstant(text: string): IsoInstant {
  const day = instantPattern.exec(text)?.[1];
  if (day === undefined || parseIsoDate(day) === undefined)
    throw new RangeError(`not an instant with its offset: ${text}`);
  return new Date(text).toISOString() as IsoInstant;
}

/** The last millisecond of a day in China (UTC+8): what "known by 30 September" means to the people who say it. */
export function endOfDayInChina(date: IsoDate): IsoInstant {
  return isoInstant(`${date}T23:59:59.999+08:00`);
}

/** A moment that somebody asks for, from 1900 to 2199: '2010-10-08T09:30:00+08:00', or of '2010-10-31' the end in China. */
export function parseGivenMoment(text: string): IsoInstant | undefined {
  const day = parseGivenDate(text);
  if (day !== undefined) return endOfDayInChina(day);
  if (!isGivenYear(text)) return undefined;
  try {
    return isoInstant(text);
  } catch {
    return undefined;
  }
}

/** The day in China on which a moment falls: 2010-09-30T16:00:00Z is 1 October there. */
export function dayInChina(moment: IsoInstant): IsoDate {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10) as IsoDate;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** addDays('2010-09-30', 1) → '2010-10-01'. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

/** addYears('2024-02-29', 1) → '2025-02-28': a year is full on the last day of a month that has no such day. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = daysInMonth(year + years, month);
  return isoDate(
    [String(year + years).padStart(4, '0'), date.slice(5, 7), pad2(Math.min(day, last))].join('-'),
  );
}

/** Whole days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The last day of a month: monthEnd(2010, 9) → '2010-09-30'. */
export function monthEnd(year: number, month: number): IsoDate {
  const written = String(year).padStart(4, '0');
  return `${written}-${pad2(month)}-${pad2(daysInMonth(year, month))}` as IsoDate;
}

/** The last day of the month before: monthEndBefore('2024-03-31') → '2024-02-29'. */
export function monthEndBefore(date: IsoDate): IsoDate {
  return addDays(`${date.slice(0, 7)}-01` as IsoDate, -1);
}

/** The ends of months after a day, up to and with another day. */
export function monthEndsUntil(after: IsoDate, until: IsoDate): IsoDate[] {
  const ends: IsoDate[] = [];
  let [year, month] = after.split('-').map(Number) as [number, number];
  for (let end = monthEnd(year, month); end <= until; end = monthEnd(year, month)) {
    if (end > after) ends.push(end);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return ends;
}

function pad2(value: number): string {
  return String(value).padStart(2, '0');
}

/** January first. */
export const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
