import { computed, signal } from '@preact/signals';
import { addDays, addYears, monthEndBefore, monthEndsUntil } from '../../geodata/date.ts';
import { cellOf } from '../../geodata/parcelFeature.ts';
import { TrendTally, type TrendMeasure, type TrendPoint } from '../../geodata/trends.ts';
import { heldTimelines, parcelFeatures, shownDate } from '../state/records.ts';
import { trendsOf } from './trendsView.ts';

/** The ends of the months of two years up to the day on show, and that day; null while the past is not held. */
export const trendPoints = computed<readonly TrendPoint[] | null>(() => {
  const [of, held, to] = [trendsOf.value, heldTimelines.value, shownDate.value];
  if (of === null || !held || to === null) return null;
  const before = monthEndBefore(addDays(addYears(to, -2), 1));
  const tally = new TrendTally([...new Set([before, ...monthEndsUntil(before, to), to])]);
  for (const { id, properties } of parcelFeatures.value) {
    const steps = held.get(id);
    if (steps && (of.block === null || properties.block === of.block))
      tally.add({ id, count: cellOf(properties), steps });
  }
  return tally.points();
});

/** A point that is opened to the parcels behind it. */
type OpenPoint = { readonly measure: TrendMeasure; readonly day: TrendPoint['day'] };
export const openPoint = signal<OpenPoint | null>(null);

export const openFigure = computed(() => {
  const open = openPoint.value;
  const point = open && trendPoints.value?.find(({ day }) => day === open.day);
  return open && point ? { ...open, ...point[open.measure] } : null;
});

/** What stands on the map for it. */
export const parcelsOnMap = computed<readonly string[]>(() =>
  openFigure.value ? [...openFigure.value.entered, ...openFigure.value.left] : [],
);
