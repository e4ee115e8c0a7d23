import Flatbush from 'flatbush';
import { boundingBoxOf, type Areal, type LonLat } from '../../geometry.ts';
import { planarRingArea } from '../../area/surveyGrid.ts';
import { workLimit } from '../../area/workLimit.ts';

type Ring = LonLat[];

/** Steps for the rings of one feature: 5000 holes of a hundred corners take a million. */
const maxSteps = 20_000_000;

/**
 * The polygons that rings make, by what lies in what: a ring in no other is an outer one, one directly inside it is its hole,
 * one inside a hole is land again. Neither order nor winding nor the numbers of rings count, because files differ in all of
 * them. Throws TooDetailedAreaError for rings by the hundred thousand, one in the other.
 */
export function assembleRings(rings: readonly Ring[]): Areal {
  const [only] = rings;
  if (rings.length <= 1) return { type: 'Polygon', coordinates: only ? [only] : [] };
  const parents = parentsOf(rings);
  const depthOf = (ring: number): number => {
    let depth = 0;
    for (let at = parents[ring]!; at >= 0; at = parents[at]!) depth += 1;
    return depth;
  };
  const polygons = new Map<number, Ring[]>();
  const depths = rings.map((_, index) => depthOf(index));
  rings.forEach((ring, index) => {
    if (depths[index]! % 2 === 0) polygons.set(index, [ring]);
  });
  rings.forEach((ring, index) => {
    if (depths[index]! % 2 === 1) polygons.get(parents[index]!)!.push(ring);
  });
  const [first = [], ...more] = polygons.values();
  return more.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: [first, ...more] };
}

/** For each ring the smallest that it lies in; −1 for none. */
function parentsOf(rings: readonly Ring[]): number[] {
  const spend = workLimit(maxSteps);
  const areas = rings.map(planarRingArea);
  const index = new Flatbush(rings.length);
  for (const ring of rings) index.add(...(boundingBoxOf([lineOf(ring)]) ?? [0, 0, 0, 0]));
  index.finish();
  return rings.map((ring, own) => {
    const [x, y] = ring[0] ?? [NaN, NaN];
    let parent = -1;
    for (const other of index.search(x, y, x, y)) {
      spend(1);
      if (other === own || areas[other]! <= areas[own]!) continue;
      if (parent >= 0 && areas[other]! >= areas[parent]!) continue;
      spend(rings[other]!.length);
      if (liesIn(ring, rings[other]!)) parent = other;
    }
    return parent;
  });
}

const lineOf = (coordinates: Ring) => ({ type: 'LineString', coordinates }) as const;

/** Told by the first corner that is not on the other's edge: rings of one feature do not cross. */
function liesIn(ring: Ring, other: Ring): boolean {
  for (const corner of ring) {
    const side = sideOf(corner, other);
    if (side !== 'edge') return side === 'inside';
  }
  return true;
}

/** Where a place lies, by how many edges lie east of it. */
export function sideOf([x, y]: LonLat, ring: Ring): 'inside' | 'outside' | 'edge' {
  let inside = false;
  for (let index = 0; index < ring.length; index++) {
    const [x1, y1] = ring[index === 0 ? ring.length - 1 : index - 1]!;
    const [x2, y2] = ring[index]!;
    const side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
    const isBetween =
      Math.min(x1, x2) <= x &&
      x <= Math.max(x1, x2) &&
      Math.min(y1, y2) <= y &&
      y <= Math.max(y1, y2);
    if (side === 0 && isBetween) return 'edge';
    if (y1 > y !== y2 > y && side > 0 === y2 > y1) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
