import { areaRatio } from '../area/areaRatio.ts';
import { TooDetailedAreaError } from '../area/workLimit.ts';
import { boundingBoxOf, type Areal, type BoundingBox } from '../geometry.ts';
import type { Block } from '../zone.ts';

/** More than half of a parcel lies in the block that it is taken to belong to where its file does not say. */
const mostOfIt = 0.5;

/** Answers in which block a shape lies for the most part, by its id; null for none, and where that cannot be told while somebody waits. */
export function blockAround(blocks: readonly Block[]): (shape: Areal) => string | null {
  const boxed = blocks.flatMap(({ id, geometry }) => {
    const box = boundingBoxOf([geometry]);
    return box ? [{ id, geometry, box }] : [];
  });
  return (shape) => {
    const own = boundingBoxOf([shape]);
    const near = own ? boxed.filter(({ box }) => meet(box, own)) : [];
    return near.find(({ geometry }) => shareIn(shape, geometry) > mostOfIt)?.id ?? null;
  };
}

function shareIn(shape: Areal, block: Areal): number {
  try {
    return areaRatio(shape, block);
  } catch (error) {
    if (error instanceof TooDetailedAreaError) return 0;
    throw error;
  }
}

function meet(one: BoundingBox, other: BoundingBox): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
