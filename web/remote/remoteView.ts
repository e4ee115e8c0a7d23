import { computed } from '@preact/signals';
import { addViewPart, view } from '../state/current.ts';
import { remoteInAddress } from './remoteInAddress.ts';

// What the address says of it is in a file of its own, which tests read without a page.
addViewPart(remoteInAddress);

export const pairing = computed(() => view.value.pairing);
export const drives = computed(() => view.value.drives);
export const follows = computed(() => view.value.follows);

/** Whether this screen is in somebody's hand, to drive a wall. */
export const isDriver = computed(() => pairing.value !== null || drives.value !== null);
