import type { Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import {
  type ImportCounts,
  type NewImport,
  type ParcelChange,
  type ReplacedAreas,
  type ZoneImport,
} from '../../../geodata/import/zoneImport.ts';
import type { StoreEngine } from '../engine.ts';
import { DuplicateEntryError, ImportOrderError } from '../errors.ts';
import type { Schema } from '../schema.ts';
import { takeZone } from '../takeZone.ts';
import { changeParcels, idOf } from './changeParcels.ts';
import { deriveParcels, loadClasses } from './deriveParcels.ts';
import { importRow } from './importRows.ts';
import { inherit } from './inherit.ts';
import type { Changes, PreparedImport } from './preparedImport.ts';
import { putAreas } from './putAreas.ts';
import { boxWith, readZoneNow, updateZone } from './zoneNow.ts';

/** Parcels per turn, after which waiting reads come first. */
const batchSize = 100;

/** From this many parcels on, plans made for the zone as it was may be bad ones. */
const manyParcels = 1000;

/** Brings a file into a zone in one transaction, if the zone is still at the revision `seen`. Changes pass through in batches. */
export function applyImport(
  engine: StoreEngine,
  zone: string,
  header: NewImport,
  changes: Changes,
  areas: ReplacedAreas = {},
  seen?: number,
): Promise<ZoneImport> {
  return write(engine, zone, () => Promise.resolve({ header, changes, areas }), seen);
}

/** The same of what is prepared while every other writer to the zone waits. */
export function applyPrepared(
  engine: StoreEngine,
  zone: string,
  prepare: () => Promise<PreparedImport>,
): Promise<ZoneImport> {
  return write(engine, zone, prepare);
}

async function write(
  engine: StoreEngine,
  zone: string,
  prepare: () => Promise<PreparedImport>,
  seen?: number,
): Promise<ZoneImport> {
  const { header, counts } = await engine.load(async (db) => {
    await takeZone(db, zone, seen);
    const prepared = await prepare();
    return { header: prepared.header, counts: await writePrepared(engine, db, zone, prepared) };
  });
  if (counts.added + counts.replaced >= manyParcels) await engine.analyze();
  return { ...header, counts, undoneAt: null };
}

async function writePrepared(
  engine: StoreEngine,
  db: Transaction<Schema>,
  zone: string,
  { header, changes, areas = {}, inherited }: PreparedImport,
): Promise<ImportCounts> {
  await requireOrder(db, zone, header);
  const before = await readZoneNow(db, zone);
  const layers = await putAreas(engine, db, zone, header.id, areas);
  if (inherited) await inherit(engine, db, zone, inherited);
  const classes = await loadClasses(db, zone);
  const counted = { added: 0, replaced: 0, ended: 0 };
  let box = before.parcels === 0 ? undefined : before.box;
  for await (const batch of inBatches(changes)) {
    await changeParcels(engine, db, zone, header, batch);
    const ids = [...new Set(batch.map(idOf))];
    await deriveParcels(engine, db, zone, ids, classes);
    for (const change of batch) {
      counted[change.kind] += 1;
      if (change.kind !== 'ended') box = boxWith(box, change.parcel.geometry);
    }
    await nextTick();
  }
  const done: ImportCounts = { ...counted, layers };
  await engine.insert(db, 'zone_import', [importRow(zone, header, done, before.box)]);
  await updateZone(db, zone, box ?? before.box);
  return done;
}

/** Who knew of one import by a moment knew of those before it, so they come one after the other. */
async function requireOrder(
  db: Transaction<Schema>,
  zone: string,
  { id, recordedAt }: NewImport,
): Promise<void> {
  const others = await db
    .selectFrom('zone_import')
    .select(['id', 'recorded_at'])
    .where('zone_id', '=', zone)
    .execute();
  if (others.some((other) => other.id === id))
    throw new DuplicateEntryError(`zone ${zone} has an import ${id} already`);
  const later = others.find(({ recorded_at }) => recorded_at >= recordedAt);
  if (later)
    throw new ImportOrderError(
      `import ${id} was recorded at ${recordedAt}, not after import ${later.id} (${later.recorded_at})`,
    );
}

async function* inBatches(changes: Changes): AsyncGenerator<ParcelChange[]> {
  let batch: ParcelChange[] = [];
  for await (const change of changes) {
    batch.push(change);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
