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
import { isLarge, knownOf, ofZone, zoneId } from '../state/records.ts';
import { rates } from './area/ratesView.ts';

/** The zone's land on the day on show, asked for when rates are first read. */
export const land = resource<LandCollection>(
  () => (rates.value && !isLarge.value ? ofZone(addressOf.land) : null),
  getJson,
);

/** Parcels and land on the day they are compared with. */
function onOtherDay(address: (zone: string, moment: AskedMoment) => string): string | null {
  const [zone, asOf] = [zoneId.value, otherDay.value];
  return zone !== null && asOf !== null && rates.value?.against?.kind === 'day'
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
