import type { IsoDate } from '../../geodata/date.ts';
import type { ParcelProperties, ParcelStateField } from '../../geodata/parcelFeature.ts';
import { propertiesOf, stepOn, type TimelineStep } from '../../geodata/parcelTimeline.ts';
import type { ParcelCollection, ParcelStates } from '../api.ts';

/** What of a parcel may be another on another day, by its id; undefined of a parcel that is not there. */
type StateOf = (id: string) => Pick<ParcelProperties, ParcelStateField> | undefined;

/** The states that the server gives of a day. */
export function statesRead(day: ParcelStates): StateOf {
  const states = new Map(day.features.map(({ id, properties }) => [id, properties]));
  return (id) => states.get(id);
}

/** The states that the timelines of all parcels have on a day. */
export function statesHeld(
  timelines: ReadonlyMap<string, readonly TimelineStep[]>,
  asOf: IsoDate,
): StateOf {
  return (id) => {
    const step = stepOn(timelines.get(id) ?? [], asOf);
    return step && propertiesOf(step);
  };
}

/**
 * Parcels with the states of another day. Everything else of them is what is held already, their geometries the very
 * objects, so that what was worked out from one (where its name stands) still holds.
 */
export function onDay(held: ParcelCollection, asOf: IsoDate, stateOf: StateOf): ParcelCollection {
  return {
    ...held,
    asOf,
    features: held.features.flatMap((feature) => {
      const state = stateOf(feature.id);
      return state ? [{ ...feature, properties: { ...feature.properties, ...state } }] : [];
    }),
  };
}
