import type { LonLat, Polygon } from '../../../geometry.ts';
import { measureArea } from '../../../measure.ts';
import { roundPosition } from './localCoordinates.ts';

/**
 * The outline grown or shrunk about its middle until it measures `squareMetres` on the ellipsoid, apart from rounding to the
 * centimetre (under 0.01 % of 60 亩). The form stays as it was sketched.
 *
 * @param outline open ring, no position twice
 */
export function scaleToArea(outline: readonly LonLat[], squareMetres: number): Polygon {
  // Area grows with the square of the factor but for the curvature of the ellipsoid, which the second pass takes up.
  const once = scale(outline, Math.sqrt(squareMetres / measureArea(closed(outline))));
  const twice = scale(once, Math.sqrt(squareMetres / measureArea(closed(once))));
  return closed(twice.map(roundPosition));
}

/** A polygon of an open ring, wound counterclockwise as RFC 7946 3.1.6 wants an outer ring. */
export function closed(outline: readonly LonLat[]): Polygon {
  const ring = signedArea(outline) < 0 ? outline.toReversed() : [...outline];
  const [first] = ring;
  return { type: 'Polygon', coordinates: [first ? [...ring, first] : []] };
}

function scale(outline: readonly LonLat[], factor: number): LonLat[] {
  const mean = (axis: 0 | 1) =>
    outline.reduce((sum, position) => sum + position[axis], 0) / outline.length;
  const [east, north] = [mean(0), mean(1)];
  return outline.map(([longitude, latitude]) => [
    east + (longitude - east) * factor,
    north + (latitude - north) * factor,
  ]);
}

/** Shoelace formula in degrees: only its sign is used. */
function signedArea(outline: readonly LonLat[]): number {
  return outline.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
