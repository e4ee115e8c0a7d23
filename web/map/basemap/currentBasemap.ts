import { computed, effect, signal } from '@preact/signals';
import { addressOf, getJson, type BasemapReading } from '../../api.ts';
import { view } from '../../state/current.ts';
import { resource, shown } from '../../state/loadable.ts';
import type { DrawnBasemap } from './drawnBasemap.ts';
import { openBasemap } from './openBasemap.ts';

const basemap = resource<BasemapReading | null>(addressOf.basemap, getJson);

/** The installation's basemap; null where it has none, or nobody knows yet. */
export const configuredBasemap = computed(() => shown(basemap.state.value) ?? null);

const wanted = computed(() => (view.value.basemap ? configuredBasemap.value : null));

/** The basemap made ready, while there is one and the reader wants it. */
export const openedBasemap = resource<DrawnBasemap | null>(
  () => wanted.value && addressOf.basemap(),
  async () => {
    const reading = wanted.peek();
    return reading && openBasemap(reading);
  },
);

/** What the map draws, and the page names. */
export const drawnBasemap = computed(() => shown(openedBasemap.state.value) ?? null);

/** Whether tiles fail to come; `heard` once the reader knows. Switching the basemap off and on tries, and tells, anew. */
export const tileFaults = signal<'none' | 'some' | 'heard'>('none');

effect(() => {
  if (wanted.value === null) tileFaults.value = 'none';
});

export function noteTileFault(): void {
  if (tileFaults.peek() === 'none') tileFaults.value = 'some';
}
