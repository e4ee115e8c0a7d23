import { emptyCount, type Count } from '../count.ts';
import type { Window } from './month.ts';
import { monthMilestones, type MonthMilestone, type Reached } from './monthReading.ts';
import { milestoneMonth, type MilestoneMonth } from './parcelMonth.ts';
import type { SupervisedParcel } from './supervised.ts';

/** A parcel over a month: how it stands to each milestone. */
export type ParcelMonth = {
  readonly parcel: SupervisedParcel;
  readonly milestones: Readonly<Record<MonthMilestone, MilestoneMonth>>;
};

export function parcelMonthOf(parcel: SupervisedParcel, window: Window): ParcelMonth {
  const milestones = monthMilestones.map((milestone) => [
    milestone,
    milestoneMonth(parcel, milestone, window),
  ]);
  // fromEntries forgets the keys, which are the milestones.
  return { parcel, milestones: Object.fromEntries(milestones) as ParcelMonth['milestones'] };
}

/** Parcels by what has become of them, for each milestone. */
export function reachedBy(parcels: readonly ParcelMonth[]): Record<MonthMilestone, Reached> {
  const reached = monthMilestones.map((milestone): [MonthMilestone, Reached] => {
    const where = (is: (month: MilestoneMonth) => boolean) =>
      countOf(parcels.filter(({ milestones }) => is(milestones[milestone])));
    return [
      milestone,
      {
        before: where(({ before }) => before),
        atEnd: where(({ atEnd }) => atEnd),
        passed: where(({ became }) => became === 'passed'),
        firstHeard: where(({ became }) => became === 'firstHeard'),
      },
    ];
  });
  return Object.fromEntries(reached) as Record<MonthMilestone, Reached>;
}

export function countOf(parcels: readonly Pick<ParcelMonth, 'parcel'>[]): Count {
  return parcels.reduce<Count>(
    (sum, { parcel: { areaM2 } }) => ({
      parcels: sum.parcels + 1,
      areaM2: sum.areaM2 + (areaM2 ?? 0),
      areaUnknown: sum.areaUnknown + (areaM2 === null ? 1 : 0),
    }),
    emptyCount,
  );
}
