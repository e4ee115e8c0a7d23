import type { LineString, Point } from '../../../geometry.ts';
import { halfHeight, halfWidth } from './districtSize.ts';
import type { DistrictTransform } from './districtTransform.ts';
import { outlineOf } from './outline.ts';
import { toLonLat, type Position } from './localPlane.ts';
import type { Centreline } from './river.ts';
import type { NorthSouthLine } from './streets.ts';

/** A line in a district's local coordinates or in the zone's plane. */
export type Line = readonly Position[];

/** A centreline between two distances east of the district's middle, in the zone's plane. */
export function centrelineBetween(
  centreline: Centreline,
  from: number,
  to: number,
  transform: DistrictTransform,
): Line {
  return steps(from, to).map((a) => transform([a, centreline(a)]));
}

/** A north–south line between two distances north of the district's middle, in the zone's plane. */
export function northSouthLineBetween(
  { at, lean }: NorthSouthLine,
  from: number,
  to: number,
  transform: DistrictTransform,
): Line {
  return steps(from, to).map((b) => transform([at + lean * b, b]));
}

/** The middle of a district's ring road in the zone's plane, its ends joined. */
export function ringLine(transform: DistrictTransform): Line {
  const corner = { cut: 330, arc: true };
  const ring = outlineOf({
    south: () => -halfHeight,
    north: () => halfHeight,
    west: { at: -halfWidth, lean: 0 },
    east: { at: halfWidth, lean: 0 },
    corners: [corner, corner, corner, corner],
  }).map(transform);
  return [...ring, ring[0]!];
}

export function toLineString(line: Line): LineString {
  return { type: 'LineString', coordinates: line.map(toLonLat) };
}

export function toPoint(position: Position): Point {
  return { type: 'Point', coordinates: toLonLat(position) };
}

/** Evenly from one distance to another, at most 80 m apart. */
function steps(from: number, to: number): number[] {
  const count = Math.ceil((to - from) / 80);
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}
