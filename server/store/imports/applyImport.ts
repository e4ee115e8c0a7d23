import type { Transaction } from 'kysely';
import type { Inheritance } from '../../../geodata/editing/inheritance.ts';
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
import { putAreas } from './putAreas.ts';
import { boxWith, readZoneNow, updateZone } from './zoneNow.ts';

/** Parcels per turn, after which waiting reads come first. */
const batchSize = 100;

/** From this many parcels on, plans made for the zone as it was may be bad ones. */
const manyParcels = 1000;

/** Brings a file, or an edit by hand, into a zone in one transaction. Changes pass through in batches. */
export async function applyImport(
  engine: StoreEngine,
  zone: string,
  header: NewImport,
  changes: AsyncIterable<ParcelChange> | Iterable<ParcelChange>,
  areas: ReplacedAreas = {},
  seen?: number,
  inherited?: Inheritance,
): Promise<ZoneImport> {
  const counts = await engine.load(async (db) => {
    await takeZone(db, zone, seen);
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
  });
  if (counts.added + counts.replaced >= manyParcels) await engine.analyze();
  return { ...header, counts, undoneAt: null };
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

async function* inBatches(
  changes: AsyncIterable<ParcelChange> | Iterable<ParcelChange>,
): AsyncGenerator<ParcelChange[]> {
  let batch: ParcelChange[] = [];
  for await (const change of changes) {
    batch.push(change);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
