import { computed, effect } from '@preact/signals';
import { addViewPart, view } from '../state/current.ts';
import { areTimelinesWanted } from '../state/movingDate.ts';
import { compareInAddress } from './compareInAddress.ts';

addViewPart(compareInAddress);

export const compareMode = computed(() => view.value.compare);
export const isComparing = computed(() => compareMode.value !== 'off');

// The states of both days are found in what is held of the past.
effect(() => {
  if (isComparing.value) areTimelinesWanted.value = true;
});
