import type { IsoDate } from './date.ts';
import type { ParcelProperties, ParcelStateField } from './parcelFeature.ts';
import { stageOf, type KnownStates } from './stage.ts';

/** What a parcel is in from a day on, until its next step. */
export type TimelineStep = StateCombination & {
  /** `0001-01-01` where nothing is known yet. */
  readonly from: IsoDate;
  readonly clearancePercent: number | null;
  readonly levellingPercent: number | null;
  readonly buildingPercent: number | null;
};

/** States that a parcel has together. */
export type StateCombination = KnownStates & { readonly blocked: boolean };

/** The states of a parcel over time, oldest first. The first step holds from the first day there is, so every day has one. */
export type ParcelTimeline = { readonly id: string; readonly steps: readonly TimelineStep[] };

/** Place of the day in `days`, place of the states in `states`, and the percents of clearance, levelling and building. */
type WrittenStep = readonly [
  day: number,
  states: number,
  clearancePercent: number | null,
  levellingPercent: number | null,
  buildingPercent: number | null,
];

/** Timelines of many parcels as they are sent: days and combinations of states once. */
export type ParcelTimelines = {
  readonly parcels: readonly { readonly id: string; readonly steps: readonly WrittenStep[] }[];
  readonly zone: string;
  readonly days: readonly IsoDate[];
  readonly states: readonly StateCombination[];
};

/** Timelines as they were before they were written, by the parcel's id. */
export function timelinesOf({
  parcels,
  days,
  states,
}: ParcelTimelines): ReadonlyMap<string, readonly TimelineStep[]> {
  return new Map(
    parcels.map(({ id, steps }) => [
      id,
      steps.map(([day, combination, clearancePercent, levellingPercent, buildingPercent]) => ({
        from: days[day]!,
        ...states[combination]!,
        clearancePercent,
        levellingPercent,
        buildingPercent,
      })),
    ]),
  );
}

/** The step that holds on a day. */
export function stepOn(steps: readonly TimelineStep[], day: IsoDate): TimelineStep | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.from <= day) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

/** What a parcel's properties say of a step. */
export function propertiesOf(step: TimelineStep): Pick<ParcelProperties, ParcelStateField> {
  const { from, ...states } = step;
  const isKnown = step.clearance !== null || step.levelling !== null || step.building !== null;
  return { ...states, stage: stageOf(step), asOf: isKnown ? from : null };
}
