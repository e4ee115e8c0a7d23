import { computed, signal } from '@preact/signals';
import { addressOf, getJson, type PlanReading, type WrittenReading } from '../api.ts';
import { theme } from '../state/current.ts';
import { isPictureShown } from '../state/firstPicture.ts';
import { resource, shown } from '../state/loadable.ts';
import { isLarge, ofZone, zoneId } from '../state/records.ts';
import { isPlanOpen } from './planView.ts';

/** Whether the lights of parcels are shown elsewhere than on the map, in a table say. */
export const areLightsWanted = signal(false);

/** Every project and whatever else has a plan, as it stands on the day on show; asked for when it is first looked at. */
export const planReading = resource<PlanReading>(() => {
  const isOnMap = theme.value === 'lights' || areLightsWanted.value;
  // Whoever opens the plan by its address does not wait for a map that it covers.
  const isWanted = isPlanOpen.value || (isOnMap && isPictureShown.value);
  return isWanted ? ofZone(addressOf.planItems) : null;
}, getJson);

export const heldPlan = computed(() => shown(planReading.state.value));
export const heldItems = computed(() => heldPlan.value?.items);

export type BlockerRecord = WrittenReading<'blocker'>;

/** Whatever holds something up, cleared or not. It is on cards and on the map before the plan is opened. */
export const blockerRecords = resource<readonly BlockerRecord[]>(() => {
  const isWanted = isPlanOpen.value || (isPictureShown.value && !isLarge.value);
  return isWanted ? ofZone((zone, moment) => addressOf.written(zone, 'blockers', moment)) : null;
}, getJson);

/** The address of something that is written down of the zone on show; ids may hold anything. */
export function writtenAddress(resourceName: string, item: string): string {
  return addressOf.writtenItem(zoneId.peek() ?? '', resourceName, item);
}

/** Asks again for all that a change may have changed. */
export function readAgain(): void {
  planReading.retry();
  blockerRecords.retry();
}
