import proj4 from 'proj4';
import type { LonLat } from '../geometry.ts';

/** Metres east and north on a plane. */
export type EastNorth = [east: number, north: number];

/** The Gauss–Krüger projection around a meridian, which is true to scale on it and 1 part in 10 000 too large 90 km beside it. */
type PlaneProjection = {
  forward(place: LonLat): EastNorth;
  inverse(point: EastNorth): LonLat;
};

/** CGCS2000 on the ellipsoid GRS 80; the meridian is at 500 km east, the equator at 0 km north. */
export function gaussKruger(meridian: number): PlaneProjection {
  const { forward, inverse } = proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
  const pair = ([first = 0, second = 0]: number[]): [number, number] => [first, second];
  return {
    forward: ([lon, lat]) => pair(forward([lon, lat])),
    inverse: ([east, north]) => pair(inverse([east, north])),
  };
}
