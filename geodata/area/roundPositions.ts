import { polygonsOf, type Areal, type LonLat, type MultiPolygon } from '../geometry.ts';

/**
 * The same shape with its positions rounded to 1e-7 degrees (1 cm), the precision at which shapes are kept and passed on, or
 * to fewer digits. Positions that fall together are one, and rings of which nothing is left are gone.
 */
export function roundPositions(area: Areal, digits = 7): MultiPolygon {
  const coordinates = polygonsOf(area)
    .map((rings) => rings.map((ring) => roundRing(ring, 10 ** digits)))
    .filter(([outer]) => isRing(outer))
    .map((rings) => rings.filter(isRing));
  return { type: 'MultiPolygon', coordinates };
}

function roundRing(ring: readonly LonLat[], units: number): LonLat[] {
  const round = (degrees: number) => Math.round(degrees * units) / units;
  const rounded = ring.map(([lon, lat]): LonLat => [round(lon), round(lat)]);
  return rounded.filter(([lon, lat], index) => {
    const before = rounded[index - 1];
    return before === undefined || lon !== before[0] || lat !== before[1];
  });
}

const isRing = (ring: readonly LonLat[] | undefined) => ring !== undefined && ring.length >= 4;
