import { computed, signal } from '@preact/signals';
import { dateAsked, zoneAsked } from './current.ts';

/** Whether somebody is moving through the days: what is asked of the server for a day waits until a day is kept. */
export const isDateMoving = signal(false);

let kept = { zone: zoneAsked.peek(), date: dateAsked.peek() };

/** The day that is asked for, or while it is moving the one that was kept last. Another zone has no day of the one before. */
export const keptDate = computed(() => {
  const [zone, isMoving] = [zoneAsked.value, isDateMoving.value];
  if (!isMoving || zone !== kept.zone) kept = { zone, date: dateAsked.value };
  return kept.date;
});

/** Whether every state of the past is wanted here, so that days can be moved through without asking for each. */
export const areTimelinesWanted = signal(false);
