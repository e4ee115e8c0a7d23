import proj4 from 'proj4';
import type { Areal, LonLat } from '../../geometry.ts';
import { polygonsOf } from '../../geometry.ts';
import { roundTo } from '../../units.ts';
import type { ReferenceSystem } from './referenceSystem.ts';

/** Metres to the millimetre; degrees to 0.1 mm. */
const decimals = { plane: 3, degrees: 9 } as const;

/**
 * From the degrees in which everything is kept to a coordinate system, east or longitude first: the way back of
 * `transformationOf` without local parameters.
 */
export function projectionInto({ plane }: ReferenceSystem): (place: LonLat) => LonLat {
  if (plane === null)
    return ([lon, lat]) => [roundTo(lon, decimals.degrees), roundTo(lat, decimals.degrees)];
  const { forward } = proj4(plane);
  return ([lon, lat]) => {
    const [east = NaN, north = NaN] = forward([lon, lat]);
    return [roundTo(east, decimals.plane), roundTo(north, decimals.plane)];
  };
}

/** The polygons of a shape in a coordinate system, each a list of rings, outer first. */
export function projectedPolygons(
  geometry: Areal,
  project: (place: LonLat) => LonLat,
): LonLat[][][] {
  return polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(project)));
}
