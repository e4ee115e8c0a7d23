import { circleAround } from '../../../../geodata/area/circle.ts';
import type { LonLat, Polygon } from '../../../../geodata/geometry.ts';
import { measureLength } from '../../../../geodata/measure.ts';

const radians = Math.PI / 180;

/**
 * The rectangle with two opposite corners and its sides along the screen's: on a map that is turned until a street runs
 * up, it lies along the street.
 *
 * @param bearing which way the screen's top points, in degrees clockwise from north
 */
export function rectangleBetween(from: LonLat, to: LonLat, bearing: number): Polygon {
  // Degrees of longitude shrink with the latitude; without that the corners of a turned rectangle were no right angles.
  const shrink = Math.cos(from[1] * radians);
  const [east, north] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const [sin, cos] = [Math.sin(bearing * radians), Math.cos(bearing * radians)];
  const up = east * sin + north * cos;
  const above: LonLat = [from[0] + (up * sin) / shrink, from[1] + up * cos];
  const beside: LonLat = [to[0] - (up * sin) / shrink, to[1] - up * cos];
  return { type: 'Polygon', coordinates: [[from, beside, to, above, from]] };
}

/** The circle around one place through another, true on the ellipsoid. */
export function circleThrough(centre: LonLat, rim: LonLat): Polygon {
  return circleAround(centre, measureLength([centre, rim]));
}
