import {
  compareAreas,
  type Compared,
  type Incomparable,
  type MeasuredParcel,
} from './comparison.ts';
import { sortFindings, type DifferenceFinding, type Finding } from './finding.ts';
import type { Tolerance } from './tolerance.ts';
import type { AreaTruth } from './walk.ts';

export type ParcelVerdict = {
  readonly parcel: MeasuredParcel;
  readonly comparison: Compared | Incomparable;
};

/** A zone's land judged by a tolerance. */
export type Judgement = {
  /** Every parcel, in the zone's order. */
  readonly verdicts: readonly ParcelVerdict[];
  /** Faults before notes, and of each the largest first. */
  readonly findings: readonly Finding[];
};

export function judgeTruth(truth: AreaTruth, tolerance: Tolerance): Judgement {
  const verdicts = truth.parcels.map((parcel) => ({
    parcel,
    comparison: compareAreas(parcel, tolerance),
  }));
  const differences = verdicts.flatMap((one) => differenceIn(one) ?? []);
  return { verdicts, findings: sortFindings([...differences, ...truth.shapes]) };
}

function differenceIn({ parcel, comparison }: ParcelVerdict): DifferenceFinding | null {
  if (comparison.verdict !== 'beyond') return null;
  return {
    kind: 'difference',
    id: `difference/${parcel.id}`,
    parcels: [parcel.id],
    block: parcel.block,
    areaM2: Math.abs(comparison.differenceM2),
    geometry: null,
    qualities: [parcel.quality],
    comparison,
  };
}
