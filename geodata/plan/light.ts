import { daysInMonth, monthEnd, type IsoDate } from '../date.ts';
import type { LightRules } from './lightRules.ts';
import type { Milestone } from './milestone.ts';
import type { Passings } from './passing.ts';
import type { Light } from './planItem.ts';
import { expectedPercent, isBehind, percentDone, type PlannedStage } from './stages.ts';

/** What a light is decided by. */
type Standing = {
  readonly stages: readonly PlannedStage[];
  /** Of every milestone, at the end of the last day by then on which anything in the zone was seen. */
  readonly passings: Passings;
  /** That day; null when nothing was seen yet. */
  readonly seenOn: IsoDate | null;
  /** The last day by then on which the item itself was seen; null when it never was. */
  readonly itemSeenOn: IsoDate | null;
};

/**
 * The light of a plan at the end of a day. In this order:
 *
 * 1. No day is set: unknown.
 * 2. The last milestone that is planned is passed: done.
 * 3. Nothing is due or expected yet, and nothing done: not due.
 * 4. The start is overdue: red or amber by the months that ended without it, the month of its day first (银川: 当月未开工黄灯，连续三月红灯).
 * 5. Percentage points behind what the plan expects: red or amber where even the most that may be done is as far behind, green where
 *    even the least is not.
 * 6. Otherwise nobody can tell: unknown.
 *
 * A state holds until the zone is seen again: who goes round at the end of the month and has no news of a project has seen that
 * nothing came. A day that fell due after the last round tells nothing yet, so that light is unknown. The worse of 4 and 5 counts.
 *
 * @param day the day asked about, on or after `seenOn`
 */
export function lightOf(standing: Standing, day: IsoDate, rules: LightRules): Light {
  const { stages, passings, seenOn } = standing;
  if (stages.length === 0) return { colour: 'unknown', reason: { rule: 'noPlan' } };
  const last = passings[stages.at(-1)!.milestone];
  if (last.kind === 'passed')
    return { colour: 'done', reason: { rule: 'allPassed', on: last.day } };
  const done = percentDone(stages, passings);
  const open = stages.filter(({ milestone }) => isOpen(milestone, passings));
  if (done.low === 0 && expectedPercent(stages, day) === 0)
    return { colour: 'notDue', reason: { rule: 'nothingDue', next: earliest(open) } };
  const unseen: Light = {
    colour: 'unknown',
    reason: { rule: 'notObserved', since: standing.itemSeenOn },
  };
  const isUnheard = open.some(({ due }) => due <= day && (seenOn === null || due > seenOn));
  if (seenOn === null || isUnheard) return unseen;
  const missed = missedStart(open, passings, seenOn, rules);
  const behind = behindPlan(expectedPercent(stages, seenOn), done, rules) ?? unseen;
  return missed !== null && severity(missed) >= severity(behind) ? missed : behind;
}

function severity({ colour }: Light): number {
  return colour === 'red' ? 2 : colour === 'amber' ? 1 : 0;
}

function isOpen(milestone: Milestone, passings: Passings): boolean {
  const { kind } = passings[milestone];
  return kind === 'notPassed' || (kind === 'unknown' && !isBehind(milestone, passings));
}

function earliest(stages: readonly PlannedStage[]): IsoDate | null {
  return stages.map(({ due }) => due).toSorted()[0] ?? null;
}

/** Null where no month was missed, and where nobody knows whether it has started. */
function missedStart(
  open: readonly PlannedStage[],
  passings: Passings,
  seenOn: IsoDate,
  { missedMonths }: LightRules,
): Light | null {
  const start = open.find(({ milestone }) => milestone === 'start');
  if (start === undefined || passings.start.kind !== 'notPassed') return null;
  const months = monthsMissed(start.due, seenOn);
  if (months < missedMonths.amber) return null;
  return {
    colour: months >= missedMonths.red ? 'red' : 'amber',
    reason: { rule: 'missedMonths', milestone: 'start', due: start.due, months },
  };
}

/** Months that ended from a due day up to a day: of 2010-10-31 on that very day 1, of 2010-11-10 on 2010-11-29 none. */
export function monthsMissed(due: IsoDate, day: IsoDate): number {
  return Math.max(0, monthsOverBy(day) - monthNumber(due));
}

/** Null where nobody can tell. */
function behindPlan(
  expected: number,
  { low, high }: { readonly low: number; readonly high: number },
  { behind }: LightRules,
): Light | null {
  const least = expected - high;
  if (least > behind.amber)
    return {
      colour: least > behind.red ? 'red' : 'amber',
      reason: { rule: 'behindPoints', expected, actual: high },
    };
  if (expected - low <= behind.amber) return { colour: 'green', reason: { rule: 'onPlan' } };
  return null;
}

/** The number of the first month that is not over at the end of a day. */
function monthsOverBy(day: IsoDate): number {
  const month = monthNumber(day);
  const isLast = Number(day.slice(8)) === daysInMonth(Math.floor(month / 12), (month % 12) + 1);
  return isLast ? month + 1 : month;
}

function monthNumber(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The ends of the last months that were over before a day, oldest first: of 2010-10-15 the last is 2010-09-30, of 2010-09-30 too. */
export function monthEndsBefore(day: IsoDate, count: number): IsoDate[] {
  const over = monthsOverBy(day) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = over - (count - 1 - index);
    return monthEnd(Math.floor(month / 12), (month % 12) + 1);
  });
}
