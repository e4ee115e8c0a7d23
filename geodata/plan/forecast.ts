import { addDays, daysBetween, monthEnd, type IsoDate } from '../date.ts';
import { ratioFigure } from '../units.ts';
import type { Forecast } from './planItem.ts';

/** Days of a month, on average. */
const daysPerMonth = 365.2425 / 12;

/** Months back that paces are taken over, as far as records reach. */
const windows = [3, 6, 12] as const;

/** A pace that takes longer than fifty years is none. */
const longestMonths = 600;

/** Points of percent done at the ends of the months up to now, oldest first; only from when on there are records. */
type MonthlyPercents = readonly number[];

/**
 * When what is left is done at the pace of the last months. Paces are taken over the last 3, 6 and 12 months, as far as records reach
 * back, at least 3; the range runs from the month in which the quickest of them gets there to that in which the slowest that moves
 * does. It cannot be said with fewer than 3 months on record, or when nothing moved in the last 6. A rule of thumb that takes the future
 * for the past: no more is claimed.
 *
 * @param percents 0…100; the last is that of `day`
 */
export function forecastOf(
  percents: MonthlyPercents,
  day: IsoDate,
  deadline: IsoDate | null,
): Forecast {
  const now = percents.at(-1);
  const months = Math.min(percents.length - 1, windows.at(-1)!);
  if (now === undefined || months < windows[0]) return { kind: 'cannotSay', why: 'tooFewRecords' };
  const left = 100 - now;
  const paceOver = (window: number) => (now - percents[percents.length - 1 - window]!) / window;
  if (paceOver(Math.min(6, months)) <= 0) return { kind: 'cannotSay', why: 'noProgress' };
  const paces = [...new Set([...windows.filter((window) => window <= months), months])]
    .map(paceOver)
    .filter((pace) => pace > 0 && left / pace <= longestMonths);
  if (paces.length === 0) return { kind: 'cannotSay', why: 'noProgress' };
  const at = (pace: number) => addDays(day, Math.ceil((left / pace) * daysPerMonth));
  const monthsLeft = deadline === null ? 0 : daysBetween(day, deadline) / daysPerMonth;
  return {
    kind: 'range',
    from: firstOfMonth(at(Math.max(...paces))),
    to: lastOfMonth(at(Math.min(...paces))),
    pace: ratioFigure(paceOver(Math.min(6, months))),
    neededPace: monthsLeft > 0 ? ratioFigure(left / monthsLeft) : null,
    months: Math.min(6, months),
  };
}

function firstOfMonth(day: IsoDate): IsoDate {
  return `${day.slice(0, 8)}01` as IsoDate;
}

function lastOfMonth(day: IsoDate): IsoDate {
  return monthEnd(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}
