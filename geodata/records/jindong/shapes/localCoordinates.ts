import type { LonLat } from '../../../geometry.ts';

/** Metres east and north of the plan's origin, in which the shapes are sketched: [-2061, 1552] is the toll station of 鞋塘. */
export type LocalPosition = readonly [east: number, north: number];

/** Near the middle of what is drawn. The report knows no coordinates, so neither place nor grid means anything beyond the sketch. */
const origin: LonLat = [119.86, 29.215];

/** Lengths of a degree on the WGS84 ellipsoid at the origin's latitude, in metres; the drawing spans too little for them to change. */
const metresPerDegree = { longitude: 97_237, latitude: 110_839 };

/** Seven decimals are a centimetre: enough for an area true to 0.1 %, and short to read in an export. */
export function roundPosition([longitude, latitude]: Readonly<LonLat>): LonLat {
  return [Number(longitude.toFixed(7)), Number(latitude.toFixed(7))];
}

export function toLonLat([east, north]: LocalPosition): LonLat {
  return roundPosition([
    origin[0] + east / metresPerDegree.longitude,
    origin[1] + north / metresPerDegree.latitude,
  ]);
}
