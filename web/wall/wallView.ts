import { computed, effect } from '@preact/signals';
import { addViewPart, view } from '../state/current.ts';
import { isLocked } from '../state/locked.ts';
import { wallInAddress } from './wallInAddress.ts';

addViewPart(wallInAddress);

export const wall = computed(() => view.value.wall);
export const isWall = computed(() => wall.value !== null);

effect(() => {
  isLocked.value = wall.value?.profile === 'kiosk';
});
