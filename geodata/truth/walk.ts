import { measureParcel, type MeasuredParcel, type TruthParcel } from './comparison.ts';
import type { ShapeFinding } from './finding.ts';
import { groundOf, parcelsNear, type TruthBlock } from './ground.ts';
import { overlapsOf } from './overlaps.ts';
import { walkBlock } from './walkBlock.ts';

/** All that is found in a zone's land, but for the tolerance by which its areas are judged. */
export type AreaTruth = {
  readonly parcels: readonly MeasuredParcel[];
  readonly shapes: readonly ShapeFinding[];
  /** Blocks of which the clipper could not tell what is left open. */
  readonly blocksNotCut: readonly string[];
};

/** Work done so far, of all there is to do; in no unit but its own. */
export type WalkProgress = { readonly done: number; readonly total: number };

/** What each piece takes beside measuring a parcel, on the average of ten thousand. */
const work = { measuring: 1, overlaps: 2, block: 140 };

/**
 * Looks through a zone piece by piece: ten thousand parcels take seconds, in which a page must go on. It yields after each
 * piece, and whoever walks decides when to go on, or not to.
 */
export function* walkTruth(
  parcels: readonly TruthParcel[],
  blocks: readonly TruthBlock[],
): Generator<WalkProgress, AreaTruth, void> {
  const ground = groundOf(parcels);
  const total =
    work.measuring * parcels.length +
    work.overlaps * ground.parcels.length +
    work.block * blocks.length;
  let done = 0;
  const measured: MeasuredParcel[] = [];
  const shapes: ShapeFinding[] = [];
  const blocksNotCut: string[] = [];
  for (const parcel of parcels) {
    measured.push(measureParcel(parcel));
    done += work.measuring;
    yield { done, total };
  }
  for (const [number, parcel] of ground.parcels.entries()) {
    shapes.push(...overlapsOf(parcel, parcelsNear(ground, parcel.box, number + 1)));
    done += work.overlaps;
    yield { done, total };
  }
  for (const block of blocks) {
    const found = yield* telling(walkBlock(block, ground), { done, total });
    shapes.push(...found.shapes);
    if (!found.isCut) blocksNotCut.push(block.id);
    done += work.block;
    yield { done, total };
  }
  return { parcels: measured, shapes, blocksNotCut };
}

/** The same walk, saying at each step how far the whole is. */
function* telling<Result>(
  walk: Generator<void, Result, void>,
  progress: WalkProgress,
): Generator<WalkProgress, Result, void> {
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
    yield progress;
  }
}
