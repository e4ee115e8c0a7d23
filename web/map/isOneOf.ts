import type { FilterSpecification } from 'maplibre-gl';

/** Whether a parcel is one of these. A match finds its label by hashing; `in` would walk ten thousand ids for each parcel. */
export function isOneOf(ids: readonly string[]): FilterSpecification {
  return ids.length === 0
    ? ['==', ['get', 'id'], '']
    : (['match', ['get', 'id'], [...new Set(ids)], true, false] as unknown as FilterSpecification);
}
