import type { LonLat } from '../geometry.ts';
import type { Piece } from './faces.ts';

/** A tenth of a millimetre in degrees: what lies nearer to a corner than this is taken for it. */
const near = 1e-9;

type Segment = { readonly from: LonLat; readonly to: LonLat; readonly nodes: LonLat[] };

/** Rings and a line in pieces that meet one another in their ends only. */
export function nodedPieces(
  rings: readonly (readonly LonLat[])[],
  line: readonly LonLat[],
): { readonly edges: Piece[]; readonly cuts: Piece[] } {
  const edges = rings.flatMap(segmentsOf);
  const cuts = segmentsOf(line);
  cuts.forEach((cut, index) => {
    for (const edge of edges) meet(edge, cut);
    for (const other of cuts.slice(index + 1)) meet(other, cut);
  });
  return { edges: edges.flatMap(piecesOf), cuts: cuts.flatMap(piecesOf) };
}

function segmentsOf(line: readonly LonLat[]): Segment[] {
  return line.slice(1).flatMap((to, index) => {
    const from = line[index]!;
    return distance(from, to) === 0 ? [] : [{ from, to, nodes: [] }];
  });
}

/** Notes on both where they meet; a corner that is there already is taken before a new one, those of the first before the second's. */
function meet(first: Segment, second: Segment): void {
  for (const place of [first.from, first.to]) if (lies(place, second)) second.nodes.push(place);
  const corners = [first.from, first.to];
  for (const place of [second.from, second.to])
    if (corners.every((corner) => distance(corner, place) > near) && lies(place, first))
      first.nodes.push(place);
  const crossing = crossingOf(first, second);
  if (crossing === null) return;
  const ends = [...corners, second.from, second.to];
  // So near to an end that `lies` has noted it.
  if (ends.some((end) => distance(end, crossing) <= near / 2)) return;
  first.nodes.push(crossing);
  second.nodes.push(crossing);
}

function lies(place: LonLat, { from, to }: Segment): boolean {
  const along = positionAlong(place, from, to);
  if (along < 0 || along > 1) return distance(place, from) <= near || distance(place, to) <= near;
  const foot: LonLat = [from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1])];
  return distance(place, foot) <= near;
}

function crossingOf(one: Segment, other: Segment): LonLat | null {
  const [ax, ay] = [one.to[0] - one.from[0], one.to[1] - one.from[1]];
  const [bx, by] = [other.to[0] - other.from[0], other.to[1] - other.from[1]];
  const cross = ax * by - ay * bx;
  if (cross === 0) return null;
  const [dx, dy] = [other.from[0] - one.from[0], other.from[1] - one.from[1]];
  const t = (dx * by - dy * bx) / cross;
  const u = (dx * ay - dy * ax) / cross;
  if (t < 0 || t > 1 || u < 0 || u > 1) return null;
  return [one.from[0] + t * ax, one.from[1] + t * ay];
}

/** 0 at the one end, 1 at the other. */
function positionAlong(place: LonLat, from: LonLat, to: LonLat): number {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  return ((place[0] - from[0]) * x + (place[1] - from[1]) * y) / (x * x + y * y);
}

function piecesOf({ from, to, nodes }: Segment): Piece[] {
  // What was taken for an end stands in its place, so that pieces of two lines begin at the very same digits.
  const replaced = (end: LonLat) => nodes.find((node) => distance(node, end) <= near) ?? end;
  const [start, end] = [replaced(from), replaced(to)];
  const between = nodes
    .filter((node) => distance(node, from) > near && distance(node, to) > near)
    .toSorted((a, b) => positionAlong(a, from, to) - positionAlong(b, from, to));
  const places = [start, ...between, end].filter(
    (place, index, all) => index === 0 || distance(place, all[index - 1]!) > 0,
  );
  return places.slice(1).map((place, index): Piece => [places[index]!, place]);
}

function distance(one: LonLat, other: LonLat): number {
  return Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]));
}
