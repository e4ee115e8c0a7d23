import { computed, signal } from '@preact/signals';
import type { PlanItem } from '../../geodata/plan/planItem.ts';
import { addressOf, getJson, type WrittenReading } from '../api.ts';
import { theme } from '../state/current.ts';
import { isPictureShown } from '../state/firstPicture.ts';
import { resource, shown } from '../state/loadable.ts';
import { isLarge, ofZone } from '../state/records.ts';
import { isPlanOpen } from './planView.ts';

/** Whether the lights of parcels are shown elsewhere than on the map, in a table say. */
export const areLightsWanted = signal(false);

/** Every project and whatever else has a plan, as it stands on the day on show; asked for when it is first looked at. */
export const planItems = resource<readonly PlanItem[]>(() => {
  const isWanted = isPlanOpen.value || theme.value === 'lights' || areLightsWanted.value;
  return isWanted && isPictureShown.value ? ofZone(addressOf.planItems) : null;
}, getJson);

export const heldItems = computed(() => shown(planItems.state.value));

export type BlockerRecord = WrittenReading<'blocker'>;

/** Whatever holds something up, cleared or not. It is on cards and on the map before the plan is opened. */
export const blockerRecords = resource<readonly BlockerRecord[]>(() => {
  const isWanted = isPictureShown.value && (!isLarge.value || isPlanOpen.value);
  return isWanted ? ofZone((zone) => addressOf.written(zone, 'blockers')) : null;
}, getJson);
