import { measureParcel, type MeasuredParcel, type CheckedParcel } from './comparison.ts';
import type { ShapeFinding } from './finding.ts';
import { indexCheckedParcels, parcelsNear, type CheckedBlock } from './checkedParcelIndex.ts';
import { overlapsOf } from './overlaps.ts';
import { validateBlock } from './validateBlock.ts';

/** What holds of a zone's parcels and blocks whatever the tolerance: their measures, and what is wrong with their shapes. */
export type TopologyReport = {
  readonly parcels: readonly MeasuredParcel[];
  readonly shapes: readonly ShapeFinding[];
  /** Blocks of which the clipper could not tell what is left open. */
  readonly blocksNotCut: readonly string[];
};

/** Work done so far, of all there is to do; in no unit but its own. */
export type CheckProgress = { readonly done: number; readonly total: number };

/** What each piece takes beside measuring a parcel, on the average of ten thousand. */
const cost = { measuring: 1, overlaps: 2, block: 140 };

/**
 * Measures every parcel, then finds overlaps, land outside its block and gaps, piece by piece: ten thousand parcels take
 * seconds, in which a page must go on. It yields after each piece, and the caller decides when to go on, or not to.
 */
export function* validateTopology(
  parcels: readonly CheckedParcel[],
  blocks: readonly CheckedBlock[],
): Generator<CheckProgress, TopologyReport, void> {
  const index = indexCheckedParcels(parcels);
  const total =
    cost.measuring * parcels.length +
    cost.overlaps * index.parcels.length +
    cost.block * blocks.length;
  let done = 0;
  const measured: MeasuredParcel[] = [];
  const shapes: ShapeFinding[] = [];
  const blocksNotCut: string[] = [];
  for (const parcel of parcels) {
    measured.push(measureParcel(parcel));
    done += cost.measuring;
    yield { done, total };
  }
  for (const [number, parcel] of index.parcels.entries()) {
    shapes.push(...overlapsOf(parcel, parcelsNear(index, parcel.box, number + 1)));
    done += cost.overlaps;
    yield { done, total };
  }
  for (const block of blocks) {
    const found = yield* withProgress(validateBlock(block, index), { done, total });
    shapes.push(...found.shapes);
    if (!found.isCut) blocksNotCut.push(block.id);
    done += cost.block;
    yield { done, total };
  }
  return { parcels: measured, shapes, blocksNotCut };
}

/** The same check, saying at each step how far the whole is. */
function* withProgress<Result>(
  check: Generator<void, Result, void>,
  progress: CheckProgress,
): Generator<CheckProgress, Result, void> {
  for (;;) {
    const step = check.next();
    if (step.done) return step.value;
    yield progress;
  }
}
