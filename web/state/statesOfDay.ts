import type { ParcelCollection, ParcelStates } from '../api.ts';

/**
 * Parcels with the states of another day. Everything else of them is what is held already, their geometries the very
 * objects, so that what was worked out from one (where its name stands) still holds.
 */
export function onDay(held: ParcelCollection, day: ParcelStates): ParcelCollection {
  const states = new Map(day.features.map(({ id, properties }) => [id, properties]));
  return {
    ...held,
    asOf: day.asOf,
    features: held.features.flatMap((feature) => {
      const state = states.get(feature.id);
      return state ? [{ ...feature, properties: { ...feature.properties, ...state } }] : [];
    }),
  };
}
