import { firstDay, type IsoDate, type IsoInstant } from './date.ts';
import type { ParcelProperties, ParcelStateField } from './parcelFeature.ts';
import { blockedBy, freshness, type Interval } from './progress.ts';
import { stageOf, type KnownStates } from './stage.ts';
import { statesOfProgress } from './stateFilter.ts';

/** What a parcel is in from a day on, until its next step. */
export type TimelineStep = StateCombination & {
  /** `0001-01-01` where nothing is known yet. */
  readonly from: IsoDate;
  /** The newest day that the states speak of; null where nothing is known. What was recorded late speaks of an earlier day. */
  readonly asOf: IsoDate | null;
  readonly clearancePercent: number | null;
  readonly levellingPercent: number | null;
  readonly buildingPercent: number | null;
};

/** States that a parcel has together. */
export type StateCombination = KnownStates & { readonly blocked: boolean };

/** The states of a parcel over time, oldest first. The first step holds from the first day there is, so every day has one. */
export type ParcelTimeline = { readonly id: string; readonly steps: readonly TimelineStep[] };

type Percents = readonly [
  clearancePercent: number | null,
  levellingPercent: number | null,
  buildingPercent: number | null,
];

/**
 * Place of the day in `days`, place of the states in `states`, and the percents of clearance, levelling and building; then, only
 * where the states speak of another day than the step's, the place of that day.
 */
export type WrittenStep =
  | readonly [day: number, states: number, ...Percents]
  | readonly [day: number, states: number, ...Percents, asOf: number];

/** A moment, or of each day the end of that day. */
export type KnownBy = IsoInstant | 'eachDay';

/** Timelines of many parcels as they are sent: days and combinations of states once. */
export type ParcelTimelines = {
  readonly parcels: readonly { readonly id: string; readonly steps: readonly WrittenStep[] }[];
  readonly zone: string;
  /** By when what is told was known; left out where it is all that is known. */
  readonly knownBy?: KnownBy;
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
      steps.map((step) => {
        const [day, combination, clearancePercent, levellingPercent, buildingPercent, asOf] = step;
        const from = days[day]!;
        const known = states[combination]!;
        return {
          from,
          asOf: isKnown(known) ? days[asOf ?? day]! : null,
          ...known,
          clearancePercent,
          levellingPercent,
          buildingPercent,
        };
      }),
    ]),
  );
}

function isKnown({ clearance, levelling, building }: KnownStates): boolean {
  return clearance !== null || levelling !== null || building !== null;
}

/** The steps of a history, the first of them from the first day there is. */
export function stepsOf(intervals: readonly Interval[]): TimelineStep[] {
  const steps = intervals.map(({ from, progress }): TimelineStep => ({
    from,
    asOf: freshness(progress),
    ...statesOfProgress(progress),
    blocked: blockedBy(progress) !== null,
    clearancePercent: progress.clearance?.percent ?? null,
    levellingPercent: progress.levelling?.percent ?? null,
    buildingPercent: progress.building?.percent ?? null,
  }));
  return steps[0]?.from === firstDay ? steps : [nothingKnown, ...steps];
}

export const nothingKnown: TimelineStep = {
  from: firstDay,
  asOf: null,
  clearance: null,
  levelling: null,
  building: null,
  blocked: false,
  clearancePercent: null,
  levellingPercent: null,
  buildingPercent: null,
};

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
  const { from: _, ...states } = step;
  return { ...states, stage: stageOf(step) };
}
