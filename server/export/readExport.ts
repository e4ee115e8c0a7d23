import { clipTo } from '../../geodata/area/clipTo.ts';
import { axes, type Axis } from '../../geodata/axis.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { AxisSource, ExportedParcel } from '../../geodata/export/exportedParcel.ts';
import { boundingBoxOf, type Areal } from '../../geodata/geometry.ts';
import { measureArea } from '../../geodata/measure.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { blockedBy, type Progress } from '../../geodata/progress.ts';
import type { Provenance, Source } from '../../geodata/provenance.ts';
import { provenanceText } from '../../geodata/provenanceText.ts';
import type { RegisteredArea } from '../../geodata/parcel.ts';
import type { Moment, Store } from '../store/store.ts';
import { sharesInside } from './sharesInside.ts';

/** Which parcels: all that are named by any of these are left if a member is left out; those of an area whole, or cut at it. */
export type ExportExtent = {
  readonly blocks?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly area?: { readonly geometry: Areal; readonly cut: boolean } | undefined;
};

type ExportStore = Pick<
  Store,
  'parcels' | 'progressOf' | 'reportedAreas' | 'areaNames' | 'sources'
>;

/** Parcels that are read, with their logs, before others get a turn. */
const pageSize = 100;

/** The parcels of an extent with everything that a file says of them, in the order of their ids. */
export async function* readExport(
  store: ExportStore,
  zone: string,
  extent: ExportExtent,
  moment: Moment,
  signal: AbortSignal,
): AsyncGenerator<ExportedParcel[]> {
  const { blocks, ids, area } = extent;
  const bbox = area && boundingBoxOf([area.geometry]);
  const query = { ...moment, blocks, ids, bbox };
  const shares = area && (await sharesInside(store, zone, area.geometry, query, signal));
  const names = await namesIn(store, zone);
  for await (const page of store.parcels(zone, query, pageSize)) {
    signal.throwIfAborted();
    const wanted = shares ? page.filter(({ id }) => shares.has(id)) : page;
    const found = wanted.map(({ id }) => id);
    const [progress, reported] = await Promise.all([
      store.progressOf(zone, 'parcel', found, moment),
      store.reportedAreas(zone, found, moment),
    ]);
    yield wanted.flatMap((parcel) => {
      const share = area?.cut ? (shares?.get(parcel.id) ?? 1) : 1;
      const geometry = share < 1 && area ? clipTo(parcel.geometry, area.geometry) : parcel.geometry;
      if (geometry === null) return [];
      return [
        {
          ...said(parcel, progress.get(parcel.id) ?? nothing, reported.get(parcel.id), names),
          geometry,
          share,
          measuredM2: share < 1 ? measureArea(geometry) : parcel.properties.measuredM2,
        },
      ];
    });
    await new Promise(setImmediate);
  }
}

const nothing: Progress = { clearance: null, levelling: null, building: null };

type Names = {
  readonly blocks: ReadonlyMap<string, Bilingual>;
  readonly towns: ReadonlyMap<string, Bilingual>;
  readonly sources: ReadonlyMap<string, Source>;
};

async function namesIn(store: ExportStore, zone: string): Promise<Names> {
  const [blocks, towns, sources] = await Promise.all([
    store.areaNames(zone, 'block'),
    store.areaNames(zone, 'town'),
    store.sources(zone),
  ]);
  const named = (areas: readonly { id: string; name: Bilingual }[]) =>
    new Map(areas.map(({ id, name }) => [id, name]));
  return {
    blocks: named(blocks),
    towns: named(towns),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

function said(
  { properties }: ParcelFeature,
  progress: Progress,
  registered: RegisteredArea | undefined,
  { blocks, towns, sources }: Names,
): Omit<ExportedParcel, 'geometry' | 'share' | 'measuredM2'> {
  const from = (provenance: Provenance) => provenanceText(provenance, sources);
  const axisSource = (axis: Axis): AxisSource | null => {
    const observation = progress[axis];
    return observation && { asOf: observation.asOf, source: from(observation.provenance) };
  };
  return {
    properties,
    block: named(blocks, properties.block),
    town: named(towns, properties.town),
    registered: registered
      ? { asPrinted: registered.asPrinted, source: from(registered.provenance) }
      : null,
    axes: Object.fromEntries(
      axes.map((axis) => [axis, axisSource(axis)]),
    ) as ExportedParcel['axes'],
    blocked: blockedBy(progress)?.blocked ?? null,
  };
}

/** An area that nobody has drawn is called by its id. */
function named(names: ReadonlyMap<string, Bilingual>, id: string | null): Bilingual | null {
  return id === null ? null : (names.get(id) ?? { zh: id, en: id });
}
