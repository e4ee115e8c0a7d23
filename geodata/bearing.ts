import geographiclib from 'geographiclib-geodesic';
import type { LonLat } from './geometry.ts';

/** The direction in which the shortest way from one place to another sets out, in degrees clockwise from north: 0 ≤ b < 360. */
export function bearingBetween([fromLon, fromLat]: LonLat, [lon, lat]: LonLat): number {
  const { azi1 } = geographiclib.Geodesic.WGS84.Inverse(fromLat, fromLon, lat, lon);
  return ((azi1 ?? 0) + 360) % 360;
}
