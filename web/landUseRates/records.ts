import { computed } from '@preact/signals';
import {
  addressOf,
  getJson,
  type LandCollection,
  type ParcelCollection,
  type AskedMoment,
  type SavedAreas,
} from '../api.ts';
import { otherDay } from '../state/current.ts';
import { resource } from '../state/loadable.ts';
import { isLarge, knownOf, ofZone, zone as zoneShown, zoneId } from '../state/records.ts';
import { rates } from './area/ratesView.ts';

/** Not before it is known how large the zone is. */
const isHeld = computed(() => zoneShown.value !== undefined && !isLarge.value);

/** The zone's land on the day on show, asked for when rates are first read; of a zone that is not held whole the server adds up: `reading/askedRates.ts`. */
export const land = resource<LandCollection>(
  () => (rates.value && isHeld.value ? ofZone(addressOf.land) : null),
  getJson,
);

/** Parcels and land on the day they are compared with. */
function onOtherDay(address: (zone: string, moment: AskedMoment) => string): string | null {
  const [zone, asOf] = [zoneId.value, otherDay.value];
  return isHeld.value && zone !== null && asOf !== null && rates.value?.against?.kind === 'day'
    ? address(zone, { asOf, knownBy: knownOf(asOf) })
    : null;
}
export const parcelsAgainst = resource<ParcelCollection>(
  () => onOtherDay(addressOf.parcels),
  getJson,
);
export const landAgainst = resource<LandCollection>(() => onOtherDay(addressOf.land), getJson);

/** Areas that somebody has saved with the zone. */
export const savedAreas = resource<SavedAreas>(
  () => (rates.value && zoneId.value !== null ? addressOf.areas(zoneId.value) : null),
  getJson,
);
