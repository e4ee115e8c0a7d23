import type { BoundingBox, Geometry, LonLat } from '../../../geodata/geometry.ts';
import { withPositions } from '../../../geodata/coordinateSystem.ts';
import type { Expression, FilterShape, Place } from '../expression.ts';
import { isValid, topologyOf, type Topology } from '../evaluate/topology.ts';
import { FilterFault } from '../fault.ts';
import type { Parts } from './parts.ts';

/** The coordinate system that a filter’s shapes are in. */
export type FilterSystem = {
  /** From a position in the order of its axes. */
  toDegrees(position: LonLat): LonLat;
  /** Whether sides of a box are not straight in degrees. */
  readonly isProjected: boolean;
};

export const inDegrees: FilterSystem = { toDegrees: (position) => position, isProjected: false };

/** Positions on a side of a box that is not straight in degrees. */
const pointsOnSide = 16;

/** A shape of a filter in degrees. Throws a FilterFault for one that crosses itself or lies nowhere on earth. */
export function shapeOf(
  parts: Parts,
  place: Place,
  written: FilterShape,
  system: FilterSystem,
): Expression {
  const shape = withEachPosition(written, (position) => system.toDegrees(position));
  requireOnEarth(place, shape);
  if (!isValid(closedTopology(place, shape)))
    throw new FilterFault(
      place,
      '图形自相交，或各部分重叠，无从判断其内外。',
      'the shape crosses itself or its parts overlap, so nothing can be said of its inside.',
    );
  return parts.add(place, { kind: 'shape', shape });
}

/** A box of four numbers, or six with heights, which nothing here has, in the order of the axes. */
export function boxOf(
  parts: Parts,
  place: Place,
  numbers: readonly number[],
  system: FilterSystem,
): Expression {
  const [a, b, c, d, e] = numbers as [number, number, number, number, number];
  const lower: LonLat = [a, b];
  const upper: LonLat = numbers.length === 6 ? [d, e] : [c, d];
  if (system.isProjected)
    return shapeOf(parts, place, { type: 'Polygon', coordinates: [sidesOf(lower, upper)] }, system);
  const [[west, south], [east, north]] = [system.toDegrees(lower), system.toDegrees(upper)];
  const box: BoundingBox = [west, south, east, north];
  requireOnEarth(place, {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  });
  if (south > north)
    throw new FilterFault(
      place,
      '范围框的下边高于上边。',
      'the lower side of the box is above its upper side.',
    );
  return parts.add(place, { kind: 'box', box });
}

function sidesOf(lower: LonLat, upper: LonLat): LonLat[] {
  const steps = Array.from({ length: pointsOnSide }, (_, step) => step / pointsOnSide);
  const between = (from: LonLat, to: LonLat): LonLat[] =>
    steps.map((step) => [from[0] + (to[0] - from[0]) * step, from[1] + (to[1] - from[1]) * step]);
  const corners: LonLat[] = [lower, [upper[0], lower[1]], upper, [lower[0], upper[1]], lower];
  return [
    ...corners.slice(1).flatMap((corner, index) => between(corners[index] as LonLat, corner)),
    lower,
  ];
}

function withEachPosition(shape: FilterShape, change: (position: LonLat) => LonLat): FilterShape {
  if (shape.type === 'MultiPoint') return { ...shape, coordinates: shape.coordinates.map(change) };
  if (shape.type === 'GeometryCollection')
    return {
      ...shape,
      geometries: shape.geometries.map((one) => withEachPosition(one, change) as Geometry),
    };
  return withPositions(shape, change);
}

function requireOnEarth(place: Place, shape: FilterShape): void {
  withEachPosition(shape, ([longitude, latitude]) => {
    if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [longitude, latitude];
    throw new FilterFault(
      place,
      '坐标不在地球上；请按 filter-crs 所指坐标系的轴序填写（未写 filter-crs 时经度在前）。',
      'the coordinates lie nowhere on earth; write them in the order of the axes of filter-crs, longitude first where it is left out.',
    );
  });
}

function closedTopology(place: Place, shape: FilterShape): Topology {
  try {
    return topologyOf(shape);
  } catch {
    throw new FilterFault(
      place,
      '多边形的每一圈至少四个点，首尾相同；线至少两个点。',
      'a ring has four positions or more, its last like its first; a line has two or more.',
    );
  }
}
