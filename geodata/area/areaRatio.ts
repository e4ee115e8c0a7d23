import { boundingBoxOf, type Areal, type BoundingBox } from '../geometry.ts';
import { edgesOf, edgeSearchOf, type Edges } from './edges.ts';
import { clamp, edgeInFrame, ellipsoidalArea, type AreaPolynomial } from './localFrame.ts';
import { rewind } from './rewind.ts';
import {
  fromWestToEast,
  commonArea,
  areaOf,
  trapezoidInBox,
  trapezoidOf,
  type Trapezoid,
} from './trapezoids.ts';
import { workLimit } from './workLimit.ts';

/** The part of a geometry's area that lies inside another area, 0…1; `box` is the geometry's bounding box. */
export type AreaRatioOf = (geometry: Areal, box: BoundingBox) => number;

/**
 * Steps that one area may cost, which take 1.5 s at worst. A circle of 50 000 vertices through 10 000 parcels takes 200 000,
 * a comb of 500 teeth over all of them six million.
 */
const maxSteps = 10_000_000;

/**
 * Answers for geometry after geometry which part of its area lies inside another area, exact to rounding for every valid area:
 * bent inward, with holes, in parts, sharing edges, smaller than the geometry. Edges are straight lines of longitude and
 * latitude and land is measured on the ellipsoid between them, so that the ratios in two areas side by side add up to the
 * ratio in both together, wherever the line between them runs.
 *
 * Throws TooDetailedAreaError when the answers so far were more work than somebody waits for.
 */
export function areaRatioIn(area: Areal): AreaRatioOf {
  const edges = edgesOf(rewind(area));
  if (edges.length === 0) return () => 0;
  const search = edgeSearchOf(edges);
  const spend = workLimit(maxSteps);

  return (geometry, box) => {
    const [west, south, east, north] = box;
    const touching = search(west, south, east, north);
    const beside = search(west, north, Infinity, north);
    spend(touching.length + beside.length);
    const above = edgesAbove(edges, beside, box);
    const below = touching.flatMap((edge) => trapezoidInBox(edges, edge, box) ?? []);
    if (below.length + above.parts.length === 0) return clamp(above.whole);
    const own = ownTrapezoids(geometry, box);
    if (own.total <= 0) return 0;
    const trapezoids = fromWestToEast([northSide(1, above.whole), ...above.parts, ...below]);
    return clamp(commonArea(own.trapezoids, trapezoids, own.polynomial, spend) / own.total);
  };
}

/** The part of one geometry's area inside another area, 0…1. */
export function areaRatio(geometry: Areal, area: Areal): number {
  const box = boundingBoxOf([geometry]);
  return box ? areaRatioIn(area)(geometry, box) : 0;
}

type Above = { readonly whole: number; readonly parts: readonly Trapezoid[] };

/**
 * The edges north of a box have all of it below them, and may be many. In their stead stand the edges that cross the line
 * along the box's north side: places on it west of a crossing are once more, or once less, inside the area's rings.
 * `whole` sums up those that cross it east of the box.
 */
function edgesAbove(edges: Edges, beside: readonly number[], box: BoundingBox): Above {
  const north = box[3];
  const parts: Trapezoid[] = [];
  let whole = 0;
  for (const edge of beside) {
    const [lat1, lat2] = [edges[4 * edge + 1]!, edges[4 * edge + 3]!];
    if (lat1 <= north === lat2 <= north) continue;
    const [x1, y1, x2, y2] = edgeInFrame(edges, edge, box);
    const crossing = x1 + ((1 - y1) / (y2 - y1)) * (x2 - x1);
    const weight = lat2 > lat1 ? 1 : -1;
    if (crossing >= 1) whole += weight;
    else if (crossing > 0) parts.push(northSide(crossing, weight));
  }
  return { whole, parts };
}

/** The trapezoid below the north side of a box, from its west end. */
function northSide(east: number, weight: number): Trapezoid {
  return { west: 0, east, atWest: 1, atEast: 1, weight };
}

/** A geometry's own trapezoids in its box, and its area. */
type Own = {
  readonly trapezoids: readonly Trapezoid[];
  readonly total: number;
  readonly polynomial: AreaPolynomial;
};

/** While an area is dragged, it asks about the same geometries again and again. */
const known = new WeakMap<Areal, Own>();

function ownTrapezoids(geometry: Areal, box: BoundingBox): Own {
  const found = known.get(geometry);
  if (found) return found;
  const edges = edgesOf(rewind(geometry));
  const all = Array.from({ length: edges.length / 4 }, (_, edge) => trapezoidOf(edges, edge, box));
  const trapezoids = fromWestToEast(all.filter((one) => one !== null));
  const polynomial = ellipsoidalArea(box);
  const own = { trapezoids, total: areaOf(trapezoids, polynomial), polynomial };
  known.set(geometry, own);
  return own;
}
