import { computed, signal } from '@preact/signals';
import { parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import { patch, view } from '../state/current.ts';
import { zoneId } from '../state/records.ts';

const keyOf = (zone: string) => `guatu:last-meeting/${zone}`;

/** Counts up when something is kept, so that whoever has read it reads again. */
const writes = signal(0);

/** What the browser keeps of a zone; null where that is nothing, or no day, or it keeps nothing at all. */
function kept(zone: string): IsoDate | null {
  try {
    return parseIsoDate(window.localStorage.getItem(keyOf(zone)) ?? '') ?? null;
  } catch {
    return null;
  }
}

/** The day of the last meeting: the address says it, else what was last said in this browser of this zone. */
export const lastMeeting = computed<IsoDate | null>(() => {
  void writes.value;
  return view.value.meeting ?? (zoneId.value === null ? null : kept(zoneId.value));
});

/** Keeps the day, in the address and for the next visit. */
export function setLastMeeting(day: IsoDate): void {
  patch({ meeting: day });
  const zone = zoneId.peek();
  if (zone === null) return;
  try {
    window.localStorage.setItem(keyOf(zone), day);
  } catch {
    // A browser that keeps nothing has it in the address.
  }
  writes.value = writes.peek() + 1;
}
