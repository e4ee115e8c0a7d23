import polylabel from 'polylabel';
import { boundingBoxOf, polygonsOf, type Areal, type LonLat } from './geometry.ts';
import { measureArea } from './measure.ts';

/** A shape so many times as long as it is wide is a strip: circles inside it are alike all along, and looking at all of them ends nowhere. */
const stripRatio = 20;

/**
 * Where a name stands in an area: the middle of the largest circle inside it, so that it is inside an L-shape too. The map
 * would place one name per tile, and a parcel across two tiles would be named twice.
 */
export function labelPoint(geometry: Areal): LonLat {
  const [largest = []] = polygonsOf(geometry).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const [, south, , north] = boxOf(largest);
  // Degrees of longitude are shorter than those of latitude; the circle is sought where both are equally long.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const rings = largest.map((ring) => ring.map(([lon, lat]): LonLat => [lon * squeeze, lat]));
  const [x, y] = largestCircle(rings) ?? middleAcross(rings);
  return [x / squeeze, y];
}

/** Undefined of a strip. */
function largestCircle(rings: LonLat[][]): LonLat | undefined {
  const [west, south, east, north] = boxOf(rings);
  const [width, height] = [east - west, north - south];
  const [narrow, long] = [Math.min(width, height), Math.max(width, height)];
  if (narrow * stripRatio < long) return undefined;
  // To a fiftieth of the narrower side: a finer search is seen by nobody and takes several times as long.
  const [x = 0, y = 0] = polylabel(rings, Math.max(narrow / 50, long / 200));
  return [x, y];
}

/** In the middle of its longer side, half way across: `[5, 0.5]` of a strip from 0, 0 to 10, 1. */
function middleAcross(rings: LonLat[][]): LonLat {
  const [west, south, east, north] = boxOf(rings);
  const along = east - west >= north - south ? 0 : 1;
  const middle = along === 0 ? (west + east) / 2 : (south + north) / 2;
  const crossings = rings
    .flatMap((ring) =>
      ring.slice(1).flatMap((to, index) => {
        const from = ring[index]!;
        if (from[along] <= middle === to[along] <= middle) return [];
        const share = (middle - from[along]) / (to[along] - from[along]);
        return [from[1 - along]! + share * (to[1 - along]! - from[1 - along]!)];
      }),
    )
    .toSorted((a, b) => a - b);
  let best: readonly [number, number] = [crossings[0] ?? south, crossings[1] ?? south];
  for (let index = 2; index + 1 < crossings.length; index += 2) {
    const [from, to] = [crossings[index]!, crossings[index + 1]!];
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  const across = (best[0] + best[1]) / 2;
  return along === 0 ? [middle, across] : [across, middle];
}

function boxOf(rings: LonLat[][]) {
  return boundingBoxOf([{ type: 'Polygon', coordinates: rings }]) ?? ([0, 0, 0, 0] as const);
}

function sizeOf(polygon: LonLat[][]): number {
  return measureArea({ type: 'Polygon', coordinates: polygon });
}
