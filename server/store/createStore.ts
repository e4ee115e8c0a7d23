import { appendEntries, appendSeen } from './append.ts';
import { bringBack } from './bringBack.ts';
import { copyZone } from './copyZone.ts';
import { readCountsTogether, readZoneCounts } from './counts/readZoneCounts.ts';
import { readIdentity } from './identity.ts';
import { applyImport, applyPrepared } from './imports/applyImport.ts';
import { readBoundary, readImports } from './imports/readImports.ts';
import { undoImport } from './imports/undoImport.ts';
import { sharingReads } from './sharedReads.ts';
import type { StoreEngine } from './engine.ts';
import { readParcelFile, readZoneFile } from './filing/readZoneFile.ts';
import { readKnownCells } from './knownCells.ts';
import { readLandCells, readLandCounts } from './landStatistics.ts';
import { readDays } from './readDays.ts';
import { newestFirst, readDossier } from './readDossier.ts';
import { readLog, readLogs } from './readLogs.ts';
import { readLand, readLandHistory, readLandOf } from './readLand.ts';
import { countList, readList } from './readList.ts';
import { readBuildings, readParcel, readReportedAreas } from './readParcel.ts';
import { readParcelHistories } from './readParcelHistories.ts';
import { countParcels } from './countParcels.ts';
import { readParcels } from './readParcels.ts';
import {
  keepPhoto,
  readPhoto,
  readPhotoImage,
  readPhotos,
  readPhotosAmong,
  takePhotoBack,
} from './photos.ts';
import { readNumberedParcels } from './readNumberedParcels.ts';
import { readParcelVersions } from './readParcelVersions.ts';
import { readPlanRecords } from './readPlanRecords.ts';
import { readProgress } from './readLatestObservations.ts';
import { readProjects } from './readProjects.ts';
import { readRevisedLogs } from './readRevisedLogs.ts';
import {
  readAreaNames,
  readDoubts,
  readFacts,
  readFactsOf,
  readSources,
  readSurroundings,
  readTargets,
  readOneZone,
  zoneReader,
  readZones,
} from './readZone.ts';
import { markRemoved, readSavedAreas, writeName, writeSavedArea } from './savedAreas.ts';
import { readRemovedZones, removeZone } from './removedZones.ts';
import { inSnapshot } from './snapshot.ts';
import { itemsWithProgress } from './itemsWithProgress.ts';
import { readCells, readProgressCounts } from './statistics.ts';
import { readWholeParcels } from './readWholeParcels.ts';
import { readTimelines } from './readTimelines.ts';
import type { Store } from './store.ts';
import { untilChanged } from './untilChanged.ts';
import { readVersions, readWritten, writeVersion } from './writtenRecords.ts';
import { writeZone } from './writeZone.ts';
import { createZone, hideZone, renameZone } from './zoneRow.ts';
import { parcelEnds } from './versions/parcelEnds.ts';

