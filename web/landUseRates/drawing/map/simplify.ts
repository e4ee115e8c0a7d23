import { simplify as simplifyLine } from '@turf/simplify';
import type { LonLat, Polygon } from '../../../../geodata/geometry.ts';
import type { Project } from './handles.ts';

/** Pixels that an outline drawn by hand may be off without anybody seeing it. */
const unseen = 1.5;

/**
 * An outline drawn by hand with the corners that can be seen: a straight stretch has two, however many the pointer left. It is
 * simplified in pixels; the third member of a position is its place in the ring, by which the corners that stay are found.
 */
export function simplify({ coordinates: [ring = []] }: Polygon, project: Project): Polygon {
  const coordinates = ring.map((place, index) => {
    const { x, y } = project(place);
    return [x, y, index];
  });
  const line = simplifyLine(
    { type: 'LineString', coordinates },
    { tolerance: unseen, highQuality: true, mutate: true },
  );
  const seen = line.coordinates.map(([, , index = 0]): LonLat => ring[index]!);
  return { type: 'Polygon', coordinates: [seen] };
}
