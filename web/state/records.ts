import { computed } from '@preact/signals';
import type { IsoDate } from '../../geodata/date.ts';
import { cellOf, type ParcelFeature } from '../../geodata/parcelFeature.ts';
import { summarise } from '../../geodata/statistics.ts';
import {
  addressOf,
  getJson,
  type BasemapReading,
  type LandCollection,
  type ParcelCollection,
  type ProjectList,
  type SavedAreas,
  type SubjectRecord,
  type SurroundingCollection,
  type ZoneList,
  type ZoneSources,
} from '../api.ts';
import { dateAsked, rates, selection, zoneAsked } from './current.ts';
import { resource, shown } from './loadable.ts';

/** What the page knows of the zone, asked of the server as the view changes. */
export const zones = resource<ZoneList>(addressOf.zones, getJson);

/** The zones that speak of real land first, the generated ones after them. */
export const zoneList = computed(() => {
  const list = shown(zones.state.value);
  const of = (origin: ZoneList[number]['origin']) =>
    list?.filter((entry) => entry.origin === origin);
  return list && [...(of('document') ?? []), ...(of('example') ?? [])];
});

/** The installation's own basemap; null where it has none. */
export const basemap = resource<BasemapReading | null>(addressOf.basemap, getJson);

export const zone = computed(() => {
  const list = zoneList.value;
  const wanted = zoneAsked.value;
  return wanted === null ? list?.[0] : list?.find((entry) => entry.id === wanted);
});

/** The zone's id as soon as it can be known: from the address at once, else from the list. */
export const zoneId = computed(() => zoneAsked.value ?? zone.value?.id ?? null);

/** The day on show; null until the zone's newest day is known. */
export const shownDate = computed<IsoDate | null>(
  () => dateAsked.value ?? zone.value?.latest ?? null,
);

/** An address of the zone on show; null while there is none. */
function ofZone(address: (zone: string, asOf: IsoDate | null) => string): string | null {
  return zoneId.value === null ? null : address(zoneId.value, dateAsked.value);
}

/** Addresses of the map's sources; the map's worker reads them itself, the browser's cache serves both. */
export const parcelsAddress = computed(() => ofZone(addressOf.parcels));
export const surroundingsAddress = computed(() => ofZone(addressOf.surroundings));

export const parcels = resource<ParcelCollection>(() => parcelsAddress.value, getJson);
export const surroundings = resource<SurroundingCollection>(
  () => surroundingsAddress.value,
  getJson,
);
export const zoneSources = resource<ZoneSources>(() => ofZone(addressOf.sources), getJson);
export const projects = resource<ProjectList>(() => ofZone(addressOf.projects), getJson);

/** Everything recorded about what is selected. */
export const selectedRecord = resource<SubjectRecord>(() => {
  const chosen = selection.value;
  return chosen && ofZone((zone, asOf) => addressOf.subject(zone, chosen, asOf));
}, getJson);

/** The zone's land on the day on show, asked for when rates are first read. */
export const land = resource<LandCollection>(
  () => (rates.value ? ofZone(addressOf.land) : null),
  getJson,
);

/** Parcels and land on the day they are compared with. */
function onOtherDay(address: (zone: string, asOf: IsoDate | null) => string): string | null {
  const against = rates.value?.against;
  return zoneId.value !== null && against?.kind === 'date'
    ? address(zoneId.value, against.date)
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

export const parcelFeatures = computed<readonly ParcelFeature[]>(
  () => shown(parcels.state.value)?.features ?? [],
);

export const parcelById = computed(
  () => new Map(parcelFeatures.value.map((feature) => [feature.id, feature])),
);

export const zoneStatistics = computed(() =>
  summarise(parcelFeatures.value.map((feature) => cellOf(feature.properties))),
);
