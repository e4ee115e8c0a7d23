import { computed, effect } from '@preact/signals';
import type { IsoDate } from '../../geodata/date.ts';
import { timelinesOf, type ParcelTimelines } from '../../geodata/parcelTimeline.ts';
import type { BoundingBox } from '../../geodata/geometry.ts';
import { cellOf, type ParcelFeature } from '../../geodata/parcelFeature.ts';
import { summarise } from '../../geodata/statistics.ts';
import {
  addressOf,
  getJson,
  type AskedMoment,
  type ParcelCollection,
  type ParcelStates,
  type ProjectList,
  type StatisticsReading,
  type SubjectRecord,
  type SurroundingCollection,
  type ZoneList,
  type ZoneSources,
} from '../api.ts';
import { blockTilesOf } from '../apiTiles.ts';
import { dateAsked, knownOn, selection, sheet, theme, zoneAsked } from './current.ts';
import { boxInView } from './boxInView.ts';
import { isPictureShown } from './firstPicture.ts';
import { areTimelinesWanted, keptDate } from './movingDate.ts';
import { lastShown, resource, shown, type Loadable, type Resource } from './loadable.ts';
import { areShapesWanted, boxNear, mostParcels, type BlockMix } from './largeZone.ts';
import { offlineCopy } from './offlineCopy.ts';
import { parcelTiles } from './parcelTiles/parcelTiles.ts';
import { resourceOfDays } from './sameForDays.ts';
import { onDay, statesHeld, statesRead } from './statesOfDay.ts';
import { openings } from './opening.ts';
import { readAllZones } from './readAllZones.ts';
import { askedAnew, countReading, timesRead } from './reading.ts';
import { parcelsOn } from './zoneVersion.ts';
import { statisticsOf } from './zoneCounts.ts';

/** What the page knows of the zone, asked of the server as the view changes. */
export const zones = resource<ZoneList>(addressOf.zones, readAllZones);
const zonesRead = lastShown(zones.state);
/** The zones that somebody brought in first, then those that ship, the generated ones last. */
export const zoneList = computed(() => {
  const list = zonesRead.value;
  const of = (origin: ZoneList[number]['origin']) =>
    list?.filter((entry) => entry.origin === origin);
  return list && [...(of('own') ?? []), ...(of('document') ?? []), ...(of('example') ?? [])];
});

/** Those that a reader chooses from: without hidden ones, but for the one on show. */
export const zoneChoices = computed(() =>
  zoneList.value?.filter(({ id, hidden }) => !hidden || id === zone.value?.id),
);

export const zone = computed(() => {
  const wanted = zoneAsked.value;
  return zoneList.value?.find(({ id, hidden }) => (wanted === null ? !hidden : id === wanted));
});

/** The zone's id as soon as it can be known: from the address at once, else from the list. */
export const zoneId = computed(() => zoneAsked.value ?? zone.value?.id ?? null);

/** The day on show; null until the zone's newest day is known. */
export const shownDate = computed<IsoDate | null>(
  () => dateAsked.value ?? zone.value?.latest ?? null,
);

/** By the end of which day what is shown of a day was known; null where it is all that is known. */
export function knownOf(asOf: IsoDate | null, known = knownOn.value): IsoDate | null {
  return known === 'then' ? (asOf ?? zone.value?.latest ?? null) : known;
}

/**
 * Asks anew for all that the page shows of the zone, which was written. Shapes are held on to, and laid out once, until the zone has
 * other parcels; their states come as those of another day do.
 */
export function readZoneAnew(): void {
  countReading();
  zones.retry();
}

/** An address of the zone on show; null while there is none. */
export function ofZone(address: (zone: string, moment: AskedMoment) => string): string | null {
  const [id, asOf] = [zoneId.value, keptDate.value];
  // What was known by its end is asked of a day, which the newest is only when the zone is known.
  if (id === null || (knownOn.value === 'then' && knownOf(asOf) === null)) return null;
  return askedAnew(address(id, { asOf, knownBy: knownOf(asOf) }), timesRead.value);
}

/** Which parcels the zone has on the day on show. */
const versionShown = computed(
  () => zone.value && parcelsOn(zone.value, keptDate.value, knownOf(keptDate.value)),
);

