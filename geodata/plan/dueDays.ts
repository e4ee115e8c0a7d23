import { stateOrder, statesOf, type Axis, type AxisStates } from '../axis.ts';
import type { IsoDate } from '../date.ts';
import type { Target } from '../project.ts';
import { milestones, milestoneStates, type AxisState, type Milestone } from './milestone.ts';
import type { Plan } from './plan.ts';
import type { PlannedDay } from './planItem.ts';

/** The milestone that a target asks for; undefined for one that no milestone stands for, 招标. */
export function milestoneOf({ axis, state }: Target): Milestone | undefined {
  return milestonesAsked[axis].get(state);
}

/** What each state asks for, worked out once: a zone's targets are asked many times over. */
const milestonesAsked: Readonly<Record<Axis, ReadonlyMap<string, Milestone>>> = {
  clearance: askedOn('clearance'),
  levelling: askedOn('levelling').set('substantiallyComplete', 'levelling'),
  building: askedOn('building'),
};

function askedOn(axis: Axis): Map<string, Milestone> {
  const asked = new Map<string, Milestone>();
  for (const state of statesOf[axis]) {
    const milestone = milestones.findLast((each) => {
      const reached = milestoneStates[each];
      return reached?.axis === axis && orderOf(axis, reached.state) <= orderOf(axis, state);
    });
    if (milestone) asked.set(state, milestone);
  }
  return asked;
}

/**
 * The days that are set for a milestone, the one that counts first: the plan's own, else the earliest that a document names. Two
 * readings stand side by side; one day that both set is told once.
 */
export function daysSet(
  milestone: Milestone,
  plan: Plan | null,
  targets: readonly Target[],
): PlannedDay[] {
  const planned = ownDay(milestone, plan);
  const own: PlannedDay[] =
    plan === null || planned === undefined
      ? []
      : [{ due: planned, asPrinted: null, provenance: plan.provenance, note: plan.note }];
  const named = targets
    .filter((target) => milestoneOf(target) === milestone)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .filter(({ due, provenance }) => !(due === planned && provenance.kind === 'example'))
    .map(({ due, dueAsPrinted, provenance, note }): PlannedDay => ({
      due,
      asPrinted: dueAsPrinted,
      provenance,
      note,
    }));
  return [...own, ...named];
}

/** A deadline is the day of its milestone where the plan gives that none of its own. */
function ownDay(milestone: Milestone, plan: Plan | null): IsoDate | undefined {
  const { planned, deadline } = plan ?? { planned: {}, deadline: null };
  return planned[milestone] ?? (deadline?.milestone === milestone ? deadline.due : undefined);
}

/** The day that counts of each milestone for which one is set. */
export function dueDays(
  plan: Plan | null,
  targets: readonly Target[],
): ReadonlyMap<Milestone, IsoDate> {
  const days = new Map<Milestone, IsoDate>();
  for (const target of targets) {
    const milestone = milestoneOf(target);
    const earlier = milestone && days.get(milestone);
    if (milestone && (earlier === undefined || target.due < earlier))
      days.set(milestone, target.due);
  }
  for (const milestone of milestones) {
    const due = ownDay(milestone, plan);
    if (due !== undefined) days.set(milestone, due);
  }
  return days;
}

/** The states that targets ask for where they ask for less than the milestone usually does: 基本完成. */
export function statesWanted(targets: readonly Target[]): ReadonlyMap<Milestone, AxisState> {
  if (targets.length === 0) return nothingElse;
  const wanted = new Map<Milestone, AxisState>();
  for (const target of targets) {
    const milestone = milestoneOf(target);
    const usual = milestone && milestoneStates[milestone];
    if (!milestone || !usual) continue;
    if (orderOf(target.axis, target.state) < orderOf(usual.axis, usual.state))
      wanted.set(milestone, { axis: target.axis, state: target.state } as AxisState);
  }
  return wanted;
}

const nothingElse: ReadonlyMap<Milestone, AxisState> = new Map();

function orderOf<A extends Axis>(axis: A, state: AxisStates[A]): number {
  return stateOrder(axis, state) ?? -1;
}
