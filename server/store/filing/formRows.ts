import type { Transaction } from 'kysely';
import type { FormKind, FormRecords } from '../../../geodata/filing/filed.ts';
import type { StoreEngine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { dropFiled, putFiled, readFiled } from './filedRows.ts';
import { dropLandOnFile, putLandOnFile, readLandOnFile } from './landOnFile.ts';

type Db = Transaction<Schema>;
type AnyRecord = FormRecords[FormKind];

/** What forms write, by its kind and the item of its versions. */
export type FormItem = { readonly kind: FormKind; readonly item: string };

/** A record as it stands where every reader reads it; undefined where there is none. */
export async function readForm(
  engine: StoreEngine,
  db: Db,
  zone: string,
  { kind, item }: FormItem,
): Promise<AnyRecord | undefined> {
  if (kind === 'parcelLand') return readLandOnFile(db, zone, item);
  const [record] = await readFiled(engine, db, zone, kind, item);
  return record;
}

/** Makes it say this. */
export function putForm(
  engine: StoreEngine,
  db: Db,
  zone: string,
  kind: FormKind,
  record: AnyRecord,
): Promise<void> {
  // Record and kind go together.
  return kind === 'parcelLand'
    ? putLandOnFile(engine, db, zone, record as FormRecords['parcelLand'])
    : putFiled(engine, db, zone, kind, record as FormRecords[typeof kind]);
}

/** Takes it away. */
export function dropForm(
  engine: StoreEngine,
  db: Db,
  zone: string,
  { kind, item }: FormItem,
): Promise<void> {
  return kind === 'parcelLand'
    ? dropLandOnFile(engine, db, zone, item)
    : dropFiled(db, zone, kind, item);
}