const openingOf = openings();
export const opening = computed(() =>
  openingOf(zoneId.value, versionShown.value, () => ({
    date: keptDate.peek(),
    knownOn: knownOn.peek(),
    theme: theme.peek(),
    reading: timesRead.peek(),
  })),
);

/** Whether the day on show, what was known of it, and when it was read, are those of the opening. */
export const isAsOpened = computed(
  () =>
    dateAsked.value === opening.value?.date &&
    knownOn.value === opening.value.knownOn &&
    timesRead.value === opening.value.reading,
);

/** Something that the first picture does not show: it is asked for once that is there. */
function afterPicture(address: () => string | null): () => string | null {
  return () => (isPictureShown.value ? address() : null);
}

/** Whether the zone has too many parcels to be held whole; false while it is not known. */
export const isLarge = computed(() => (zone.value?.parcels ?? 0) > mostParcels);

/** From which tiles the parcels of a large zone are: null of any other, of what was known by a moment, and while their exact shapes are wanted. */
const tilesSource = computed(() => {
  const [of, opened, asItWas] = [zone.value, opening.value, knownOn.value !== null];
  if (!isLarge.value || !of || !opened || asItWas || areShapesWanted.value || offlineCopy)
    return null;
  const version = `${opened.date} ${versionShown.value}`;
  return { zone: of.id, edition: of.edition, asOf: opened.date, version };
});
export const tiles = parcelTiles(tilesSource, shownDate);

/** What of a large zone without tiles is looked at from near enough for its parcels. */
const nearBox = computed<BoundingBox | null>(() => {
  const [box, whole] = [boxInView.value, zone.value];
  return isLarge.value && box && whole && !tilesSource.value ? boxNear(box, whole) : null;
});

/** Whether the page has all the parcels that are in view. */
export const areParcelsNear = computed(
  () => !isLarge.value || tiles.isNear.value || nearBox.value !== null,
);

/** A box that is equal stays the same address. */
const nearAddress = computed(() => {
  const box = nearBox.value;
  return box && ofZone((id, moment) => addressOf.parcelsIn(id, moment, box));
});

/** Every parcel of the zone, with the states of the day it was opened on; null of a large one, or while that is not known. */
const wholeAddress = computed(() => {
  if (!zone.value || isLarge.value || !opening.value) return null;
  const { zone: id, date: asOf, knownOn: known, reading } = opening.value;
  return askedAnew(addressOf.parcels(id, { asOf, knownBy: knownOf(asOf, known) }), reading);
});

/** Names the tiles that the map lays out; null where its parcels have an address instead. */
export const tilesVersion = computed(() => tilesSource.value?.version ?? null);
/** Addresses of the map's sources; the map's worker reads them itself, the browser's cache serves both. */
export const parcelsAddress = computed(() =>
  isLarge.value ? nearAddress.value : wholeAddress.value,
);

/** What the blocks of a large zone come to, in the stead of parcels: on tiles, or all of them; undefined of any other zone. */
export const blockMix = computed<BlockMix | undefined>(() => {
  if (!isLarge.value) return undefined;
  const of = tilesSource.value;
  return of
    ? { kind: 'tiles', address: blockTilesOf(of.zone, { ...of, asOf: keptDate.value }) }
    : { kind: 'whole', address: ofZone(addressOf.blockMix) };
});

// The worker that reads the parcels comes later than their address: what comes meanwhile it finds in the browser's cache. A
// large zone is never asked for whole, which would keep the server from everything else.
const stopEarly = effect(() => {
  const address = wholeAddress.value;
  if (address === null) return;
  queueMicrotask(() => stopEarly());
  void fetch(address)
    .then((answer) => answer.blob())
    .catch(() => undefined);
});

const parcelsAtOpening = resource<ParcelCollection>(
  afterPicture(() => wholeAddress.value),
  getJson,
);

/** Every state of the past as it is known, held while somebody moves through the days. */
export const timelines = resource<ParcelTimelines>(
  afterPicture(() =>
    areTimelinesWanted.value && wholeAddress.value !== null && zoneId.value !== null
      ? askedAnew(
          addressOf.timelines(zoneId.value, knownOn.value === 'then' ? 'eachDay' : knownOn.value),
          timesRead.value,
        )
      : null,
  ),
  getJson,
);
// What was held as it was known by another moment is of no use.
export const heldTimelines = computed(() => {
  const { value } = timelines.state;
  return value.status === 'loaded' ? timelinesOf(value.value) : undefined;
});

