import { polygonsOf, type Areal } from '../../../geodata/geometry.ts';

/** How many positions an areal geometry has, closing ones included. */
export function verticesOf(area: Areal): number {
  return polygonsOf(area).reduce(
    (sum, rings) => sum + rings.reduce((inPolygon, ring) => inPolygon + ring.length, 0),
    0,
  );
}
