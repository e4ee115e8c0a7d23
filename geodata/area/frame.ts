import { eccentricitySquared } from '../ellipsoid.ts';
import type { BoundingBox } from '../geometry.ts';

/** A polynomial of a height without constant: `[a, b, c]` is a·h + b·h² + c·h³. */
export type Cubic = readonly [number, number, number];

/** The plain area of the unit square, for questions that are not about land. */
export const flat: Cubic = [1, 0, 0];

/**
 * Land between the south side of a box and a height of 0…1 in it, in units that cancel in a share. The density of land is
 * taken as a parabola through south, middle and north, which is off by 1e-11 in a box 10 km high.
 */
export function landUnder([, south, , north]: BoundingBox): Cubic {
  const [low, middle, high] = [density(south), density((south + north) / 2), density(north)];
  return [low, (4 * middle - 3 * low - high) / 2, (2 * (low - 2 * middle + high)) / 3];
}

/**
 * Land of a small square of degrees at a latitude, but for a constant: the two radii of curvature and the narrowing parallel,
 * cos φ / (1 − e² sin² φ)² (J. P. Snyder, Map Projections: A Working Manual, 1987, equations 4-18 and 4-20).
 */
function density(latitude: number): number {
  const radians = (latitude * Math.PI) / 180;
  return Math.cos(radians) / (1 - eccentricitySquared * Math.sin(radians) ** 2) ** 2;
}
