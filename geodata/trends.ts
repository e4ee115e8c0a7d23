import type { AxisStates } from './axis.ts';
import { bilingual, type Bilingual } from './bilingual.ts';
import { addCounts, emptyCount, type Count } from './count.ts';
import type { IsoDate } from './date.ts';
import { stepOn, type TimelineStep } from './parcelTimeline.ts';
import type { KnownStates } from './stage.ts';

/** What land comes to, in the order in which it does. */
export const trendMeasures = ['cleared', 'levelled', 'supplied', 'started', 'built'] as const;
export type TrendMeasure = (typeof trendMeasures)[number];

export const trendNames: Record<TrendMeasure, Bilingual> = {
  cleared: bilingual('已清表', 'Cleared'),
  levelled: bilingual('已平整', 'Levelled'),
  supplied: bilingual('已供地', 'Supplied'),
  started: bilingual('已开工', 'Started'),
  built: bilingual('已建成', 'Built'),
};

const begun: readonly (AxisStates['building'] | null)[] = [
  'started',
  'underConstruction',
  'completed',
  'inProduction',
  'atCapacity',
];
const done: typeof begun = ['completed', 'inProduction', 'atCapacity'];

/** Whether land has come to it, 基本完成 of levelling included. What is not required, or not on record, has not. */
function hasReached(measure: TrendMeasure, states: KnownStates): boolean {
  const { clearance, levelling, building } = states;
  switch (measure) {
    case 'cleared':
      return clearance === 'cleared';
    case 'levelled':
      return levelling === 'complete' || levelling === 'substantiallyComplete';
    case 'supplied':
      return building === 'supplied' || building === 'preparing' || begun.includes(building);
    case 'started':
      return begun.includes(building);
    case 'built':
      return done.includes(building);
  }
}

/** A parcel with all its past; its count is of one parcel. */
type TrendParcel = {
  readonly id: string;
  readonly count: Count;
  readonly steps: readonly TimelineStep[];
};

/** What has come to a measure by a day, and the parcels that have come to it, or fallen back from it, since the day before. */
type TrendFigure = Count & {
  readonly entered: readonly string[];
  readonly left: readonly string[];
};
export type TrendPoint = { readonly day: IsoDate } & {
  readonly [Measure in TrendMeasure]: TrendFigure;
};

type Sum = { count: Count; entered: string[]; left: string[] };

/** Adds parcels up for some days, one by one, so that a zone of any size can be gone through. */
export class TrendTally {
  readonly #days: readonly IsoDate[];
  readonly #sums: readonly Readonly<Record<TrendMeasure, Sum>>[];

  /** @param days oldest first; what is told of the second and later is told against the one before */
  constructor(days: readonly IsoDate[]) {
    this.#days = days;
    this.#sums = days.map(() => ({
      cleared: nothing(),
      levelled: nothing(),
      supplied: nothing(),
      started: nothing(),
      built: nothing(),
    }));
  }

  add({ id, count, steps }: TrendParcel): void {
    let before: TimelineStep | undefined;
    for (const [index, day] of this.#days.entries()) {
      const step = stepOn(steps, day);
      const sums = this.#sums[index]!;
      for (const measure of trendMeasures) {
        const [was, is] = [before, step].map(
          (one) => one !== undefined && hasReached(measure, one),
        );
        const sum = sums[measure];
        if (is) sum.count = addCounts(sum.count, count);
        if (index === 0 || was === is) continue;
        (is ? sum.entered : sum.left).push(id);
      }
      before = step;
    }
  }

  /** A point for each day but the first, which the others are told against. */
  points(): TrendPoint[] {
    return this.#days.slice(1).map((day, index) => {
      const sums = this.#sums[index + 1]!;
      const figures = trendMeasures.map((measure) => {
        const { count, entered, left } = sums[measure];
        return [measure, { ...count, entered, left }];
      });
      // fromEntries forgets the keys, which are the measures.
      return { day, ...Object.fromEntries(figures) } as TrendPoint;
    });
  }
}

function nothing(): Sum {
  return { count: emptyCount, entered: [], left: [] };
}
