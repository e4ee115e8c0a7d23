import type { LonLat } from '../../geodata/geometry.ts';
import type { ClassCount } from '../store/store.ts';
import type { TileFeature } from './cutToTile.ts';
import { landMix, type ClassOf } from './landMix.ts';
import { extent, isOnTile, stepOnTile, type TileAddress } from '../../geodata/tileAddress.ts';
import type { BlockOnTiles } from './zoneReading.ts';

/** Along a side of a tile: squares of some eight pixels of a screen, hardly larger than the blocks in their place. */
const squares = 64;
const side = extent / squares;

/**
 * Blocks that are too many to be drawn, as squares of a grid: each has what the parcels come to of the blocks whose middle it holds.
 * The middle is that of the block's box, so that no shape is looked at; every block is in one square of one tile.
 */
export function gridOfBlocks(
  blocks: readonly BlockOnTiles[],
  classOf: ClassOf,
  tile: TileAddress,
): TileFeature[] {
  const inside = new Map<number, { readonly counts: ClassCount[]; blocks: number }>();
  for (const { box, counts } of blocks) {
    const middle: LonLat = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const step = stepOnTile(middle, tile);
    if (!isOnTile(step)) continue;
    const number = Math.floor(step[1] / side) * squares + Math.floor(step[0] / side);
    const square = inside.get(number) ?? { counts: [], blocks: 0 };
    square.counts.push(...counts);
    square.blocks += 1;
    inside.set(number, square);
  }
  return [...inside].map(([number, { counts, blocks: count }]) => {
    const [x, y] = [(number % squares) * side, Math.floor(number / squares) * side];
    return {
      type: 3,
      tags: { ...landMix(counts, classOf), blocks: count },
      geometry: [
        [
          [x, y],
          [x + side, y],
          [x + side, y + side],
          [x, y + side],
          [x, y],
        ],
      ],
    };
  });
}
