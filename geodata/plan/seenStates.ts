import { axes, type Axis } from '../axis.ts';
import type { IsoDate } from '../date.ts';
import { outranks, type ObservedState } from '../progress.ts';
import type { Provenance } from '../provenance.ts';
import type { SeenState, SeenStates } from './planRecords.ts';

type Counted = {
  readonly [A in Axis]: Omit<ObservedState<A>, 'blocked'> & { readonly provenance: Provenance };
}[Axis];

/** Observations of one subject that all count, in any order, as states over time. */
export function seenStatesOf(observations: readonly Counted[]): SeenStates {
  const byAxis: Record<Axis, Counted[]> = { clearance: [], levelling: [], building: [] };
  const ordered =
    observations.length > 1
      ? observations.toSorted((a, b) => (outranks(a, b) ? 1 : -1))
      : observations;
  for (const observation of ordered) {
    const before = byAxis[observation.axis];
    // Of one day the later record counts.
    if (before.at(-1)?.asOf === observation.asOf) before.pop();
    before.push(observation);
  }
  return Object.fromEntries(
    axes.map((axis) => [axis, byAxis[axis].map(seenState)]),
    // Each list holds observations of its own axis.
  ) as unknown as SeenStates;
}

function seenState({ axis, state, percent, asOf, provenance }: Counted): SeenState {
  // Axis and state come from one observation.
  return { axis, state, percent, from: asOf, provenance } as SeenState;
}

/** Where the state of a day stands in its list; -1 when it was not seen by then. */
export function placeOn(states: readonly { readonly from: IsoDate }[], day: IsoDate): number {
  let place = states.length - 1;
  while (place >= 0 && states[place]!.from > day) place -= 1;
  return place;
}
