import { eccentricitySquared } from '../ellipsoid.ts';
import type { BoundingBox } from '../geometry.ts';
import type { Edges } from './edges.ts';

/** Start and end of an edge in the local frame of a box, whose west, south, east and north sides are 0, 0, 1, 1. */
export function edgeInFrame(
  edges: Edges,
  edge: number,
  [west, south, east, north]: BoundingBox,
): readonly [x1: number, y1: number, x2: number, y2: number] {
  const [width, height] = [east - west, north - south];
  return [
    (edges[4 * edge]! - west) / width,
    (edges[4 * edge + 1]! - south) / height,
    (edges[4 * edge + 2]! - west) / width,
    (edges[4 * edge + 3]! - south) / height,
  ];
}

/** To 0…1. */
export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/**
 * The area below a height in the frame, as a polynomial of the height without constant: `[a, b, c]` is a·h + b·h² + c·h³.
 */
export type AreaPolynomial = readonly [number, number, number];

/** The plain area of the unit square, for questions that are not about land. */
export const flatArea: AreaPolynomial = [1, 0, 0];

/**
 * The area on the ellipsoid between the south side of a box and a height of 0…1 in it, in units that cancel in a ratio. The
 * area element at a latitude is taken as a parabola through south, middle and north, which is off by 1e-11 in a box 10 km
 * high.
 */
export function ellipsoidalArea([, south, , north]: BoundingBox): AreaPolynomial {
  const [low, middle, high] = [
    areaElement(south),
    areaElement((south + north) / 2),
    areaElement(north),
  ];
  return [low, (4 * middle - 3 * low - high) / 2, (2 * (low - 2 * middle + high)) / 3];
}

/**
 * Area of a small square of degrees at a latitude, but for a constant: the two radii of curvature and the narrowing parallel,
 * cos φ / (1 − e² sin² φ)² (J. P. Snyder, Map Projections: A Working Manual, 1987, equations 4-18 and 4-20).
 */
function areaElement(latitude: number): number {
  const radians = (latitude * Math.PI) / 180;
  return Math.cos(radians) / (1 - eccentricitySquared * Math.sin(radians) ** 2) ** 2;
}
