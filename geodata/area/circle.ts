import type { LonLat, Polygon } from '../geometry.ts';
import { destination } from '../measure.ts';

/** Corners of a circle; its area falls short of a true one's by 0.04 %. */
const corners = 128;

/** Places at one distance from a centre, measured along the ellipsoid, as an area. */
export function circleAround(centre: LonLat, radiusMetres: number): Polygon {
  const ring = Array.from({ length: corners }, (_, corner) =>
    // Counter-clockwise from the north.
    destination(centre, (-360 * corner) / corners, radiusMetres),
  );
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}
