import type { Geometry, LonLat } from '../../geometry.ts';
import { assembleRings } from './assembleRings.ts';

/** Lines that come back to where they begin are boundaries, as drawing programs and phones save them; others stay lines. */
export function closedAsArea(geometry: Geometry): Geometry {
  if (geometry.type === 'LineString' && comesBack(geometry.coordinates))
    return { type: 'Polygon', coordinates: [geometry.coordinates] };
  if (geometry.type === 'MultiLineString' && geometry.coordinates.every(comesBack))
    return assembleRings(geometry.coordinates);
  return geometry;
}

function comesBack(line: readonly LonLat[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
