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
  return {
    parcel,
    milestones: {
      clearance: milestoneMonth(parcel, 'clearance', window),
      levelling: milestoneMonth(parcel, 'levelling', window),
      start: milestoneMonth(parcel, 'start', window),
      completion: milestoneMonth(parcel, 'completion', window),
    },
  };
}

export type Counting = { -readonly [Part in keyof Count]: Count[Part] };

/** Parcels by what has become of them, for each milestone. Counts grow in place: tens of thousands of parcels go by. */
export function reachedBy(parcels: readonly ParcelMonth[]): Record<MonthMilestone, Reached> {
  const reached = monthMilestones.map((milestone): [MonthMilestone, Reached] => {
    const counts = {
      before: { ...emptyCount },
      atEnd: { ...emptyCount },
      passed: { ...emptyCount },
      firstHeard: { ...emptyCount },
    };
    for (const { parcel, milestones } of parcels) {
      const { before, atEnd, became } = milestones[milestone];
      if (before) count(counts.before, parcel);
      if (atEnd) count(counts.atEnd, parcel);
      if (became === 'passed' || became === 'firstHeard') count(counts[became], parcel);
    }
    return [milestone, counts];
  });
  return Object.fromEntries(reached) as Record<MonthMilestone, Reached>;
}

export function countOf(parcels: readonly Pick<ParcelMonth, 'parcel'>[]): Count {
  const counted = { ...emptyCount };
  for (const { parcel } of parcels) count(counted, parcel);
  return counted;
}

export function count(counting: Counting, { areaM2 }: SupervisedParcel): void {
  counting.parcels += 1;
  counting.areaM2 += areaM2 ?? 0;
  counting.areaUnknown += areaM2 === null ? 1 : 0;
}
