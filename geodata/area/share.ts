import { boundingBoxOf, type Areal, type BoundingBox } from '../geometry.ts';
import { edgesOf, indexOf, type Edges } from './edges.ts';
import { landUnder, type Cubic } from './frame.ts';
import { rewind } from './rewind.ts';
import {
  clamp,
  edgeInBox,
  fromWestToEast,
  landInCommon,
  landOf,
  roofInBox,
  roofOf,
  type Roof,
} from './roofs.ts';
import { workOf } from './work.ts';

/** The share of a geometry's land that lies inside an area, 0…1; `box` is the geometry's bounding box. */
export type ShareOf = (geometry: Areal, box: BoundingBox) => number;

/**
 * Steps that one area may cost, which take 1.5 s at worst. A circle of 50 000 vertices through 10 000 parcels takes 200 000,
 * a comb of 500 teeth over all of them six million.
 */
const maxSteps = 10_000_000;

/**
 * Answers for geometry after geometry which share of its land lies inside an area, exact to rounding for every valid area:
 * bent inward, with holes, in parts, sharing edges, smaller than the geometry. Edges are straight lines of longitude and
 * latitude and land is measured on the ellipsoid between them, so that the shares in two areas side by side add up to the
 * share in both together, wherever the line between them runs.
 *
 * Throws TooDetailedAreaError when the answers so far were more work than somebody waits for.
 */
export function shareIn(area: Areal): ShareOf {
  const edges = edgesOf(rewind(area));
  const index = indexOf(edges);
  if (!index) return () => 0;
  const spend = workOf(maxSteps);

  return (geometry, box) => {
    const [west, south, east, north] = box;
    const touching = index.search(west, south, east, north);
    const beside = index.search(west, north, Infinity, north);
    spend(touching.length + beside.length);
    const ceiling = ceilingOf(edges, beside, box);
    const below = touching.flatMap((edge) => roofInBox(edges, edge, box) ?? []);
    if (below.length + ceiling.parts.length === 0) return clamp(ceiling.whole);
    const own = landIn(geometry, box);
    if (own.land <= 0) return 0;
    const roofs = fromWestToEast([northSide(1, ceiling.whole), ...ceiling.parts, ...below]);
    return clamp(landInCommon(own.roofs, roofs, own.cubic, spend) / own.land);
  };
}

/** The share of one geometry inside an area, 0…1. */
export function shareInside(geometry: Areal, area: Areal): number {
  const box = boundingBoxOf([geometry]);
  return box ? shareIn(area)(geometry, box) : 0;
}

type Ceiling = { readonly whole: number; readonly parts: readonly Roof[] };

/**
 * The edges north of a box are roofs over all of it below them, and may be many. In their stead stand the edges that cross
 * the line along the box's north side: places on it west of a crossing are once more, or once less, inside the area's rings.
 * `whole` sums up those that cross it east of the box.
 */
function ceilingOf(edges: Edges, beside: readonly number[], box: BoundingBox): Ceiling {
  const north = box[3];
  const parts: Roof[] = [];
  let whole = 0;
  for (const edge of beside) {
    const [lat1, lat2] = [edges[4 * edge + 1]!, edges[4 * edge + 3]!];
    if (lat1 <= north === lat2 <= north) continue;
    const [x1, y1, x2, y2] = edgeInBox(edges, edge, box);
    const crossing = x1 + ((1 - y1) / (y2 - y1)) * (x2 - x1);
    const weight = lat2 > lat1 ? 1 : -1;
    if (crossing >= 1) whole += weight;
    else if (crossing > 0) parts.push(northSide(crossing, weight));
  }
  return { whole, parts };
}

/** The north side of a box, from its west end, as a roof. */
function northSide(east: number, weight: number): Roof {
  return { west: 0, east, atWest: 1, atEast: 1, weight };
}

/** A geometry's own roofs in its box, and its land. */
type Land = { readonly roofs: readonly Roof[]; readonly land: number; readonly cubic: Cubic };

/** While an area is dragged, it asks about the same geometries again and again. */
const known = new WeakMap<Areal, Land>();

function landIn(geometry: Areal, box: BoundingBox): Land {
  const found = known.get(geometry);
  if (found) return found;
  const edges = edgesOf(rewind(geometry));
  const all = Array.from({ length: edges.length / 4 }, (_, edge) => roofOf(edges, edge, box));
  const roofs = fromWestToEast(all.filter((roof) => roof !== null));
  const cubic = landUnder(box);
  const land = { roofs, land: landOf(roofs, cubic), cubic };
  known.set(geometry, land);
  return land;
}
