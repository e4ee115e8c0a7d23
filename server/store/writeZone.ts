import type { Insertable, Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { LogEntry } from '../../geodata/observation.ts';
import type { ParcelRecord, ZoneRecords } from '../../geodata/records.ts';
import type { WrittenVersion } from '../../geodata/written/writtenRecord.ts';
import { recountZone } from './counts/recount.ts';
import type { StoreEngine } from './engine.ts';
import { StoreError } from './errors.ts';
import { landStateRows, newLandClasses, type LandClasses } from './landStates.ts';
import { fileAgain } from './filing/fileVersion.ts';
import { findLatestDay } from './latestDay.ts';
import { sealLink } from './log/logChain.ts';
import { parcelStateRows } from './parcelStates.ts';
import { firstRevision } from './removedZones.ts';
import { landRecordRow } from './rows/landRows.ts';
import {
  doubtRow,
  factRow,
  projectParcelRows,
  projectRow,
  sourceRow,
  targetRow,
} from './rows/listRows.ts';
import { entryRow } from './rows/logRows.ts';
import { buildingRow, parcelRow } from './rows/parcelRows.ts';
import { writtenRow } from './rows/writtenRows.ts';
import { blockRow, eventRow, landmarkRow, townRow, workRow, zoneRow } from './rows/zoneRows.ts';
import type { RecordTable, Schema } from './schema.ts';
import { loadStateClasses, type StateClasses } from './stateClasses.ts';
import { always } from './versions/spans.ts';

type Db = Transaction<Schema>;
type Rows = { [T in RecordTable]?: Insertable<Schema[T]>[] };

const recordTables = [
  'source',
  'town',
  'block',
  'parcel',
  'building',
  'work',
  'event',
  'landmark',
  'project',
  'project_parcel',
  'target',
  'fact',
  'doubt',
  'observation',
  'log_link',
  'state_class',
  'parcel_state',
  'zone_count',
  'land_record',
  'land_class',
  'land_state',
  'former_parcel',
  'parcel_entry',
  'zone_import',
  'boundary',
  'former_area',
] as const satisfies RecordTable[];

/** Parcels per turn: about 15 ms of SQLite's time, after which waiting reads come first. */
const batchSize = 100;

/** From this many parcels on, plans made for the old zone may be bad ones for the new. */
const largeZone = 1000;

/** Replaces a zone in one transaction. Parcels pass through in batches, so that a million of them need no more memory. */
export async function writeZone(
  engine: StoreEngine,
  records: ZoneRecords,
): Promise<{ readonly parcels: number }> {
  const zone = records.zone.id;
  const parcels = await engine.load(async (db) => {
    const revision = await takeZone(db, records);
    if (revision > 1) for (const table of recordTables) await engine.clear(db, table, zone);
    await insertAll(engine, db, fewRows(records));
    await replaceWritten(engine, db, records);
    await insertBlocks(engine, db, records);
    const count = await insertParcels(engine, db, records);
    await fileAgain(engine, db, zone);
    await recountZone(engine, db, zone);
    await sealLink(db, zone, 0);
    await db
      .updateTable('zone')
      .set({ parcels: count, latest: await findLatestDay(db, zone) })
      .where('zone_id', '=', zone)
      .execute();
    return count;
  });
  if (parcels >= largeZone) await engine.analyze();
  return { parcels };
}

/**
 * First of all the zone's own row, which keeps every other writer to the zone waiting until this one is done. Answers the
 * revision that this write makes: 1 for a zone that never was there.
 */
async function takeZone(db: Db, { zone }: ZoneRecords): Promise<number> {
  const row = zoneRow(zone);
  const { zone_id: _, ...values } = row;
  const { revision } = await db
    .insertInto('zone')
    .values({ ...row, parcels: 0, latest: null, revision: await firstRevision(db, zone.id) })
    .onConflict((conflict) =>
      conflict
        .column('zone_id')
        .doUpdateSet((on) => ({ ...values, revision: on('zone.revision', '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** The rows of everything that a zone has few of. */
function fewRows(records: ZoneRecords): Rows {
  const zone = records.zone.id;
  refuseMisplaced(records.log);
  return {
    source: records.sources.map((source, index) => sourceRow(zone, index, source)),
    town: records.towns.map((town, index) => townRow(zone, index, town)),
    work: records.works.map((work, index) => workRow(zone, index, work)),
    event: records.events.map((event, index) => eventRow(zone, index, event)),
    landmark: records.landmarks.map((landmark, index) => landmarkRow(zone, index, landmark)),
    project: records.projects.map((project, index) => projectRow(zone, index, project)),
    project_parcel: records.projects.flatMap((project) => projectParcelRows(zone, project)),
    target: records.targets.map((target, index) => targetRow(zone, index, target)),
    fact: records.facts.map((fact, index) => factRow(zone, index, fact)),
    doubt: records.doubts.map((doubt, index) => doubtRow(zone, index, doubt)),
    observation: records.log.map((entry) => entryRow(zone, entry)),
  };
}

/** What people wrote through the page stays. */
async function replaceWritten(engine: StoreEngine, db: Db, records: ZoneRecords): Promise<void> {
  const zone = records.zone.id;
  await db
    .deleteFrom('written_record')
    .where('zone_id', '=', zone)
    .where('origin', '=', 'records')
    .execute();
  await insertWritten(engine, db, zone, records.written);
}

async function insertWritten(
  engine: StoreEngine,
  db: Db,
  zone: string,
  versions: readonly WrittenVersion[],
): Promise<void> {
  if (versions.length === 0) return;
  await engine.insert(
    db,
    'written_record',
    versions.map((version) => writtenRow(zone, 'records', version)),
  );
}

async function insertBlocks(engine: StoreEngine, db: Db, records: ZoneRecords): Promise<void> {
  let ordinal = 0;
  for (const blocks of inBatches(records.blocks, batchSize)) {
    const first = ordinal;
    ordinal += blocks.length;
    const block = blocks.map((each, index) => blockRow(records.zone.id, first + index, each));
    await insertAll(engine, db, { block });
    await nextTick();
  }
}

async function insertParcels(engine: StoreEngine, db: Db, records: ZoneRecords): Promise<number> {
  const zone = records.zone.id;
  const classes = await loadStateClasses(db, zone);
  const landClasses = newLandClasses(zone);
  let [count, ordinal] = [0, Math.max(records.projects.length, records.targets.length)];
  for (const batch of inBatches(records.parcels, batchSize)) {
    const next = () => (ordinal += 1);
    const rows = {
      parcel: batch.map(({ parcel }) => parcelRow(zone, parcel)),
      building: batch.flatMap(({ buildings }) =>
        buildings.map((building) => buildingRow(zone, next(), building)),
      ),
      project: batch.flatMap(({ projects }) =>
        projects.map((project) => projectRow(zone, next(), project)),
      ),
      project_parcel: batch.flatMap(({ projects }) =>
        projects.flatMap((project) => projectParcelRows(zone, project)),
      ),
      target: batch.flatMap(({ targets }) =>
        targets.map((target) => targetRow(zone, next(), target)),
      ),
      observation: batch.flatMap(({ log }) => log.map((entry) => entryRow(zone, entry))),
      parcel_state: batch.flatMap((record) => statesOf(zone, record, classes)),
      land_record: batch.flatMap(({ parcel, land }) =>
        land.map((record) => landRecordRow(zone, parcel.id, record)),
      ),
      land_state: batch.flatMap((record) => landStatesOf(zone, record, landClasses)),
    };
    for (const { parcel, log } of batch) refuseMisplaced(log, parcel.id);
    await insertAll(engine, db, {
      ...rows,
      state_class: classes.takeAdded(),
      land_class: landClasses.takeAdded(),
    });
    await insertWritten(
      engine,
      db,
      zone,
      batch.flatMap(({ written }) => written),
    );
    count += batch.length;
    await nextTick();
  }
  return count;
}

function statesOf(zone: string, { parcel, log }: ParcelRecord, classes: StateClasses) {
  return parcelStateRows(zone, parcel.id, always(parcel), log, classes);
}

function landStatesOf(
  zone: string,
  { parcel, buildings, land }: ParcelRecord,
  classes: LandClasses,
) {
  return landStateRows(zone, parcel.id, always(parcel), buildings, land, classes);
}

/** The states of a parcel are derived from what comes with it, so its log may not come from anywhere else. */
function refuseMisplaced(log: readonly LogEntry[], parcel?: string): void {
  const misplaced = log.find(({ subject }) => subject.kind === 'parcel' && subject.id !== parcel);
  if (misplaced)
    throw new StoreError(
      `log entry ${misplaced.id} is of parcel ${misplaced.subject.id} and must come with it`,
    );
}

async function insertAll(engine: StoreEngine, db: Db, rows: Rows): Promise<void> {
  for (const table of recordTables) await insertInto(engine, db, table, rows);
}

async function insertInto<T extends RecordTable>(
  engine: StoreEngine,
  db: Db,
  table: T,
  rows: Rows,
): Promise<void> {
  const some: Insertable<Schema[T]>[] | undefined = rows[table];
  if (some?.length) await engine.insert(db, table, some);
}

function* inBatches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
