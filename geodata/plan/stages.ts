import { daysBetween, type IsoDate } from '../date.ts';
import { roundTo } from '../units.ts';
import { milestones, type Milestone } from './milestone.ts';
import { gradual, type Passings } from './passing.ts';
import type { StageDurations } from './stageDurations.ts';

/** A stage of a plan: from when on it is expected to go forward, and what share of the whole it is, 0…1. */
export type PlannedStage = {
  readonly milestone: Milestone;
  readonly from: IsoDate;
  readonly due: IsoDate;
  readonly weight: number;
};

/**
 * The stages of the milestones for which a day is set. Each begins on the day that is set for the one before it; the first when the plan
 * was agreed, and on its own day where nobody says when. Stages weigh as their usual durations, alike where these are 0.
 */
export function plannedStages(
  due: ReadonlyMap<Milestone, IsoDate>,
  agreedOn: IsoDate | null,
  durations: StageDurations,
): PlannedStage[] {
  const planned = milestones.filter((milestone) => due.has(milestone));
  const whole = planned.reduce((sum, milestone) => sum + durations[milestone], 0);
  let before = agreedOn;
  return planned.map((milestone) => {
    const day = due.get(milestone)!;
    const from = before !== null && before < day ? before : day;
    before = day;
    const weight = whole === 0 ? 1 / planned.length : durations[milestone] / whole;
    return { milestone, from, due: day, weight };
  });
}

/**
 * 序时进度: percent that the plan expects by the end of a day. Levelling and building go forward evenly from day to day between the days set,
 * for they are reported in percent; a milestone that is there or not is expected from its day on.
 */
export function expectedPercent(stages: readonly PlannedStage[], day: IsoDate): number {
  const expected = stages.reduce((sum, stage) => sum + stage.weight * expectedShare(stage, day), 0);
  return toPercent(expected);
}

function expectedShare({ milestone, from, due }: PlannedStage, day: IsoDate): number {
  if (day >= due) return 1;
  if (!gradual.has(milestone) || day <= from) return 0;
  return daysBetween(from, day) / daysBetween(from, due);
}

/** Percent that is proved, and the most that may be done: a stage under way without a percent may be anywhere. */
type PercentDone = { readonly low: number; readonly high: number };

export function percentDone(stages: readonly PlannedStage[], passings: Passings): PercentDone {
  let [low, high] = [0, 0];
  for (const { milestone, weight } of stages) {
    const share = doneShare(milestone, passings);
    low += weight * share.low;
    high += weight * share.high;
  }
  return { low: toPercent(low), high: toPercent(high) };
}

/**
 * What was never seen is done where something after it is passed or under way, and not done where something before it is seen to be
 * unfinished; otherwise nobody can tell.
 */
function doneShare(milestone: Milestone, passings: Passings): PercentDone {
  const passing = passings[milestone];
  switch (passing.kind) {
    case 'passed':
    case 'notRequired':
      return allDone;
    case 'notPassed':
      return passing;
    case 'unknown':
      if (isBehind(milestone, passings)) return allDone;
      return { low: 0, high: isAhead(milestone, passings) ? 0 : 1 };
  }
}

const allDone: PercentDone = { low: 1, high: 1 };

/** Whether a later milestone is passed or being worked on. */
export function isBehind(milestone: Milestone, passings: Passings): boolean {
  return milestones.slice(milestones.indexOf(milestone) + 1).some((later) => {
    const passing = passings[later];
    return passing.kind === 'passed' || (passing.kind === 'notPassed' && passing.isUnderWay);
  });
}

/** Whether an earlier milestone is seen to be not passed. */
function isAhead(milestone: Milestone, passings: Passings): boolean {
  return milestones
    .slice(0, milestones.indexOf(milestone))
    .some((earlier) => passings[earlier].kind === 'notPassed');
}

/** Sums of weights are a hair off a whole. */
function toPercent(share: number): number {
  return roundTo(share * 100, 4);
}
