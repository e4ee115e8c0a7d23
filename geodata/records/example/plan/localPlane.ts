import type { LonLat, Polygon } from '../../../geometry.ts';

/** Metres east and north of the zone's origin. */
export type Position = readonly [number, number];

/** A ring of positions, counter-clockwise, the first not repeated. */
export type Ring = readonly Position[];

/** At sea, some 60 km off the coast, so that nobody takes the zone for real land. */
const origin: LonLat = [121.3, 27.4];

/**
 * Metres per degree along the meridian and the parallel at the origin: M·π/180 and N·cos φ·π/180 with the radii of
 * curvature of the CGCS2000 ellipsoid. Far from the origin shapes stretch a little; areas are measured on the result.
 */
const [metresPerDegreeEast, metresPerDegreeNorth] = (() => {
  const [a, f] = [6_378_137, 1 / 298.257222101];
  const e2 = f * (2 - f);
  const phi = (origin[1] * Math.PI) / 180;
  const w2 = 1 - e2 * Math.sin(phi) ** 2;
  const n = a / Math.sqrt(w2);
  const m = (a * (1 - e2)) / w2 ** 1.5;
  return [(n * Math.cos(phi) * Math.PI) / 180, (m * Math.PI) / 180];
})();

/** Seven decimals: a centimetre. */
const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;

export function toLonLat([east, north]: Position): LonLat {
  return [
    round(origin[0] + east / metresPerDegreeEast),
    round(origin[1] + north / metresPerDegreeNorth),
  ];
}

export function toPolygon(ring: Ring): Polygon {
  const rounded = ring.map(toLonLat);
  // Two corners within a centimetre fall together; a ring must not name the same position twice in a row.
  const positions = rounded.filter(([lon, lat], index) => {
    const [lastLon, lastLat] = rounded.at(index - 1)!;
    return lon !== lastLon || lat !== lastLat;
  });
  return { type: 'Polygon', coordinates: [[...positions, [...positions[0]!]]] };
}

/** Planar area in m², positive for a counter-clockwise ring. */
export function areaOf(ring: Ring): number {
  let twice = 0;
  let [x0, y0] = ring.at(-1)!;
  for (const [x, y] of ring) {
    twice += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return twice / 2;
}

/** The centroid. */
export function centroidOf(ring: Ring): Position {
  // About the first vertex, because products of coordinates 100 km from the origin would cost half the digits.
  const [baseX, baseY] = ring[0]!;
  let [twice, sumX, sumY] = [0, 0, 0];
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    const cross = (x - baseX) * (nextY - baseY) - (nextX - baseX) * (y - baseY);
    twice += cross;
    sumX += cross * (x + nextX - 2 * baseX);
    sumY += cross * (y + nextY - 2 * baseY);
  });
  return [baseX + sumX / (3 * twice), baseY + sumY / (3 * twice)];
}
