import { computed, effect, signal } from '@preact/signals';
import type { IsoDate } from '../../geodata/date.ts';
import { preview, settle } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { isDateMoving } from '../state/movingDate.ts';
import { shownDate, zone } from '../state/records.ts';
import { changes } from '../state/daysOnRecord.ts';
import { stopBeside, stopsOf, type Span, type Stride } from './stops.ts';
import { isTimelineOpen } from './timelineView.ts';

export const stride = signal<Stride>('month');

/** Days on which something of the parcels is on record, with of how many; undefined until they are read. */
export const observed = computed(() =>
  shown(changes.state.value)?.days.flatMap(({ day, changes: kinds }) =>
    kinds.parcels === undefined ? [] : [{ day, count: kinds.parcels }],
  ),
);

/** What the slider goes over; null where nothing is on record yet, or that is not known. */
export const span = computed<Span | null>(() => {
  const [first, last] = [observed.value?.[0]?.day, zone.value?.latest];
  return first !== undefined && last && first < last ? { first, last } : null;
});

export const stops = computed<readonly IsoDate[]>(() =>
  span.value
    ? stopsOf(
        stride.value,
        span.value,
        (observed.value ?? []).map(({ day }) => day),
      )
    : [],
);

/** A day is kept when nobody has moved on from it for so long, in milliseconds. */
const restMs = 400;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Shows a day at once; it goes into the address, and whatever hangs on it is asked for, when it is kept. */
export function moveTo(day: IsoDate): void {
  clearTimeout(resting);
  isDateMoving.value = true;
  preview({ date: day === zone.peek()?.latest ? null : day });
  resting = setTimeout(keep, restMs);
}

function keep(): void {
  clearTimeout(resting);
  isDateMoving.value = false;
  settle();
}

/** Goes on to the next stop, or back to the one before; false where there is none. */
export function step(direction: 1 | -1): boolean {
  const current = shownDate.peek();
  const next = current === null ? undefined : stopBeside(stops.peek(), current, direction);
  if (next !== undefined) moveTo(next);
  return next !== undefined;
}

/** Time enough for the colours of a step to come in, 240 ms, and to be looked at. */
const stepMs = 900;

export const isPlaying = signal(false);

/** Plays on from the day on show, from the beginning where that is the newest; pauses what plays. */
export function togglePlaying(): void {
  const [whole, day] = [span.peek(), shownDate.peek()];
  if (!isPlaying.peek() && whole && day !== null && day >= whole.last) moveTo(whole.first);
  isPlaying.value = !isPlaying.peek();
}

effect(() => {
  if (!isPlaying.value) return undefined;
  if (!isTimelineOpen.value) {
    isPlaying.value = false;
    return undefined;
  }
  const timer = setInterval(() => {
    if (!step(1)) isPlaying.value = false;
  }, stepMs);
  return () => clearInterval(timer);
});
