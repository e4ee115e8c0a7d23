import {
  coordinateSystems,
  inverseFrom,
  projectionTo,
  withPositions,
  type CoordinateSystem,
} from '../../../geodata/coordinateSystem.ts';
import type { BoundingBox, Geometry, LonLat } from '../../../geodata/geometry.ts';

/** A coordinate system as the OGC's register has it: whoever names it means the order of its axes too. */
export type RegisteredSystem = {
  /** `http://www.opengis.net/def/crs/EPSG/0/4549` */
  readonly uri: string;
  readonly system: CoordinateSystem;
  /** Whether latitude or northing comes first. */
  readonly isNorthFirst: boolean;
};

const registered = (system: CoordinateSystem, isNorthFirst: boolean): RegisteredSystem => ({
  uri: coordinateSystems[system].uri,
  system,
  isNorthFirst,
});

/** In which everything is kept, and which is meant where none is named. */
export const storageSystem = registered('CRS84', false);

export const registeredSystems: readonly RegisteredSystem[] = [
  storageSystem,
  // The same degrees, as most programs of the world name them.
  { uri: 'http://www.opengis.net/def/crs/EPSG/0/4326', system: 'CRS84', isNorthFirst: true },
  registered('EPSG:4490', true),
  registered('EPSG:4549', true),
  registered('EPSG:4528', true),
  registered('EPSG:3857', false),
];

/** From degrees, longitude first, to a system in the order of its axes. */
export function geometryIn({
  system,
  isNorthFirst,
}: RegisteredSystem): (geometry: Geometry) => Geometry {
  const project = projectionTo(system);
  if (!isNorthFirst) return project;
  return (geometry) => withPositions(project(geometry), ([east, north]) => [north, east]);
}

/** Points on a side of a box, whose sides are not straight in another system. */
const pointsOnSide = 16;

/**
 * The box of degrees that holds a box of another system, to be given in the order of that system's axes.
 *
 * @returns undefined where the box lies outside of what the system can tell of
 */
export function boxInDegrees(
  { system, isNorthFirst }: RegisteredSystem,
  given: BoundingBox,
): BoundingBox | undefined {
  const [a, b, c, d] = given;
  const [west, south, east, north] = isNorthFirst ? [b, a, d, c] : given;
  if (coordinateSystems[system].proj === null) {
    const isInside = [west, east].every((value) => Math.abs(value) <= 180);
    return isInside && Math.max(Math.abs(south), Math.abs(north)) <= 90 && south <= north
      ? [west, south, east, north]
      : undefined;
  }
  const between = (from: number, to: number, step: number) =>
    from + ((to - from) * step) / pointsOnSide;
  const steps = Array.from({ length: pointsOnSide + 1 }, (_, step) => step);
  const edge = steps.flatMap((step): LonLat[] => [
    [between(west, east, step), south],
    [between(west, east, step), north],
    [west, between(south, north, step)],
    [east, between(south, north, step)],
  ]);
  const places = edge.map(inverseFrom(system));
  const [longitudes, latitudes] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const box: BoundingBox = [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ];
  return box.every(Number.isFinite) ? box : undefined;
}
