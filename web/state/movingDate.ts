import { computed, signal } from '@preact/signals';
import { dateAsked } from './current.ts';

/** Whether somebody is moving through the days: what is asked of the server for a day waits until a day is kept. */
export const isDateMoving = signal(false);

let kept = dateAsked.peek();

/** The day that is asked for, or while it is moving the one that was kept last. */
export const keptDate = computed(() => (isDateMoving.value ? kept : (kept = dateAsked.value)));

/** Whether every state of the past is wanted here, so that days can be moved through without asking for each. */
export const areTimelinesWanted = signal(false);
