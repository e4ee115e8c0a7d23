import { polygonsOf, type Areal, type LonLat, type MultiPolygon } from '../geometry.ts';

/**
 * The same shape with its rings wound one way: outer rings counter-clockwise, holes clockwise, so that the land lies to the
 * left of every edge.
 */
export function rewind(area: Areal): MultiPolygon {
  const coordinates = polygonsOf(area).map((rings) =>
    rings.map((ring, index) => (turnsLeft(ring) === (index === 0) ? ring : ring.toReversed())),
  );
  return { type: 'MultiPolygon', coordinates };
}

/** Whether a ring runs counter-clockwise on the whole; its corners are taken from the first one, to keep their digits. */
export function turnsLeft(ring: readonly LonLat[]): boolean {
  const [startLon, startLat] = ring[0] ?? [0, 0];
  let twiceArea = 0;
  for (let index = 1; index < ring.length; index++) {
    const [fromLon, fromLat] = ring[index - 1]!;
    const [toLon, toLat] = ring[index]!;
    twiceArea +=
      (fromLon - startLon) * (toLat - startLat) - (toLon - startLon) * (fromLat - startLat);
  }
  return twiceArea > 0;
}
