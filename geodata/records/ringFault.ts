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

type Edge = readonly [LonLat, LonLat];

/**
 * Whether two edges meet that are no neighbours. Neighbours need no look: one that runs back along the other brings the
 * next edge down on it.
 */
function meetsItself(ring: readonly LonLat[]): boolean {
  const edges = ring.slice(1).map((end, index): Edge => [ring[index]!, end]);
  return edges.some((edge, index) => {
    const closing = index === 0 ? 1 : 0;
    const others = edges.slice(index + 2, edges.length - closing);
    return others.some((other) => edgesMeet(edge, other));
  });
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
