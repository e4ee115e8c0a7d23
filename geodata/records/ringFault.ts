import type { LonLat } from '../geometry.ts';
import { measureArea } from '../measure.ts';
import type { RingFault } from './finding.ts';

/** The first thing wrong with a ring, null when it is a simple closed polygon line. */
export function ringFault(ring: readonly LonLat[]): RingFault | null {
  if (ring.length < 4) return 'tooShort';
  const [first, last] = [ring[0]!, ring.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) return 'open';
  if (measureArea({ type: 'Polygon', coordinates: [[...ring]] }) === 0) return 'withoutArea';
  return meetsItself(ring) ? 'selfIntersecting' : null;
}

/** Whether any two edges meet but for neighbours in the position they share. */
function meetsItself(ring: readonly LonLat[]): boolean {
  const edges = ring.slice(1).map((end, index) => [ring[index]!, end] as const);
  return edges.some((edge, index) =>
    edges.slice(index + 1).some((other, distance) => {
      if (distance === 0) return turnsBack(edge, other);
      if (index === 0 && distance === edges.length - 2) return turnsBack(other, edge);
      return edgesMeet(edge, other);
    }),
  );
}

type Edge = readonly [LonLat, LonLat];

/** Of two edges in a row: whether the second runs back along the first, or has no length. */
function turnsBack([start, corner]: Edge, [, end]: Edge): boolean {
  const forward = (corner[0] - start[0]) * (end[0] - corner[0]);
  const sideways = (corner[1] - start[1]) * (end[1] - corner[1]);
  return turn(start, corner, end) === 0 && forward + sideways <= 0;
}

function edgesMeet([a, b]: Edge, [c, d]: Edge): boolean {
  const straddles = turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  return straddles || liesOn(a, b, c) || liesOn(a, b, d) || liesOn(c, d, a) || liesOn(c, d, b);
}

/** Positive to the left, negative to the right, 0 straight on. */
function turn(from: LonLat, through: LonLat, to: LonLat): number {
  const cross =
    (through[0] - from[0]) * (to[1] - from[1]) - (through[1] - from[1]) * (to[0] - from[0]);
  return Math.sign(cross);
}

function liesOn(start: LonLat, end: LonLat, position: LonLat): boolean {
  const between = (axis: 0 | 1) =>
    Math.min(start[axis], end[axis]) <= position[axis] &&
    position[axis] <= Math.max(start[axis], end[axis]);
  return turn(start, end, position) === 0 && between(0) && between(1);
}
