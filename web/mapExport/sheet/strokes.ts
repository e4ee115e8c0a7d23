import { pathOf, type Point } from './svg.ts';

/**
 * Parallel lines inside rings, as pieces from edge to edge: real strokes, because a pattern would be printed as a picture.
 *
 * @param normal what all points of a line have in common: [1, 1] for lines that fall from right to left, [0, 1] for level ones
 * @param spacing between lines, measured along the normal, in mm; the lines of neighbours are continued by each other
 */
function strokesInside(
  rings: readonly (readonly Point[])[],
  normal: Point,
  spacing: number,
): [Point, Point][] {
  const edges = rings.flatMap((ring) => ring.slice(1).map((to, index) => [ring[index]!, to]));
  const levelOf = ([x, y]: Point) => x * normal[0] + y * normal[1];
  const levels = rings.flatMap((ring) => ring.map(levelOf));
  const [first, last] = [Math.min(...levels), Math.max(...levels)];
  const step = spacing * Math.hypot(...normal);
  const strokes: [Point, Point][] = [];
  for (let index = Math.ceil(first / step); index * step < last; index++) {
    const level = index * step;
    const crossings = edges
      .flatMap(([from, to]) => crossing(from!, to!, levelOf, level))
      .sort((a, b) => a[0] - b[0]);
    for (let at = 0; at + 1 < crossings.length; at += 2)
      strokes.push([crossings[at]!, crossings[at + 1]!]);
  }
  return strokes;
}

function crossing(
  from: Point,
  to: Point,
  levelOf: (point: Point) => number,
  level: number,
): Point[] {
  const [before, after] = [levelOf(from) - level, levelOf(to) - level];
  if (before < 0 === after < 0) return [];
  const share = before / (before - after);
  return [[from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]];
}

/** Lines that fall from right to left: work cannot go on here. */
export function hatchPath(rings: readonly (readonly Point[])[], spacing: number): string {
  return strokesInside(rings, [1, 1], spacing)
    .map((stroke) => pathOf(stroke))
    .join('');
}

/** Points on a grid, as strokes of no length: drawn with round ends they are dots. */
export function dotsPath(rings: readonly (readonly Point[])[], spacing: number): string {
  return strokesInside(rings, [0, 1], spacing)
    .flatMap(([[from, y], [to]]) => {
      const shift = Math.round(y / spacing) % 2 === 0 ? 0 : spacing / 2;
      const first = Math.ceil((from - shift) / spacing);
      const count = Math.max(0, Math.floor((to - shift) / spacing) - first + 1);
      return Array.from({ length: count }, (_, index) => (first + index) * spacing + shift).map(
        (x) => `${pathOf([[x, y]])}h0`,
      );
    })
    .join('');
}
