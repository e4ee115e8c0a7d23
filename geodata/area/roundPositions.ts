import { polygonsOf, type Areal, type LonLat, type MultiPolygon } from '../geometry.ts';

/**
 * The same shape with its positions rounded to 1e-7 degrees (1 cm), the precision at which shapes are kept and passed on.
 * Positions that fall together are one, and rings of which nothing is left are gone.
 */
export function roundPositions(area: Areal): MultiPolygon {
  const coordinates = polygonsOf(area)
    .map((rings) => rings.map(roundRing))
    .filter(([outer]) => isRing(outer))
    .map((rings) => rings.filter(isRing));
  return { type: 'MultiPolygon', coordinates };
}

function roundRing(ring: readonly LonLat[]): LonLat[] {
  const rounded = ring.map(([lon, lat]): LonLat => [round(lon), round(lat)]);
  return rounded.filter(
    (position, index) => index === 0 || position.join() !== rounded[index - 1]!.join(),
  );
}

const round = (degrees: number) => Number(degrees.toFixed(7));

const isRing = (ring: readonly LonLat[] | undefined) => ring !== undefined && ring.length >= 4;
