import type { ParcelCollection } from '../api.ts';

/**
 * Parcels of a day with the shapes that are held already: a geometry that is the same object is known to be the same, so
 * that what was worked out from it (where its name stands) still holds.
 *
 * @param held the parcels as they were first fetched; one that is not among them keeps its own shape
 */
export function withShapesOf(held: ParcelCollection, day: ParcelCollection): ParcelCollection {
  const shapes = new Map(held.features.map(({ id, geometry }) => [id, geometry]));
  return {
    ...day,
    features: day.features.map((feature) => ({
      ...feature,
      geometry: shapes.get(feature.id) ?? feature.geometry,
    })),
  };
}
