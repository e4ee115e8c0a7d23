import {
  boxesMeet,
  boundingBoxOf,
  polygonsOf,
  type Areal,
  type BoundingBox,
  type LonLat,
  type MultiPolygon,
} from '../../../geodata/geometry.ts';

/** Per side of a box: the axis, the bound, and the sign that makes "inside" positive. */
const sides = [
  { axis: 0, bound: 0, sign: 1 },
  { axis: 1, bound: 1, sign: 1 },
  { axis: 0, bound: 2, sign: -1 },
  { axis: 1, bound: 3, sign: -1 },
] as const;

/**
 * The part of an area near a box, with as few vertices as that part has, so that the exact clip that follows does not
 * walk a shape of 50 000. Sutherland–Hodgman (Reentrant polygon clipping, CACM 1974), ring by ring: exact inside the box,
 * with edges running along its border, which is why it is cut a little wider than asked.
 */
export function cropToBox(area: Areal, box: BoundingBox): MultiPolygon {
  const margin = 0.1 * Math.max(box[2] - box[0], box[3] - box[1]);
  const wide: BoundingBox = [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin];
  const coordinates = polygonsOf(area)
    .filter(([outer]) => {
      const around = outer && boundingBoxOf([{ type: 'LineString', coordinates: outer }]);
      return around !== undefined && boxesMeet(around, wide);
    })
    .map((rings) => rings.map((ring) => cropRing(ring, wide)).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon', coordinates };
}

function cropRing(ring: readonly LonLat[], box: BoundingBox): LonLat[] {
  const open = ring.slice(0, -1);
  const cropped = sides.reduce((positions, side) => cutAlong(positions, side, box), open);
  const [first] = cropped;
  return first ? [...cropped, first] : [];
}

function cutAlong(
  ring: LonLat[],
  { axis, bound, sign }: (typeof sides)[number],
  box: BoundingBox,
): LonLat[] {
  const limit = box[bound];
  const depth = (position: LonLat) => sign * (position[axis] - limit);
  return ring.flatMap((to, index) => {
    const from = ring.at(index - 1) ?? to;
    const [before, after] = [depth(from), depth(to)];
    if (before < 0 && after < 0) return [];
    if (before >= 0 && after >= 0) return [to];
    const share = before / (before - after);
    const across = axis === 0 ? 1 : 0;
    const cut: LonLat = [limit, limit];
    cut[across] = from[across] + share * (to[across] - from[across]);
    return after >= 0 ? [cut, to] : [cut];
  });
}
