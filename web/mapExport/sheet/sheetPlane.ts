import type { EastNorth } from '../../../geodata/area/gaussKruger.ts';
import { surveyGridAt, type SurveyGrid } from '../../../geodata/area/surveyGrid.ts';
import type { Geometry, LonLat } from '../../../geodata/geometry.ts';
import { positionsOf } from '../../../geodata/geometry.ts';
import type { Point, Rectangle } from './svg.ts';

/** East and north of a piece of ground, in metres on a survey grid. */
type Extent = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** The surveyors' plane laid on paper: in Gauss–Krüger metres, so that its scale is true everywhere on the sheet. */
export type SheetPlane = {
  readonly grid: SurveyGrid;
  /** The denominator of the scale. */
  readonly scale: number;
  /** Where on the paper the map is. */
  readonly frame: Rectangle;
  readonly extent: Extent;
  toPaper(place: LonLat): Point;
  fromGrid(point: EastNorth): Point;
  toGround(point: Point): LonLat;
};

/** The grid of the zone in which the middle of some land lies. */
export function gridOf(geometries: readonly Geometry[]): SurveyGrid {
  let [west, east] = [Infinity, -Infinity];
  for (const geometry of geometries)
    for (const [longitude] of positionsOf(geometry)) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
    }
  return surveyGridAt((west + east) / 2);
}

export function extentOf(geometries: readonly Geometry[], grid: SurveyGrid): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries)
    for (const place of positionsOf(geometry)) {
      const [x, y] = grid.forward(place);
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [south, north] = [Math.min(south, y), Math.max(north, y)];
    }
  return { west, south, east, north };
}

/** Land keeps so much of a frame free at each side when it is fitted into it. */
const air = 0.03;

/** The denominator at which an extent just fits into a frame. */
export function fittingScale(extent: Extent, frame: Rectangle): number {
  const usable = 1 - 2 * air;
  const metres = (millimetres: number) => (millimetres * usable) / 1000;
  return Math.max(
    (extent.east - extent.west) / metres(frame.width),
    (extent.north - extent.south) / metres(frame.height),
    1,
  );
}

/** @param around what is in the middle of the frame */
export function sheetPlane(
  grid: SurveyGrid,
  scale: number,
  frame: Rectangle,
  around: Extent,
): SheetPlane {
  const [middleEast, middleNorth] = [
    (around.west + around.east) / 2,
    (around.south + around.north) / 2,
  ];
  const [middleX, middleY] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const metresPerMillimetre = scale / 1000;
  const fromGrid = ([east, north]: EastNorth): Point => [
    middleX + (east - middleEast) / metresPerMillimetre,
    middleY - (north - middleNorth) / metresPerMillimetre,
  ];
  const halfWidth = (frame.width / 2) * metresPerMillimetre;
  const halfHeight = (frame.height / 2) * metresPerMillimetre;
  return {
    grid,
    scale,
    frame,
    extent: {
      west: middleEast - halfWidth,
      east: middleEast + halfWidth,
      south: middleNorth - halfHeight,
      north: middleNorth + halfHeight,
    },
    fromGrid,
    toPaper: (place) => fromGrid(grid.forward(place)),
    toGround: ([x, y]) =>
      grid.inverse([
        middleEast + (x - middleX) * metresPerMillimetre,
        middleNorth - (y - middleY) * metresPerMillimetre,
      ]),
  };
}
