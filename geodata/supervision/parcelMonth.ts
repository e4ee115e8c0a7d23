import { stateOrder, type Axis, type AxisStates } from '../axis.ts';
import type { IsoDate } from '../date.ts';
import { milestoneStates } from '../plan/milestone.ts';
import type { Window } from './month.ts';
import type { MonthMilestone } from './monthReading.ts';
import type { SupervisedParcel, SupervisedStep } from './supervised.ts';

/**
 * How a parcel stands to a milestone over a month. `passed`: seen short of it when the month began or later, past it at the
 * end; the day is the first from which it stays past. `firstHeard`: past it when it was first heard of. `slippedBack`: past
 * it when the month began, seen short of it at the end.
 */
export type MilestoneMonth = {
  readonly before: boolean;
  readonly atEnd: boolean;
  readonly became: 'passed' | 'firstHeard' | 'slippedBack' | null;
  readonly on: IsoDate | null;
};

/** The step that holds on a day. */
export function heldOn(steps: readonly SupervisedStep[], day: IsoDate): SupervisedStep | undefined {
  return steps.findLast(({ from }) => from <= day);
}

export function milestoneMonth(
  { steps }: Pick<SupervisedParcel, 'steps'>,
  milestone: MonthMilestone,
  window: Window,
): MilestoneMonth {
  const begins = steps.findLastIndex(({ from }) => from <= window.before);
  const first = Math.max(begins, 0);
  let last: boolean | null = null;
  let on: IsoDate | null = null;
  let wasShort = false;
  for (let place = first; place < steps.length && steps[place]!.from <= window.to; place += 1) {
    const reached = reaches(steps[place]!, milestone);
    if (place > first && reached !== last) on = steps[place]!.from;
    wasShort ||= reached === false;
    last = reached;
  }
  const before = begins >= 0 && reaches(steps[begins]!, milestone) === true;
  const atEnd = last === true;
  if (before === atEnd || last === null) return { before, atEnd, became: null, on: null };
  if (!atEnd) return { before, atEnd, became: 'slippedBack', on };
  const became = wasShort ? 'passed' : 'firstHeard';
  return { before, atEnd, became, on: on ?? steps[first]!.from };
}

/** Whether a state is at a milestone or past it; null where nothing is known, or nothing has to be done. */
function reaches(step: SupervisedStep, milestone: MonthMilestone): boolean | null {
  const wanted = milestoneStates[milestone];
  const state = wanted && step[wanted.axis];
  if (wanted === null || state === null) return null;
  const reached = orderOf(wanted.axis, state);
  return reached === undefined ? null : reached >= orderOf(wanted.axis, wanted.state)!;
}

function orderOf(axis: Axis, state: AxisStates[Axis]): number | undefined {
  return stateOrder(axis, state as never);
}
