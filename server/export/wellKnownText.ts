import type { LonLat, MultiPolygon } from '../../geodata/geometry.ts';

/** A shape in words, `POLYGON ((…))`, which GIS read from a column named WKT. */
export function wellKnownText({ coordinates }: MultiPolygon): string {
  const ring = (positions: readonly LonLat[]) =>
    `(${positions.map((at) => at.join(' ')).join(',')})`;
  const polygon = (rings: readonly LonLat[][]) => `(${rings.map(ring).join(',')})`;
  const [first, ...more] = coordinates;
  return first && more.length === 0
    ? `POLYGON ${polygon(first)}`
    : `MULTIPOLYGON (${coordinates.map(polygon).join(',')})`;
}
