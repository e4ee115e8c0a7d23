import {
  incomparableReasons,
  type IncomparableReason,
} from '../../geodata/areaChecks/comparison.ts';
import type { ToleranceCheck } from '../../geodata/areaChecks/toleranceCheck.ts';
import { boundaryQualities, isDrawnDashed, type BoundaryQuality } from '../../geodata/quality.ts';

type Summary = {
  readonly parcels: number;
  /** Parcels whose two areas could be held against each other. */
  readonly compared: number;
  /** Of these the ones that must be named: compared like others, but drawn from no survey. */
  readonly unsurveyed: readonly { readonly quality: BoundaryQuality; readonly parcels: number }[];
  /** The others by what stands against comparing them; only reasons that there are. */
  readonly incomparable: readonly {
    readonly reason: IncomparableReason;
    readonly parcels: number;
  }[];
  /** Whether there is nothing but sketches, of which nothing can be found out at all. */
  readonly areAllSketches: boolean;
};

/** What can be said of how much was compared, and why not all of it. */
export function summaryOf({ comparisons }: ToleranceCheck): Summary {
  const compared = comparisons.filter(({ comparison }) => comparison.verdict !== 'incomparable');
  const withReason = (reason: IncomparableReason) =>
    comparisons.filter(
      ({ comparison }) => comparison.verdict === 'incomparable' && comparison.reason === reason,
    ).length;
  const ofQuality = (quality: BoundaryQuality) =>
    compared.filter(({ parcel }) => parcel.quality === quality).length;
  return {
    parcels: comparisons.length,
    compared: compared.length,
    unsurveyed: boundaryQualities
      .filter(isDrawnDashed)
      .map((quality) => ({ quality, parcels: ofQuality(quality) }))
      .filter(({ parcels }) => parcels > 0),
    incomparable: incomparableReasons
      .map((reason) => ({ reason, parcels: withReason(reason) }))
      .filter(({ parcels }) => parcels > 0),
    areAllSketches: comparisons.every(({ parcel }) => parcel.quality === 'schematic'),
  };
}
