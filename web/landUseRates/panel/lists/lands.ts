import { computed } from '@preact/signals';
import type { IsoDate } from '../../../../geodata/date.ts';
import { checkLand } from '../../../../geodata/land/checks/checkLand.ts';
import { idleRegister } from '../../../../geodata/land/idleRegister.ts';
import { parcelLandOf, type ParcelLand } from '../../../../geodata/land/parcelLand.ts';
import { pendingCounts, pendingOf } from '../../../../geodata/land/pending.ts';
import type { LandTable, Reading } from '../../reading/reading.ts';
import { lastReading } from '../lastReading.ts';

/** The parcels of a reading with what is on record of their land, each with the part of it inside. */
function parcelLands(reading: Reading, table: LandTable): ParcelLand[] {
  return reading.portions.flatMap(({ id, share }) => {
    const feature = table.features.get(id);
    return feature ? [parcelLandOf(feature.properties, table.land.get(id), share)] : [];
  });
}

type Lands = { readonly lands: readonly ParcelLand[]; readonly date: IsoDate };

/** The land on the panel parcel by parcel; null until it is read. Worked out when a list is first looked at. */
const lands = computed<Lands | null>(() => {
  const now = lastReading.value;
  return now && { lands: parcelLands(now.reading, now.table), date: now.reading.date };
});

export const register = computed(
  () => lands.value && idleRegister(lands.value.lands, lands.value.date),
);

export const findings = computed(
  () => lands.value && checkLand(lands.value.lands, lands.value.date),
);

/** Every parcel with the class of the five it is in, and why. */
export const pendings = computed(
  () =>
    lands.value?.lands.map((land) => ({
      land,
      pending: pendingOf(land, lands.value!.date),
    })) ?? null,
);

/** How many parcels and how much land are in each class of the five. */
export const pendingTotals = computed(
  () => lands.value && pendingCounts(lands.value.lands, lands.value.date),
);
