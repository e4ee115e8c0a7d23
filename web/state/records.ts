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
import { dateAsked, rates, selection, theme, zoneAsked } from './current.ts';
import { isPictureShown } from './firstPicture.ts';
import { resource, shown, type Loadable, type Resource } from './loadable.ts';
import { withShapesOf } from './statesOfDay.ts';
import type { Theme } from './theme.ts';

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

/** How a zone was first shown: what the map's tiles are laid out for, and whatever is shown later is told apart from. */
export type Opening = {
  readonly zone: string;
  readonly date: IsoDate | null;
  readonly theme: Theme;
};

let opened: Opening | null = null;
export const opening = computed<Opening | null>(() => {
  const zone = zoneId.value;
  if (zone === null) opened = null;
  else if (opened?.zone !== zone) opened = { zone, date: dateAsked.peek(), theme: theme.peek() };
  return opened;
});

/** Something that the first picture does not show: it is asked for once that is there. */
function afterPicture(address: () => string | null): () => string | null {
  return () => (isPictureShown.value ? address() : null);
}

/** Addresses of the map's sources; the map's worker reads them itself, the browser's cache serves both. */
export const parcelsAddress = computed(
  () => opening.value && addressOf.parcels(opening.value.zone, opening.value.date),
);
export const surroundingsAddress = computed(afterPicture(() => ofZone(addressOf.surroundings)));

// The worker that reads them for the map is not there yet; what comes meanwhile it finds in the browser's cache.
const early = parcelsAddress.peek();
if (early !== null)
  void fetch(early).then(
    (answer) => answer.blob(),
    () => undefined,
  );

const parcelsAtOpening = resource<ParcelCollection>(
  afterPicture(() => parcelsAddress.value),
  getJson,
);

/** The states of another day. The shapes of the zone are not laid out again for them. */
const parcelsOfDay = resource<ParcelCollection>(
  afterPicture(() =>
    dateAsked.value === (opening.value?.date ?? null) ? null : ofZone(addressOf.parcels),
  ),
  getJson,
);

const parcelsShown = computed<Loadable<ParcelCollection>>(() => {
  const [first, day] = [parcelsAtOpening.state.value, parcelsOfDay.state.value];
  if (first.status !== 'loaded' || dateAsked.value === opening.value?.date) return first;
  if (day.status === 'failed') return day;
  const states = shown(day);
  const value = states ? withShapesOf(first.value, states) : first.value;
  return day.status === 'loaded'
    ? { status: 'loaded', value }
    : { status: 'loading', previous: value };
});

export const parcels: Resource<ParcelCollection> = {
  state: parcelsShown,
  retry: () => {
    for (const { state, retry } of [parcelsAtOpening, parcelsOfDay])
      if (state.peek().status === 'failed') retry();
  },
};
export const surroundings = resource<SurroundingCollection>(
  () => surroundingsAddress.value,
  getJson,
);
export const zoneSources = resource<ZoneSources>(
  afterPicture(() => ofZone(addressOf.sources)),
  getJson,
);
export const projects = resource<ProjectList>(
  afterPicture(() => ofZone(addressOf.projects)),
  getJson,
);

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
