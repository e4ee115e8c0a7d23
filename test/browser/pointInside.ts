import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import {
  boundingBoxOf,
  polygonsOf,
  type Areal,
  type Geometry,
  type LonLat,
} from '../../geodata/geometry.ts';

/**
 * A position well inside a shape, where a finger would go: of a grid of positions the one furthest from the shape's sides
 * and from the points and lines around, which would take the tap.
 */
export function pointInside(shape: Areal, around: readonly Geometry[]): LonLat {
  const rings = polygonsOf(shape).flat();
  const box = boundingBoxOf([shape]);
  if (!box) throw new Error('a shape without positions has no inside');
  const [west, south, east, north] = box;
  const steps = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
  const inside = steps
    .flatMap((x) =>
      steps.map((y): LonLat => [west + (east - west) * x, south + (north - south) * y]),
    )
    .filter((point) => booleanPointInPolygon(point, shape, { ignoreBoundary: true }))
    .map((point) => ({ point, room: roomAround(point, [...rings, ...around.flatMap(linesOf)]) }))
    .sort((a, b) => b.room - a.room);
  if (!inside[0]) throw new Error('the shape is too thin to tap');
  return inside[0].point;
}

function roomAround([x, y]: LonLat, lines: readonly LonLat[][]): number {
  const distances = lines.flatMap(sidesOf).map(([[ax, ay], [bx, by]]) => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - ax - t * dx, y - ay - t * dy);
  });
  return Math.min(...distances);
}

/** Points and lines as lines, a point as one of no length; areas are in nobody's way. */
function linesOf(geometry: Geometry): LonLat[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates, geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
    case 'MultiPolygon':
      return [];
  }
}

function sidesOf(ring: readonly LonLat[]): [LonLat, LonLat][] {
  return ring.slice(1).map((end, index) => [ring[index]!, end]);
}
