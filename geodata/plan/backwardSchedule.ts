import type { IsoDate } from '../date.ts';
import { ratioFigure } from '../units.ts';
import type { Milestone } from './milestone.ts';
import type { BackwardSchedule } from './planItem.ts';
import {
  addWorkingDays,
  unknownYearOf,
  workingDaysBetween,
  workingDaysKnownAfter,
} from './workingDays.ts';

/** A stage that is still to be done, and the working days that it takes. */
export type RemainingStage = { readonly milestone: Milestone; readonly days: number };

/** The last days on which work towards a milestone may begin and be done, both worked on; `days` of them with both. */
export type LatestDays = {
  readonly milestone: Milestone;
  readonly start: IsoDate;
  readonly finish: IsoDate;
};

/**
 * 倒排: the latest days of what is left, counted back from the deadline one stage after another. A stage without duration falls on the
 * last day that the one after it leaves.
 *
 * @param remaining in their order, the last the one that has the deadline
 * Throws `UnknownCalendarError` where it needs days of a year whose holidays are not known.
 */
export function latestDays(remaining: readonly RemainingStage[], due: IsoDate): LatestDays[] {
  const latest: LatestDays[] = [];
  let finish = addWorkingDays(due, 0);
  for (const { milestone, days } of remaining.toReversed()) {
    const start = addWorkingDays(finish, -Math.max(0, days - 1));
    latest.unshift({ milestone, start, finish });
    if (days > 0) finish = addWorkingDays(start, -1);
  }
  return latest;
}

/**
 * How a deadline stands at the end of a day: the working days from the next on up to the deadline, less those that the remaining
 * stages take. What is short of them is impossible, with what would have to give.
 */
export function scheduleOf(
  remaining: readonly RemainingStage[],
  due: IsoDate,
  day: IsoDate,
): BackwardSchedule {
  const driving = remaining.toSorted((a, b) => b.days - a.days)[0]?.milestone;
  if (driving === undefined) return { kind: 'none' };
  const needed = remaining.reduce((sum, { days }) => sum + days, 0);
  const year = unknownYearOf(day, due);
  if (year !== null) return { kind: 'unknownCalendar', year };
  const available = workingDaysBetween(day, due);
  const float = available - needed;
  if (float >= 0) return { kind: 'possible', float, driving };
  const earliest = needed <= workingDaysKnownAfter(day) ? addWorkingDays(day, needed) : null;
  const share = needed === 0 ? 0 : ratioFigure(Math.max(0, available) / needed);
  return { kind: 'impossible', driving, missing: -float, earliest, share };
}
