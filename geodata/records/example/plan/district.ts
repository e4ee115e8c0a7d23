import { randomFor } from '../random.ts';
import { apportion } from './apportion.ts';
import { districtTransform, type DistrictTransform } from './districtTransform.ts';
import { streetBlocksOf, type StreetBlock } from './streetBlocks.ts';
import { gridPositionOf, parcelsPerDistrict } from './districtGrid.ts';
import { outlineOf } from './outline.ts';
import { areaOf, type Position, type Ring } from './localPlane.ts';
import type { Axes } from './subdivide.ts';
import { streetsOf, type Streets } from './streets.ts';
import { plotSizes, zoningOf, type Zoning } from './zoning.ts';

/** A block before it is parted into plots. */
export type BlockPlan = Zoning & {
  readonly district: number;
  /** Its place from the district's centre outward, from 0. */
  readonly index: number;
  readonly outline: Ring;
  /** What is to be parted into plots, and how many they will be; the strip is one more where there is one. */
  readonly ground: Ring;
  readonly plotsOnGround: number;
  /** The green strip of a river bank. */
  readonly strip: Ring | null;
  readonly axes: Axes;
  /** On which side of the district's middle line and of its main avenue it lies. */
  readonly north: boolean;
  readonly east: boolean;
};

/** A district: blocks for `parcelsPerDistrict` plots, from the centre outward. */
export type DistrictPlan = {
  readonly district: number;
  readonly streets: Streets;
  readonly blocks: readonly BlockPlan[];
};

/** The plan of one district, from the seed alone: no other district is needed, and nothing is kept. */
export function planDistrict(seed: number, district: number): DistrictPlan {
  const position = gridPositionOf(district);
  const transform = districtTransform(seed, position);
  const streets = streetsOf(seed, district, position);
  const streetBlocks = streetBlocksOf(streets, randomFor(seed, 'corners', district));
  const zonings = zoningOf(seed, district, streets, streetBlocks);
  const grounds = streetBlocks.map((cell) => outlineOf(cell.ground).map(transform));
  const strips = streetBlocks.filter((cell) => cell.strip !== null).length;
  const counts = apportion(
    grounds.map((ground, cell) => areaOf(ground) / plotSizes[zonings[cell]!.zoningClass]),
    parcelsPerDistrict - strips,
    2,
  );
  const blocks = streetBlocks
    .map((cell, index) => ({
      ...zonings[index]!,
      district,
      outline: outlineOf(cell.edge).map(transform),
      ground: grounds[index]!,
      plotsOnGround: counts[index]!,
      strip: cell.strip && outlineOf(cell.strip).map(transform),
      axes: axesOf(cell, transform),
      north: cell.north,
      east: cell.east,
    }))
    .sort((a, b) => a.remoteness - b.remoteness)
    .map((block, index): BlockPlan => ({ ...block, index }));
  return { district, streets, blocks };
}

/** The directions of a block's sides in the zone's plane: the means of its two east–west and of its two north–south sides. */
function axesOf({ middle: [a, b], ground }: StreetBlock, transform: DistrictTransform): Axes {
  const lean = (ground.west.lean + ground.east.lean) / 2;
  const rise = (centreline: (a: number) => number) => centreline(a + 100) - centreline(a - 100);
  const slope = (rise(ground.south) + rise(ground.north)) / 400;
  const here = transform([a, b]);
  return {
    along: unit(here, transform([a + 50, b + 50 * slope])),
    across: unit(here, transform([a + 50 * lean, b + 50])),
  };
}

function unit(from: Position, to: Position): Position {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return [dx / length, dy / length];
}
