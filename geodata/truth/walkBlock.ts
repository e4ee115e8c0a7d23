import { shareIn } from '../area/share.ts';
import { boundingBoxOf } from '../geometry.ts';
import type { ShapeFinding } from './finding.ts';
import { gapsIn } from './gaps.ts';
import { parcelsNear, type BoxedParcel, type Ground, type TruthBlock } from './ground.ts';
import { outsideOf } from './outside.ts';

/**
 * What of a block's parcels lies outside it, and what of it none of the zone's parcels holds. Yields between its steps.
 * `isCut` is false where the clipper gave up on the gaps.
 */
export function* walkBlock(
  block: TruthBlock,
  ground: Ground,
): Generator<void, { readonly shapes: ShapeFinding[]; readonly isCut: boolean }, void> {
  const shareInBlock = shareIn(block.geometry);
  const shapes: ShapeFinding[] = [];
  for (const parcel of ground.byBlock.get(block.id) ?? []) {
    const outside = outsideOf(parcel, block, shareInBlock);
    if (outside) shapes.push(outside);
    yield;
  }
  const holders: BoxedParcel[] = [];
  const box = boundingBoxOf([block.geometry]);
  for (const parcel of box ? parcelsNear(ground, box) : []) {
    if (shareInBlock(parcel.geometry, parcel.box) > 0) holders.push(parcel);
    yield;
  }
  const gaps = yield* gapsIn(block, holders);
  return { shapes: [...shapes, ...(gaps ?? [])], isCut: gaps !== null };
}
