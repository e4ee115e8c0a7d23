import { addDays, daysBetween, isoDate, type IsoDate } from '../date.ts';
import { calendarYears, isWorkingDay, UnknownCalendarError } from './publicHolidays.ts';

const first = isoDate(`${calendarYears.from}-01-01`);
const length = daysBetween(first, isoDate(`${calendarYears.to}-12-31`)) + 1;

/** Every working day of the known years in order, and by day how many of them come before it. */
const { workingDays, before } = counted();

function counted() {
  const found: IsoDate[] = [];
  const counts = new Int32Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const day = addDays(first, index);
    if (isWorkingDay(day)) found.push(day);
    counts[index + 1] = found.length;
  }
  return { workingDays: found, before: counts };
}

/**
 * Working days after `from`, up to and with `to`: from Friday to Monday is 1, from a day to itself 0; negative when `to` is the
 * earlier. Throws `UnknownCalendarError` when either lies in a year whose holidays are not known.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  return before[placeOf(to) + 1]! - before[placeOf(from) + 1]!;
}

/**
 * The working day that is so many working days after a day, or before it when negative; 0 is the day itself, or the last working
 * day before it. Throws `UnknownCalendarError` where that lies in a year whose holidays are not known.
 */
export function addWorkingDays(day: IsoDate, days: number): IsoDate {
  const place = placeOf(day);
  const upToDay = before[place + 1]!;
  const isAtWork = upToDay > before[place]!;
  // Going back from a day off, the working day before it is the first step and not where one stands.
  const index = upToDay - 1 + (days < 0 && !isAtWork ? days + 1 : days);
  const found = workingDays[index];
  if (found === undefined)
    throw new UnknownCalendarError(index < 0 ? calendarYears.from - 1 : calendarYears.to + 1);
  return found;
}

/** Working days after a day of which it is known that they are: up to the last of the known years. */
export function workingDaysKnownAfter(day: IsoDate): number {
  return workingDays.length - before[placeOf(day) + 1]!;
}

/** The first of some days' years whose holidays are not known; null when all are. */
export function unknownYearOf(...days: readonly IsoDate[]): number | null {
  const years = days.map((day) => Number(day.slice(0, 4)));
  return years.find((year) => year < calendarYears.from || year > calendarYears.to) ?? null;
}

function placeOf(day: IsoDate): number {
  const place = daysBetween(first, day);
  if (place < 0 || place >= length) throw new UnknownCalendarError(Number(day.slice(0, 4)));
  return place;
}
