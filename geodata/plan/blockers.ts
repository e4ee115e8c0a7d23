import { daysBetween, type IsoDate } from '../date.ts';
import { areaFigure } from '../units.ts';
import type { PlanParcel, RecordedBlocker } from './planRecords.ts';
import type { StandingBlocker } from './planItem.ts';

/** A blocker as it stands at the end of a day; null before it began. One that was cleared later still stands on that day. */
export function blockerOn(
  { clearedOn, ...blocker }: RecordedBlocker,
  day: IsoDate,
  parcels: readonly PlanParcel[],
): StandingBlocker | null {
  if (blocker.since > day) return null;
  const cleared = clearedOn !== null && clearedOn <= day ? clearedOn : null;
  return {
    ...blocker,
    clearedOn: cleared,
    ageDays: daysBetween(blocker.since, cleared ?? day),
    isOverdue: cleared === null && blocker.due !== null && blocker.due < day,
    heldUpMu: landMu(parcels).areaMu,
  };
}

/** Land of parcels, each counted once: 亩 where any area is known, and how many are not. */
export function landMu(parcels: Iterable<PlanParcel>): {
  readonly areaMu: number | null;
  readonly unknownAreas: number;
} {
  const counted = new Set<string>();
  let [sum, unknownAreas] = [0, 0];
  for (const { id, areaM2 } of parcels) {
    if (counted.has(id)) continue;
    counted.add(id);
    if (areaM2 === null) unknownAreas += 1;
    else sum += areaM2;
  }
  const isAnyKnown = counted.size > unknownAreas;
  return { areaMu: isAnyKnown ? areaFigure(sum, 'mu') : null, unknownAreas };
}

/**
 * 亩 that several blockers hold up together: a parcel that two of them hold counts once, one that is cleared holds nothing.
 *
 * @param parcelsOf the parcels of what a blocker is of
 */
export function heldUp(
  blockers: readonly StandingBlocker[],
  parcelsOf: (blocker: StandingBlocker) => readonly PlanParcel[],
): { readonly areaMu: number | null; readonly unknownAreas: number } {
  return landMu(blockers.filter(({ clearedOn }) => clearedOn === null).flatMap(parcelsOf));
}
