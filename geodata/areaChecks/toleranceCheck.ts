import {
  compareAreas,
  type Compared,
  type Incomparable,
  type MeasuredParcel,
} from './comparison.ts';
import { sortFindings, type DifferenceFinding, type Finding } from './finding.ts';
import type { Tolerance } from './tolerance.ts';
import type { TopologyReport } from './validateTopology.ts';

export type ParcelComparison = {
  readonly parcel: MeasuredParcel;
  readonly comparison: Compared | Incomparable;
};

/** A zone's areas held against a tolerance. */
export type ToleranceCheck = {
  /** Every parcel, in the zone's order. */
  readonly comparisons: readonly ParcelComparison[];
  /** Faults before notes, and of each the largest first. */
  readonly findings: readonly Finding[];
};

export function checkTolerance(report: TopologyReport, tolerance: Tolerance): ToleranceCheck {
  const comparisons = report.parcels.map((parcel) => ({
    parcel,
    comparison: compareAreas(parcel, tolerance),
  }));
  const differences = comparisons.flatMap((one) => differenceIn(one) ?? []);
  return { comparisons, findings: sortFindings([...differences, ...report.shapes]) };
}

function differenceIn({ parcel, comparison }: ParcelComparison): DifferenceFinding | null {
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
