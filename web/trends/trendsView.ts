import { computed, effect } from '@preact/signals';
import { addViewPart, view } from '../state/current.ts';
import { areTimelinesWanted } from '../state/movingDate.ts';
import { trendsInAddress } from './trendsInAddress.ts';

addViewPart(trendsInAddress);

export const trendsOf = computed(() => view.value.trends);
export const areTrendsOpen = computed(() => trendsOf.value !== null);

// They are added up from what is held of the past.
effect(() => {
  if (areTrendsOpen.value) areTimelinesWanted.value = true;
});
