import type { Axis } from '../axis.ts';
import type { IsoDate } from '../date.ts';
import { outranks, type ObservedState } from '../progress.ts';
import type { Provenance } from '../provenance.ts';
import type { SeenState, SeenStates } from './planRecords.ts';

type Counted = {
  readonly [A in Axis]: Omit<ObservedState<A>, 'blocked'> & { readonly provenance: Provenance };
}[Axis];

/** Observations of one subject that all count, in any order, as states over time. */
export function seenStatesOf(observations: readonly Counted[]): SeenStates {
  const seen: Record<Axis, SeenState[]> = { clearance: [], levelling: [], building: [] };
  const ordered =
    observations.length > 1
      ? observations.toSorted((a, b) => (outranks(a, b) ? 1 : -1))
      : observations;
  for (const observation of ordered) {
    const states = seen[observation.axis];
    // Of one day the later record counts.
    if (states.at(-1)?.from === observation.asOf) states.pop();
    states.push(seenState(observation));
  }
  // Each list holds states of its own axis.
  return seen as unknown as SeenStates;
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
