import { stateOrder, type Axis, type AxisStates } from '../axis.ts';
import type { IsoDate } from '../date.ts';
import type { Provenance } from '../provenance.ts';
import type { AxisState, Milestone } from './milestone.ts';
import type { SeenState, SeenStates } from './planRecords.ts';
import { placeOn } from './seenStates.ts';

/**
 * How one subject stands to a milestone at the end of a day. `share` is what is done of the stage that leads to it: of 40 %
 * `{low: 0.4, high: 0.4}`; of work that goes on without a percent anything, 0…1. `unknown`: its axis was never seen.
 */
export type Passing =
  | { readonly kind: 'passed'; readonly day: IsoDate; readonly provenance: Provenance }
  | {
      readonly kind: 'notPassed';
      readonly isUnderWay: boolean;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'notRequired' }
  | { readonly kind: 'unknown' };

/** How something stands to every milestone. */
export type Passings = Readonly<Record<Milestone, Passing>>;

/** The states in which the stage that leads to a milestone has begun and is not over. */
const underWay: Readonly<Record<Exclude<Milestone, 'conversion'>, readonly string[]>> = {
  clearance: ['surveying', 'negotiating', 'vacating', 'demolishing', 'clearing', 'reclearing'],
  levelling: ['mobilised', 'levelling', 'substantiallyComplete'],
  start: ['supplied', 'preparing'],
  completion: ['started', 'underConstruction'],
  production: ['completed'],
};

/** Milestones that are reached step by step and reported in percent; the others are there or not. */
export const gradual: ReadonlySet<Milestone> = new Set<Milestone>(['levelling', 'completion']);

/** States of work that goes on, of which only a percent tells how far it is; 已进场、已开工 are its beginning. */
const openStates: ReadonlySet<string> = new Set([
  'levelling',
  'substantiallyComplete',
  'underConstruction',
]);

/** Milestones of whose stage a percent tells, where one is given. */
const measured: ReadonlySet<Milestone> = new Set<Milestone>(['clearance', ...gradual]);

/**
 * How a subject stands to a milestone at the end of a day, by what was seen of it.
 *
 * It is passed since the first day of those, up to now, on which nothing else was seen: a state that slips back takes the
 * milestone away, and passing it again gives it the later day. A day is the one on which it was seen, which may be later than the
 * one on which it happened.
 */
export function passingOf(
  milestone: Exclude<Milestone, 'conversion'>,
  wanted: AxisState,
  seen: SeenStates | undefined,
  day: IsoDate,
): Passing {
  const states: readonly SeenState[] = seen?.[wanted.axis] ?? [];
  const place = placeOn(states, day);
  const now = states[place];
  if (now === undefined) return { kind: 'unknown' };
  if (now.state === 'notRequired') return { kind: 'notRequired' };
  if (!reaches(now, wanted)) return unpassed(milestone, now);
  let first = place;
  while (first > 0 && reaches(states[first - 1]!, wanted)) first -= 1;
  const { from, provenance } = states[first]!;
  return { kind: 'passed', day: from, provenance };
}

function unpassed(
  milestone: Exclude<Milestone, 'conversion'>,
  { state, percent }: SeenState,
): Passing {
  const isUnderWay = underWay[milestone].includes(state);
  if (isUnderWay && percent !== null && measured.has(milestone))
    return { kind: 'notPassed', isUnderWay, low: percent / 100, high: percent / 100 };
  return {
    kind: 'notPassed',
    isUnderWay,
    low: 0,
    high: isUnderWay && openStates.has(state) ? 1 : 0,
  };
}

function reaches({ axis, state }: SeenState, wanted: AxisState): boolean {
  return orderOf(axis, state) >= orderOf(wanted.axis, wanted.state);
}

function orderOf<A extends Axis>(axis: A, state: AxisStates[A]): number {
  return stateOrder(axis, state) ?? -1;
}
