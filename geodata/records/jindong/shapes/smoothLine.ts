import type { LineString } from '../../../geometry.ts';
import { toLonLat, type LocalPosition } from './localCoordinates.ts';

const samplesPerPiece = 8;

/**
 * A line drawn as by hand: a uniform Catmull–Rom spline through every point of the sketch (Catmull & Rom, A class of local
 * interpolating splines, 1974).
 *
 * @param stretch first and last point, by index, of the part that is wanted; a stretch lies exactly on the whole line
 */
export function smoothLine(
  points: readonly LocalPosition[],
  stretch: readonly [first: number, last: number] = [0, points.length - 1],
): LineString {
  const [first, last] = stretch;
  const sampled = Array.from({ length: (last - first) * samplesPerPiece + 1 }, (_, sample) =>
    pointAt(points, first + sample / samplesPerPiece),
  );
  return { type: 'LineString', coordinates: sampled.map(toLonLat) };
}

/** The curve's point at 2.25: a quarter of the way from the third point of the sketch to the fourth. */
function pointAt(points: readonly LocalPosition[], position: number): LocalPosition {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)]!;
  const start = Math.floor(position);
  const along = (axis: 0 | 1) =>
    interpolate(
      at(start - 1)[axis],
      at(start)[axis],
      at(start + 1)[axis],
      at(start + 2)[axis],
      position - start,
    );
  return [along(0), along(1)];
}

/** One coordinate of the curve between `start` and `end`, at `along` 0…1. */
function interpolate(
  before: number,
  start: number,
  end: number,
  after: number,
  along: number,
): number {
  const linear = end - before;
  const square = 2 * before - 5 * start + 4 * end - after;
  const cube = 3 * start - before - 3 * end + after;
  return start + (along * (linear + along * (square + along * cube))) / 2;
}
