import { polygonsOf, type Areal, type MultiPolygon } from '../geometry.ts';
import { unionOf } from './overlay.ts';

/** All land of some areas as one, however they overlap; null when there is none. Throws as `unionOf` does. */
export function union(areas: readonly Areal[]): MultiPolygon | null {
  const coordinates = unionOf(areas.map(polygonsOf));
  return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}
