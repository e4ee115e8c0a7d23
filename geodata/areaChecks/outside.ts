import type { AreaRatioOf } from '../area/areaRatio.ts';
import { disputedLand, differencePieces } from './overlayPieces.ts';
import { qualitiesOf, type OutsideFinding } from './finding.ts';
import type { BoxedParcel, CheckedBlock } from './checkedParcelIndex.ts';
import { smallestShared } from './thresholds.ts';

/** The part of a parcel outside the block it belongs to; null when it keeps inside. `shareInBlock` is that of the block. */
export function outsideOf(
  parcel: BoxedParcel,
  block: CheckedBlock,
  shareInBlock: AreaRatioOf,
): OutsideFinding | null {
  const summedM2 = (1 - shareInBlock(parcel.geometry, parcel.box)) * parcel.measuredM2;
  const smallest = smallestShared(parcel.measuredM2);
  if (summedM2 < smallest) return null;
  const pieces = differencePieces(parcel.geometry, [block.geometry]);
  const disputed = disputedLand(pieces, smallest, summedM2);
  return (
    disputed && {
      kind: 'outside',
      id: `outside/${parcel.id}`,
      parcels: [parcel.id],
      block: block.id,
      ...disputed,
      share: Math.min(1, disputed.areaM2 / parcel.measuredM2),
      qualities: qualitiesOf([parcel, block]),
    }
  );
}
