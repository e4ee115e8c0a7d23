import { computed, signal } from '@preact/signals';
import { parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import { addressOf, getJson, type WrittenReading } from '../api.ts';
import { patch, view } from '../state/current.ts';
import { isPictureShown } from '../state/firstPicture.ts';
import { resource, shown } from '../state/loadable.ts';
import { areTimelinesWanted } from '../state/movingDate.ts';
import { ofZone, shownDate, zoneId } from '../state/records.ts';

/** The meetings on record, asked for where a day can be compared with one. */
const meetings = resource<readonly WrittenReading<'meeting'>[]>(
  () =>
    areTimelinesWanted.value && isPictureShown.value
      ? ofZone((zone, moment) => addressOf.written(zone, 'meetings', moment))
      : null,
  getJson,
);

/** The last one on record before the day on show; null where none is. */
const meetingOnRecord = computed<IsoDate | null>(() => {
  const day = shownDate.value;
  const days = (shown(meetings.state.value) ?? []).map(({ content }) => content.on);
  return (
    days
      .filter((on) => day !== null && on < day)
      .sort()
      .at(-1) ?? null
  );
});

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

/** The day of the last meeting: the address says it, else the records, else what was last said in this browser of this zone. */
export const lastMeeting = computed<IsoDate | null>(() => {
  void writes.value;
  const zone = zoneId.value;
  return view.value.meeting ?? meetingOnRecord.value ?? (zone === null ? null : kept(zone));
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
