import { computed, effect } from '@preact/signals';
import { addViewPart, view } from '../state/current.ts';
import { areTimelinesWanted } from '../state/movingDate.ts';
import { timelineInAddress } from './timelineInAddress.ts';

addViewPart(timelineInAddress);

export const isTimelineOpen = computed(() => view.value.timeline);

// What is fetched for it stays when it is closed: it is opened again in a meeting, and a zone has one past.
effect(() => {
  if (isTimelineOpen.value) areTimelinesWanted.value = true;
});
