import { areaRatioIn } from '../area/areaRatio.ts';
import type { CheckedParcel } from './comparison.ts';
import { disputedLand, intersectionPieces, type Disputed } from './overlayPieces.ts';
import { qualitiesOf, type OverlapFinding } from './finding.ts';
import type { BoxedParcel } from './checkedParcelIndex.ts';
import { smallestShared } from './thresholds.ts';

/**
 * The overlaps of a parcel with those near it. How much land two parcels share is summed up first, which takes a hundredth
 * of the time of cutting it out; neighbours with a side in common share 0 and are never cut.
 */
export function overlapsOf(parcel: BoxedParcel, near: readonly BoxedParcel[]): OverlapFinding[] {
  if (near.length === 0) return [];
  const shareInParcel = areaRatioIn(parcel.geometry);
  return near.flatMap((other): OverlapFinding[] => {
    const sharedM2 = shareInParcel(other.geometry, other.box) * other.measuredM2;
    const smallest = smallestShared(Math.min(parcel.measuredM2, other.measuredM2));
    if (sharedM2 < smallest) return [];
    const pieces = intersectionPieces(parcel.geometry, other.geometry);
    const disputed = disputedLand(pieces, smallest, sharedM2);
    return disputed ? [overlapBetween(parcel, other, disputed)] : [];
  });
}

function overlapBetween(
  one: CheckedParcel,
  other: CheckedParcel,
  disputed: Disputed,
): OverlapFinding {
  return {
    kind: 'overlap',
    id: `overlap/${one.id}/${other.id}`,
    parcels: [one.id, other.id],
    block: one.block,
    ...disputed,
    share: Math.min(1, disputed.areaM2 / Math.min(one.measuredM2, other.measuredM2)),
    qualities: qualitiesOf([one, other]),
  };
}
