import { areaRatioIn } from '../area/areaRatio.ts';
import { boundingBoxOf } from '../geometry.ts';
import type { ShapeFinding } from './finding.ts';
import { gapsIn } from './gaps.ts';
import {
  parcelsNear,
  type BoxedParcel,
  type CheckedParcelIndex,
  type CheckedBlock,
} from './checkedParcelIndex.ts';
import { outsideOf } from './outside.ts';

/**
 * What of a block's parcels lies outside it, and what of it no parcel of the zone covers. Yields between its steps.
 * `isCut` is false where the clipper gave up on the gaps.
 */
export function* validateBlock(
  block: CheckedBlock,
  index: CheckedParcelIndex,
): Generator<void, { readonly shapes: ShapeFinding[]; readonly isCut: boolean }, void> {
  const shareInBlock = areaRatioIn(block.geometry);
  const shapes: ShapeFinding[] = [];
  for (const parcel of index.byBlock.get(block.id) ?? []) {
    const outside = outsideOf(parcel, block, shareInBlock);
    if (outside) shapes.push(outside);
    yield;
  }
  const covering: BoxedParcel[] = [];
  const box = boundingBoxOf([block.geometry]);
  for (const parcel of box ? parcelsNear(index, box) : []) {
    if (shareInBlock(parcel.geometry, parcel.box) > 0) covering.push(parcel);
    yield;
  }
  const gaps = yield* gapsIn(block, covering);
  return { shapes: [...shapes, ...(gaps ?? [])], isCut: gaps !== null };
}
