import { computed } from '@preact/signals';
import type { IsoDate } from '../../geodata/date.ts';
import { addressOf, getJson, type DaysOfChange } from '../api.ts';
import { dateAsked, knownOn } from './current.ts';
import { isPictureShown } from './firstPicture.ts';
import { lastDayBy } from './lastDayBy.ts';
import { resource, shown } from './loadable.ts';
import { areTimelinesWanted } from './movingDate.ts';
import { ofZone, shownDate, zone } from './records.ts';

/**
 * Every day on which something new is on record, asked for while days are moved through or one before the newest is on show.
 */
export const changes = resource<DaysOfChange>(() => {
  const [latest, date] = [zone.value?.latest ?? null, dateAsked.value];
  const isPast = latest !== null && date !== null && date < latest;
  const isWanted = isPast || (areTimelinesWanted.value && isPictureShown.value);
  return isWanted ? ofZone(addressOf.days) : null;
}, getJson);

/**
 * The last day by the day on show that any observation or land record speaks of; null when nothing is known by then,
 * undefined until that is read.
 */
export const dataUntil = computed<IsoDate | null | undefined>(() => {
  const [latest, date] = [zone.value?.latest ?? null, shownDate.value];
  // What is on record of which day is not told as it was known by a moment.
  if (knownOn.value !== null) return date;
  if (latest === null || date === null) return null;
  if (latest <= date) return latest;
  const days = shown(changes.state.value)?.days;
  return days && lastDayBy(days, date);
});
