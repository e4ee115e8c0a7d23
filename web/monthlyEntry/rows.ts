import { computed, effect } from '@preact/signals';
import type { IsoDate } from '../../geodata/date.ts';
import type { EntryRow, EntryRows } from '../../geodata/entry/standing.ts';
import { addressOf, getJson } from '../api.ts';
import { resource, shown } from '../state/loadable.ts';
import { isLarge, zone as zoneShown, zoneId } from '../state/records.ts';
import { isApprovedFirst, submissions } from '../state/submissions.ts';
import { chosenBlock, entryDay, isEntryOpen, onlyUnreported } from './choice.ts';

/** How each parcel stands on the day; nothing is asked of a large zone before a block is chosen. */
export const entryRows = resource<EntryRows>(() => {
  const [zone, block] = [zoneId.value, chosenBlock.value];
  // The day is that of the zone, once it is known.
  if (!isEntryOpen.value || zone === null || !zoneShown.value) return null;
  if (isLarge.value && block === null) return null;
  const address = rowsAddress(zone, block, entryDay.value);
  // What was approved of what waits is in the rows from then on.
  const mark = isApprovedFirst.value ? shown(submissions.state.value)?.mark : undefined;
  return mark === undefined ? address : `${address}#${mark}`;
}, readAll);

function rowsAddress(zone: string, block: string | null, asOf: string): string {
  const query = new URLSearchParams({ asOf, ...(block !== null && { block }) });
  return addressOf.below(zone, `observations?${query.toString()}`);
}

/** Every stretch of the rows. */
async function readAll(asked: string, abort: AbortSignal): Promise<EntryRows> {
  const [address = asked] = asked.split('#');
  const first = await getJson<EntryRows>(address, abort);
  const rows = [...first.rows];
  for (let { next } = first; next !== null;) {
    const more = await getJson<EntryRows>(`${address}&after=${encodeURIComponent(next)}`, abort);
    rows.push(...more.rows);
    ({ next } = more);
  }
  return { asOf: first.asOf, rows, next: null };
}

/** Those of the day that is chosen; undefined while they are on their way. */
const heldRows = computed(() => {
  const held = shown(entryRows.state.value);
  return held?.asOf === entryDay.value ? held : undefined;
});

export const rowById = computed<ReadonlyMap<string, EntryRow>>(
  () => new Map((heldRows.value?.rows ?? []).map((row) => [row.parcel, row])),
);

/** The rows on show, or undefined while they are read: all, or those of which nothing was seen in the month. */
export const shownRows = computed<readonly EntryRow[] | undefined>(() => {
  const rows = heldRows.value?.rows;
  if (!onlyUnreported.value) return rows;
  const month = entryDay.value.slice(0, 7);
  return rows?.filter(({ standing }) =>
    Object.values(standing).every(({ held }) => held?.asOf.slice(0, 7) !== month),
  );
});

/** When rows of a day are there; a failure on the way is tried again by the resource itself. */
export function rowsRead(day: IsoDate): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const state = entryRows.state.value;
      if (state.status !== 'loaded' || state.value.asOf !== day) return;
      queueMicrotask(() => stop());
      resolve();
    });
  });
}