/** The parcels with their states on any day, without asking; undefined while the past is not held. */
export function parcelsHeldOn(asOf: IsoDate): readonly ParcelFeature[] | undefined {
  const [first, held] = [shown(parcelsAtOpening.state.value), heldTimelines.value];
  return first && held && onDay(first, asOf, statesHeld(held, asOf)).features;
}

/** The states of another day. The shapes of the zone are held, and not laid out again for them. */
const statesOfDay = resource<ParcelStates>(
  afterPicture(() =>
    wholeAddress.value === null || heldTimelines.value !== undefined || isAsOpened.value
      ? null
      : ofZone(addressOf.parcelStates),
  ),
  getJson,
);

const parcelsShown = computed<Loadable<ParcelCollection>>(() => {
  const first = parcelsAtOpening.state.value;
  if (first.status !== 'loaded' || isAsOpened.value) return first;
  const [held, asOf] = [heldTimelines.value, shownDate.value];
  if (held && asOf !== null)
    return { status: 'loaded', value: onDay(first.value, asOf, statesHeld(held, asOf)) };
  const day = statesOfDay.state.value;
  if (day.status === 'failed') return day;
  const states = shown(day);
  const value = states ? onDay(first.value, states.asOf, statesRead(states)) : first.value;
  return day.status === 'loaded' && day.value.asOf === asOf
    ? { status: 'loaded', value }
    : { status: 'loading', previous: value };
});

/** Every parcel of the zone; idle of a large one. */
export const parcels: Resource<ParcelCollection> = {
  state: parcelsShown,
  retry: () => {
    for (const { state, retry } of [parcelsAtOpening, statesOfDay])
      if (state.peek().status === 'failed') retry();
  },
};
export const surroundings = resourceOfDays<SurroundingCollection>(() => {
  if (!isPictureShown.value) return null;
  const address = ofZone(addressOf.surroundings);
  const of = ofZone((id, { knownBy }) => addressOf.surroundings(id, { asOf: null, knownBy }));
  const day = keptDate.value ?? zone.value?.latest ?? null;
  return address !== null && of !== null ? { address, of, day } : null;
}, getJson);
/** Of a large zone: the parcels near by, and what the server has counted of it. */
const parcelsNear = resource<ParcelCollection>(
  afterPicture(() => nearAddress.value),
  getJson,
);
const countedByServer = resource<StatisticsReading>(
  afterPicture(() => (isLarge.value ? ofZone(addressOf.statistics) : null)),
  getJson,
);

/** Lists that grow with the zone: those of a large one are asked for when a sheet shows them. */
function whenRead(address: () => string | null): () => string | null {
  return afterPicture(() => (isLarge.value && sheet.value === null ? null : address()));
}

export const zoneSources = resource<ZoneSources>(
  whenRead(() => ofZone(addressOf.sources)),
  getJson,
);
export const projects = resource<ProjectList>(
  whenRead(() => ofZone(addressOf.projects)),
  async (address, abort) => (await getJson<{ projects: ProjectList }>(address, abort)).projects,
);

/** Everything recorded about what is selected. */
export const selectedRecord = resource<SubjectRecord>(() => {
  const chosen = selection.value;
  return chosen && ofZone((zone, moment) => addressOf.subject(zone, chosen, moment));
}, getJson);

export const parcelFeatures = computed<readonly ParcelFeature[]>(() =>
  tilesSource.value
    ? tiles.inView.value
    : (shown(isLarge.value ? parcelsNear.state.value : parcels.state.value)?.features ?? []),
);

export const parcelById = computed(
  () => new Map(parcelFeatures.value.map((feature) => [feature.id, feature])),
);

/** Whether anything is counted yet: until then a 0 would say that there is none. */
export const isCounted = computed(
  () =>
    (isLarge.value ? shown(countedByServer.state.value) : shown(parcels.state.value)) !== undefined,
);

export const zoneStatistics = computed(() => {
  const [counted] = shown(countedByServer.state.value)?.areas ?? [];
  return isLarge.value && counted
    ? statisticsOf(counted)
    : summarise(parcelFeatures.value.map((feature) => cellOf(feature.properties)));
});
