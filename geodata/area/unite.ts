import { union } from 'polyclip-ts';
import type { Areal, MultiPolygon } from '../geometry.ts';

/** All land of some areas as one, however they overlap; null when there is none. */
export function unite(areas: readonly Areal[]): MultiPolygon | null {
  const [first, ...more] = areas.map(({ coordinates }) => coordinates);
  const coordinates = first ? union(first, ...more) : [];
  return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}
