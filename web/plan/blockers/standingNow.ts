import { computed } from '@preact/signals';
import { shown } from '../../state/loadable.ts';
import { parcelFeatures, projects, shownDate } from '../../state/records.ts';
import { blockerRecords } from '../records.ts';
import { parcelsHeldUp, standsOn } from './standing.ts';

/** What stands in the way on the day on show; undefined while that is not known. */
export const standingBlockers = computed(() => {
  const [records, day] = [shown(blockerRecords.state.value), shownDate.value];
  return records && day !== null
    ? records.filter(({ content }) => standsOn(content, day))
    : undefined;
});

/** By parcel what stands in the way there. */
export const blockersOfParcels = computed(() => {
  const list = shown(projects.state.value) ?? [];
  const byParcel = new Map<string, NonNullable<typeof standingBlockers.value>>();
  for (const record of standingBlockers.value ?? [])
    for (const id of parcelsHeldUp(record.content, list, parcelFeatures.value))
      byParcel.set(id, [...(byParcel.get(id) ?? []), record]);
  return byParcel;
});
