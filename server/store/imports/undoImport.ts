import { sql, type RawBuilder, type Selectable, type Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { IsoInstant } from '../../../geodata/date.ts';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import type { StoreEngine } from '../engine.ts';
import { UnknownImportError } from '../errors.ts';
import type { ZoneImportTable } from '../importSchema.ts';
import { parcelFrom, parcelRow } from '../rows/parcelRows.ts';
import { fromJson } from '../rows/values.ts';
import type { Schema } from '../schema.ts';
import { takeZone } from '../takeZone.ts';
import { deriveParcels, loadClasses } from './deriveParcels.ts';
import { importFrom } from './importRows.ts';
import { restoreAreas } from './putAreas.ts';
import { disinherit } from './inherit.ts';
import { goneWith, refuseInUse } from './refuseInUse.ts';
import { readZoneNow, updateZone } from './zoneNow.ts';

type Db = Transaction<Schema>;
type ImportRow = Selectable<ZoneImportTable>;

/** Parcels per turn, after which waiting reads come first. */
const batchSize = 100;

/** Makes a zone what it was before an import, in one transaction. That there was one stays on record. */
export async function undoImport(engine: StoreEngine, zone: string, id: string): Promise<void> {
  await engine.load(async (db) => {
    await takeZone(db, zone);
    const standing = await readStanding(db, zone);
    const row = standing.find((each) => each.id === id);
    if (!row) throw new UnknownImportError(`zone ${zone} has no import ${id} that holds`);
    const later = standing.filter(({ recorded_at }) => recorded_at > row.recorded_at);
    await refuseInUse(db, zone, importFrom(row), later.map(importFrom));
    await restoreAreas(engine, db, zone, id, importFrom(row).counts.layers);
    const gone = row.edit === null ? [] : await goneWith(db, zone, { id }).execute();
    const heirs = gone.map((parcel) => parcel.id);
    await disinherit(engine, db, zone, id, heirs);
    await restoreParcels(engine, db, zone, id);
    const undone_at = new Date().toISOString() as IsoInstant;
    await updateImport(db, zone, id, { undone_at });
    await updateZone(db, zone, await boxWithout(db, zone, row, later[0]));
  });
}

function readStanding(db: Db, zone: string): Promise<ImportRow[]> {
  return db
    .selectFrom('zone_import')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('undone_at', 'is', null)
    .orderBy('recorded_at')
    .execute();
}

/** The box from before an import; where a later one stands it is that one's to go back to, and the zone keeps what it has. */
async function boxWithout(
  db: Db,
  zone: string,
  { box_before }: ImportRow,
  next: ImportRow | undefined,
): Promise<BoundingBox> {
  const before = fromJson<BoundingBox>(box_before);
  if (!next) return before;
  await updateImport(db, zone, next.id, {
    box_before: sql<BoundingBox>`${JSON.stringify(before)}`,
  });
  return (await readZoneNow(db, zone)).box;
}

async function updateImport(
  db: Db,
  zone: string,
  id: string,
  change: { readonly undone_at: IsoInstant } | { readonly box_before: RawBuilder<BoundingBox> },
): Promise<void> {
  await db
    .updateTable('zone_import')
    .set(change)
    .where('zone_id', '=', zone)
    .where('id', '=', id)
    .execute();
}

async function restoreParcels(
  engine: StoreEngine,
  db: Db,
  zone: string,
  importId: string,
): Promise<void> {
  const classes = await loadClasses(db, zone);
  for (;;) {
    const ids = await touchedBy(db, zone, importId);
    if (ids.length === 0) return;
    await removeWritten(db, zone, ids);
    await restoreFormer(engine, db, zone, importId, ids);
    await deriveParcels(engine, db, zone, ids, classes);
    await nextTick();
  }
}

/** Some of the parcels that an import wrote or ended and that are not yet what they were. */
async function touchedBy(db: Db, zone: string, importId: string): Promise<string[]> {
  const written = await db
    .selectFrom('parcel_entry')
    .select('id')
    .where('zone_id', '=', zone)
    .where('written_by', '=', importId)
    .limit(batchSize)
    .execute();
  if (written.length > 0) return written.map(({ id }) => id);
  const ended = await db
    .selectFrom('former_parcel')
    .select('id')
    .where('zone_id', '=', zone)
    .where('ended_by', '=', importId)
    .limit(batchSize)
    .execute();
  return ended.map(({ id }) => id);
}

async function removeWritten(db: Db, zone: string, ids: readonly string[]): Promise<void> {
  for (const table of ['parcel', 'parcel_entry'] as const)
    await db.deleteFrom(table).where('zone_id', '=', zone).where('id', 'in', ids).execute();
}

async function restoreFormer(
  engine: StoreEngine,
  db: Db,
  zone: string,
  importId: string,
  ids: readonly string[],
): Promise<void> {
  const former = await db
    .selectFrom('former_parcel')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('ended_by', '=', importId)
    .where('id', 'in', ids)
    .execute();
  await engine.insert(
    db,
    'parcel',
    former.map((row) => parcelRow(zone, parcelFrom(row, engine.decodeGeometry))),
  );
  await engine.insert(
    db,
    'parcel_entry',
    former.flatMap(({ id, since, written_by }) =>
      written_by === null ? [] : [{ zone_id: zone, id, since, written_by }],
    ),
  );
  await db
    .deleteFrom('former_parcel')
    .where('zone_id', '=', zone)
    .where('ended_by', '=', importId)
    .where('id', 'in', ids)
    .execute();
}
