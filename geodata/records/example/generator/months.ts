import { bilingual, type Bilingual } from '../../../bilingual.ts';
import { englishMonths, monthEnd, type IsoDate, type IsoInstant } from '../../../date.ts';
import { integerBetween, type Random } from '../random.ts';

/** The example zone is observed at every month's end: month 0 is July 2024, month 23, the latest, June 2026. */
export const lastMonth = 23;

const first = { year: 2024, month: 7 };

function calendarMonth(index: number): { year: number; month: number } {
  const months = first.month - 1 + index;
  return { year: first.year + Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** endOfMonth(0) → '2024-07-31'; any month before or after may be asked for. */
export function endOfMonth(index: number): IsoDate {
  return monthEnds[index] ?? monthEndOf(index);
}

function monthEndOf(index: number): IsoDate {
  const { year, month } = calendarMonth(index);
  return monthEnd(year, month);
}

/** Five years worked out once: every entry and every target of every parcel asks for one. */
const monthEnds = Array.from({ length: 60 }, (_, index) => monthEndOf(index));

/** The day of a month with its fraction, as a schedule counts: dayIn(0.5) → '2024-08-16', the middle of month 1. */
export function dayIn(month: number): IsoDate {
  const index = Math.ceil(month);
  const end = endOfMonth(index);
  const day = Math.ceil((month - index + 1) * Number(end.slice(8)));
  return `${end.slice(0, 8)}${twoDigits(day)}` as IsoDate;
}

/** The month at whose end a day has been seen: monthOf('2024-08-01') → 1. */
export function monthOf(day: IsoDate): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return (year - first.year) * 12 + month - first.month;
}

/** A due date as a plan words it: 2026 年 9 月底前. */
export function byEndOf(index: number): Bilingual {
  const { year, month } = calendarMonth(index);
  return bilingual(
    `${year} 年 ${month} 月底前`,
    `by the end of ${englishMonths[month - 1]} ${year}`,
  );
}

/** A moment in office hours (08:00–17:59 in China), `days` (1 to 28) days after a month's end. */
export function officeHours(month: number, days: number, random: Random): IsoInstant {
  const day = `${endOfMonth(month + 1).slice(0, 8)}${twoDigits(days)}`;
  const [hour, minute] = [integerBetween(random, 0, 9), integerBetween(random, 0, 59)];
  return `${day}T${twoDigits(hour)}:${twoDigits(minute)}:00.000Z` as IsoInstant;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
