import type { Transaction } from 'kysely';
import { landKeyOf, type FiledLand } from '../../../geodata/filing/filedLand.ts';
import type { StoreEngine } from '../engine.ts';
import { deriveParcels, loadClasses } from '../imports/deriveParcels.ts';
import { findLatestDay } from '../latestDay.ts';
import { readLandHistory } from '../readLand.ts';
import { landRecordRow } from '../rows/landRows.ts';
import type { Schema } from '../schema.ts';

type Db = Transaction<Schema>;

/** The land record of an item, undefined where there is none. */
export async function readLandOnFile(
  db: Db,
  zone: string,
  item: string,
): Promise<FiledLand | undefined> {
  const key = landKeyOf(item);
  if (!key) return undefined;
  const record = (await readLandHistory(db, zone, key.parcel)).find(
    ({ asOf }) => asOf === key.asOf,
  );
  return record && { parcel: key.parcel, ...record };
}

/** Puts a land record in place of the one of its parcel and day, and derives the states of the parcel anew. */
export async function putLandOnFile(
  engine: StoreEngine,
  db: Db,
  zone: string,
  record: FiledLand,
): Promise<void> {
  await deleteRow(db, zone, record);
  await engine.insert(db, 'land_record', [landRecordRow(zone, record.parcel, record)]);
  await derive(engine, db, zone, record.parcel);
}

/** Takes a land record out, and derives the states of its parcel anew. */
export async function dropLandOnFile(
  engine: StoreEngine,
  db: Db,
  zone: string,
  item: string,
): Promise<void> {
  const key = landKeyOf(item);
  if (!key) return;
  await deleteRow(db, zone, key);
  await derive(engine, db, zone, key.parcel);
}

async function deleteRow(
  db: Db,
  zone: string,
  { parcel, asOf }: Pick<FiledLand, 'parcel' | 'asOf'>,
): Promise<void> {
  await db
    .deleteFrom('land_record')
    .where('zone_id', '=', zone)
    .where('parcel_id', '=', parcel)
    .where('as_of', '=', asOf)
    .execute();
}

async function derive(engine: StoreEngine, db: Db, zone: string, parcel: string): Promise<void> {
  await deriveParcels(engine, db, zone, [parcel], await loadClasses(db, zone));
  await db
    .updateTable('zone')
    .set({ latest: await findLatestDay(db, zone) })
    .where('zone_id', '=', zone)
    .execute();
}
