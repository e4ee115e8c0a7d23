import type { LineString, Point } from '../../../geometry.ts';
import { halfHeight, halfWidth, type Bend } from './bend.ts';
import { outlineOf } from './outline.ts';
import { toLonLat, type Position } from './plane.ts';
import type { Course } from './river.ts';
import type { Upright } from './streets.ts';

/** A line of the drawing board or, bent, of the zone's plane. */
export type Line = readonly Position[];

/** A course between two distances east of the board's middle, bent. */
export function courseLine(course: Course, from: number, to: number, bend: Bend): Line {
  return steps(from, to).map((a) => bend([a, course(a)]));
}

/** An upright between two distances north of the board's middle, bent. */
export function uprightLine({ at, lean }: Upright, from: number, to: number, bend: Bend): Line {
  return steps(from, to).map((b) => bend([at + lean * b, b]));
}

/** The middle of a district's ring road, bent, its ends joined. */
export function ringLine(bend: Bend): Line {
  const corner = { cut: 330, arc: true };
  const ring = outlineOf({
    south: () => -halfHeight,
    north: () => halfHeight,
    west: { at: -halfWidth, lean: 0 },
    east: { at: halfWidth, lean: 0 },
    corners: [corner, corner, corner, corner],
  }).map(bend);
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
