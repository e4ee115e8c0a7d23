import { rewind, turnsLeft } from '../area/rewind.ts';
import type { Areal, LonLat, Polygon } from '../geometry.ts';
import { facesOf, type Piece } from './faces.ts';
import { isInside } from './isInside.ts';
import { nodedPieces } from './nodedPieces.ts';

/**
 * Cuts an area along a line, `[[119.84, 29.2], [119.85, 29.21]]`: the pieces of land that it falls into, each with the corners of
 * the cut that the next one has, to the digit, so that no ground lies between them or in both. What of the line does not reach from
 * edge to edge cuts nothing. Polygons of the area that it does not cross are pieces of their own.
 */
export function splitByLine(area: Areal, line: readonly LonLat[]): Polygon[] {
  const rings = rewind(area).coordinates.flat();
  const { edges, cuts } = nodedPieces(rings.map(closed), line);
  const edgeKeys = new Set(edges.flatMap(([a, b]) => [keyOf(a, b), keyOf(b, a)]));
  const inside = cuts.filter(
    ([a, b]) =>
      !edgeKeys.has(keyOf(a, b)) && isInside([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], area),
  );
  const through = withoutLooseEnds(edges, distinct(inside));
  const back = through.map(([a, b]): Piece => [b, a]);
  return polygonsFrom(facesOf([...edges, ...through, ...back]));
}

function closed(ring: readonly LonLat[]): readonly LonLat[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && !isSame(first, last) ? [...ring, first] : ring;
}

function isSame(one: LonLat, other: LonLat): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function keyOf(a: LonLat, b: LonLat): string {
  return `${a.join(',')}/${b.join(',')}`;
}

/** A line that runs back upon itself cuts once. */
function distinct(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter(([a, b]) => {
    if (seen.has(keyOf(a, b)) || seen.has(keyOf(b, a))) return false;
    seen.add(keyOf(a, b));
    return true;
  });
}

/** What of a cut leads nowhere is taken off, piece by piece, until every end of what is left meets something. */
function withoutLooseEnds(edges: readonly Piece[], cuts: readonly Piece[]): readonly Piece[] {
  const onEdge = new Set(edges.map(([a]) => a.join(',')));
  let left = cuts;
  for (;;) {
    const meeting = new Map<string, number>();
    for (const end of left.flat()) {
      const key = end.join(',');
      meeting.set(key, (meeting.get(key) ?? 0) + 1);
    }
    const isHeld = (end: LonLat) =>
      onEdge.has(end.join(',')) || (meeting.get(end.join(',')) ?? 0) > 1;
    const next = left.filter(([a, b]) => isHeld(a) && isHeld(b));
    if (next.length === left.length) return next;
    left = next;
  }
}

/** Rings that run to the left are land, those that run to the right are holes in the smallest land around them. */
function polygonsFrom(rings: readonly LonLat[][]): Polygon[] {
  const outers = rings.filter(turnsLeft).map((ring): Polygon => ({
    type: 'Polygon',
    coordinates: [ring],
  }));
  const holes = rings.filter((ring) => !turnsLeft(ring));
  const held = holes.map((hole) => ({ hole, of: outers.find((outer) => holds(outer, hole)) }));
  return outers.map((outer) => ({
    type: 'Polygon',
    coordinates: [
      ...outer.coordinates,
      ...held.flatMap(({ hole, of }) => (of === outer ? [hole] : [])),
    ],
  }));
}

/** A hole may touch the ring around it in corners; between two of its own it does not. */
function holds(outer: Polygon, hole: readonly LonLat[]): boolean {
  const corners = new Set(outer.coordinates[0]?.map((place) => place.join(',')));
  const free = hole.find((place) => !corners.has(place.join(',')));
  const [a, b] = [hole[0]!, hole[1]!];
  return isInside(free ?? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], outer);
}