/** The store over an engine. What the engine throws leaves here as a StoreError; what the caller's records throw, as it is. */
export async function createStore(engine: StoreEngine): Promise<Store> {
  const { reader } = engine;
  const { changeMark } = engine;
  const readZone = changeMark
    ? untilChanged(changeMark, zoneReader(reader))
    : sharingReads(zoneReader(reader));
  // Of a large zone thousands, which every answer by block writes.
  const namesReader = (by: 'block' | 'town') => {
    const read = (zone: string) => readAreaNames(reader, zone, by);
    return changeMark ? untilChanged(changeMark, read) : read;
  };
  const namesOf = { block: namesReader('block'), town: namesReader('town') };
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw engine.explain(error) ?? error;
    }
  };
  /** What no revision of a zone stands for, and which revision is the present one, is not read where it may be late. */
  const here = <T>(read: () => Promise<T>): Promise<T> =>
    explained(() => (engine.follower ? engine.follower.here(read) : read()));
  /** Those who are not told ask by themselves, some moments later. */
  const told = <T>(zone: string, work: () => Promise<T>): Promise<T> =>
    explained(async () => {
      const done = await work();
      await engine.tellOfZone?.(zone).catch(() => {});
      return done;
    });
  async function* explainedPages<T>(pages: () => AsyncIterable<T[]>): AsyncGenerator<T[]> {
    try {
      yield* pages();
    } catch (error) {
      throw engine.explain(error) ?? error;
    }
  }
  return {
    engine: engine.name,
    identity: await readIdentity(reader),
    zones: (stretch) => here(() => readZones(reader, stretch)),
    zone: (zone) => here(() => readZone(zone)),
    zoneCounts: (zones, asOf) => here(() => readZoneCounts(reader, zones, asOf)),
    zoneCountsTogether: (zones, asOf) => here(() => readCountsTogether(reader, zones, asOf)),
    factsOf: (zones) => here(() => readFactsOf(reader, zones)),
    answers: () => here(() => readOneZone(reader)),
    parcels: (zone, query, pageSize = 1000) =>
      explainedPages(() => readParcels(engine, zone, query, pageSize)),
    timelines: (zone, knownBy, pageSize = 1000) =>
      explainedPages(() => readTimelines(reader, zone, knownBy, pageSize)),
    parcelVersions: (zone, box, most) =>
      explained(() => readParcelVersions(engine, zone, box, most)),
    parcelHistories: (zone, query) => explained(() => readParcelHistories(reader, zone, query)),
    revisedLogs: (zone, since) => explained(() => readRevisedLogs(reader, zone, since)),
    list: (zone, kind, query, pageSize = 1000) =>
      explainedPages(() => readList(engine, zone, kind, query, pageSize)),
    count: (zone, kind, query) =>
      explained(() =>
        kind === 'parcel'
          ? countParcels(reader, zone, query)
          : countList(reader, zone, kind, query),
      ),
    reportedAreas: (zone, parcels, moment) =>
      explained(() => readReportedAreas(reader, zone, parcels, moment)),
    parcel: (zone, id, moment) => explained(() => readParcel(engine, zone, id, moment)),
    parcelEnds: (zone, ids) => explained(() => parcelEnds(reader, zone, ids)),
    wholeParcels: (zone, pageSize = 1000) =>
      explainedPages(() => readWholeParcels(engine, zone, pageSize)),
    buildings: (zone, parcel) => explained(() => readBuildings(engine, zone, parcel)),
    projects: (zone) => explained(() => readProjects(reader, zone)),
    projectsOf: (zone, parcel) => explained(() => readProjects(reader, zone, parcel)),
    surroundings: (zone) => explained(() => readSurroundings(engine, zone)),
    areaNames: (zone, by) => explained(() => namesOf[by](zone)),
    sources: (zone) => explained(() => readSources(reader, zone)),
    facts: (zone) => explained(() => readFacts(reader, zone)),
    doubts: (zone) => explained(() => readDoubts(reader, zone)),
    dossier: (zone, subject) => explained(() => readDossier(reader, zone, subject)),
    standings: (zone, targets, moment) =>
      explained(() =>
        inSnapshot(reader, (db) => itemsWithProgress(db, zone, 'target', targets, moment)),
      ),
    logs: (zone, kind) =>
      explained(async () => (await readLog(reader, zone, { kind })).sort(newestFirst)),
    logsOf: (zone, kind, ids) => explained(() => readLogs(reader, zone, kind, ids)),
    progressOf: (zone, kind, ids, moment) =>
      explained(() => inSnapshot(reader, (db) => readProgress(db, zone, kind, ids, moment))),
    targets: (zone) => explained(() => readTargets(reader, zone)),
    cells: (zone, by, asOf, knownBy) =>
      explained(() =>
        knownBy === undefined
          ? readCells(reader, zone, by, asOf)
          : readKnownCells(reader, zone, by, asOf, knownBy),
      ),
    progressCounts: (zone, by, asOf) => explained(() => readProgressCounts(reader, zone, by, asOf)),
    landCells: (zone, by, asOf) => explained(() => readLandCells(reader, zone, by, asOf)),
    landCounts: (zone, by, asOf) => explained(() => readLandCounts(reader, zone, by, asOf)),
    land: (zone, query, pageSize = 1000) =>
      explainedPages(() => readLand(engine, zone, query, pageSize)),
    days: (zone, of) => explained(() => readDays(reader, zone, of)),
    landHistory: (zone, parcel) => explained(() => readLandHistory(reader, zone, parcel)),
    landOf: (zone, parcels, asOf) => explained(() => readLandOf(reader, zone, parcels, asOf)),
    numberedParcels: (zone, from) => explained(() => readNumberedParcels(reader, zone, from)),
    imports: (zone) => explained(() => readImports(reader, zone)),
    boundary: (zone) => explained(() => readBoundary(engine, zone)),
    removedZones: () => here(() => readRemovedZones(reader)),
    savedAreas: (zone) => here(() => readSavedAreas(engine, zone)),
    saveArea: (zone, area) => explained(() => writeSavedArea(engine, zone, area)),
    renameArea: (zone, area, to) => explained(() => writeName(engine, zone, area, to)),
    removeArea: (zone, area) => explained(() => markRemoved(engine, zone, area)),
    photos: (zone, parcel) => explained(() => readPhotos(engine, zone, parcel)),
    photo: (zone, id) => explained(() => readPhoto(engine, zone, id)),
    photosAmong: (zone, ids) => explained(() => readPhotosAmong(reader, zone, ids)),
    photoImage: (zone, id) => explained(() => readPhotoImage(reader, zone, id)),
    keepPhoto: (zone, photo, image) => told(zone, () => keepPhoto(engine, zone, photo, image)),
    takePhotoBack: (zone, id, because, by) =>
      told(zone, () => takePhotoBack(engine, zone, id, because, by)),
    written: (zone, kind, knownBy) => explained(() => readWritten(reader, zone, kind, knownBy)),
    writtenVersions: (zone, kind, item) => explained(() => readVersions(reader, zone, kind, item)),
    zoneFile: (zone) => explained(() => readZoneFile(engine, zone)),
    parcelFile: (zone, parcel) => explained(() => readParcelFile(engine, zone, parcel)),
    planRecords: (zone, knownBy) => explained(() => readPlanRecords(reader, zone, knownBy)),
    write: (zone, version, seen, by = null) =>
      told(zone, () => writeVersion(engine, zone, version, seen, by)),
    replaceZone: (records) => told(records.zone.id, () => writeZone(engine, records)),
    append: (zone, entries) => told(zone, () => appendEntries(engine, zone, entries)),
    appendSeen: (zone, entries, seen) => told(zone, () => appendSeen(engine, zone, entries, seen)),
    bringBack: (kept) => explained(() => bringBack(engine, kept)),
    createZone: (zone) => told(zone.id, () => createZone(engine.writer, zone)),
    renameZone: (zone, name) => told(zone, () => renameZone(engine.writer, zone, name)),
    hideZone: (zone, hidden) => told(zone, () => hideZone(engine.writer, zone, hidden)),
    removeZone: (zone, seen) => told(zone, () => removeZone(engine, zone, seen)),
    applyImport: (zone, header, changes, areas, seen) =>
      told(zone, () => applyImport(engine, zone, header, changes, areas, seen)),
    applyPrepared: (zone, prepare) => told(zone, () => applyPrepared(engine, zone, prepare)),
    undoImport: (zone, id) => told(zone, () => undoImport(engine, zone, id)),
    copyZone: (zone, to, photos) => explained(() => copyZone(engine, zone, to, photos)),
    ...(engine.follower && { follower: engine.follower }),
    ...(engine.hearOfZones && { hearOfZones: engine.hearOfZones }),
    close: () => engine.close(),
  };
}
