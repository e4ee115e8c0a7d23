import type { LonLat } from '../geometry.ts';
import { boxOfEdge, edgeIndexOf, fewEdges, type Edges } from './edges.ts';

/** Two edges that cross, by their numbers, and where. */
type Crossing = { readonly edges: readonly [number, number]; readonly place: LonLat };

/** Edges that reach less far beyond one another than this touch: 0.1 mm, in degrees. */
export const touchTolerance = 1e-9;

/**
 * Where edges cross one another, at most `limit` places. Edges that only touch, or run along one another, do not cross.
 * `spend` hears how many pairs were looked at and may throw.
 */
export function crossingsOf(
  edges: Edges,
  limit: number,
  spend: (steps: number) => void,
): Crossing[] {
  const crossings: Crossing[] = [];
  const meeting = meetingEdges(edges);
  for (let edge = 0; 4 * edge < edges.length && crossings.length < limit; edge++)
    meeting(edge, (other) => {
      if (other <= edge) return false;
      spend(1);
      const place = crossingOf(edges, edge, other);
      if (place) crossings.push({ edges: [edge, other], place });
      return crossings.length >= limit;
    });
  return crossings;
}

/** Hears of each edge whose box meets that of an edge, until it has heard enough. */
function meetingEdges(edges: Edges): (edge: number, hear: (other: number) => boolean) => void {
  if (edges.length > 4 * fewEdges) {
    const index = edgeIndexOf(edges);
    return (edge, hear) => void index.collides(...boxOfEdge(edges, edge), hear);
  }
  return (edge, hear) => {
    for (let other = edge + 1; 4 * other < edges.length; other++)
      if (meet(edges, edge, other, 0) && meet(edges, edge, other, 1) && hear(other)) return;
  };
}

/** Whether two edges share a longitude (axis 0) or a latitude (axis 1). */
function meet(edges: Edges, one: number, other: number, axis: 0 | 1): boolean {
  const [from, to] = [edges[4 * one + axis]!, edges[4 * one + 2 + axis]!];
  const [otherFrom, otherTo] = [edges[4 * other + axis]!, edges[4 * other + 2 + axis]!];
  return (
    Math.min(from, to) <= Math.max(otherFrom, otherTo) &&
    Math.min(otherFrom, otherTo) <= Math.max(from, to)
  );
}

function crossingOf(edges: Edges, one: number, other: number): LonLat | null {
  const before = distanceFrom(edges, other, edges[4 * one]!, edges[4 * one + 1]!);
  const after = distanceFrom(edges, other, edges[4 * one + 2]!, edges[4 * one + 3]!);
  if (!areApart(before, after)) return null;
  const otherBefore = distanceFrom(edges, one, edges[4 * other]!, edges[4 * other + 1]!);
  const otherAfter = distanceFrom(edges, one, edges[4 * other + 2]!, edges[4 * other + 3]!);
  if (!areApart(otherBefore, otherAfter)) return null;
  const share = before / (before - after);
  const along = (axis: 0 | 1) => {
    const start = edges[4 * one + axis]!;
    return start + share * (edges[4 * one + 2 + axis]! - start);
  };
  return [along(0), along(1)];
}

/** Whether two places lie on the two sides of a line, clearly. NaN, from an edge without length, is on no side. */
function areApart(one: number, other: number): boolean {
  return one * other < 0 && Math.abs(one) > touchTolerance && Math.abs(other) > touchTolerance;
}

/** Degrees that a place lies to the left of an edge's line. */
function distanceFrom(edges: Edges, edge: number, lon: number, lat: number): number {
  const [startLon, startLat] = [edges[4 * edge]!, edges[4 * edge + 1]!];
  const [east, north] = [edges[4 * edge + 2]! - startLon, edges[4 * edge + 3]! - startLat];
  return (east * (lat - startLat) - north * (lon - startLon)) / Math.hypot(east, north);
}
