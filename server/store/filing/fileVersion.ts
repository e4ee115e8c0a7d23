import type { Transaction } from 'kysely';
import { isoInstant, type IsoInstant } from '../../../geodata/date.ts';
import { formKinds, type Filed, type FormKind } from '../../../geodata/filing/filed.ts';
import { landKeyOf } from '../../../geodata/filing/filedLand.ts';
import type { WrittenVersion } from '../../../geodata/written/writtenRecord.ts';
import type { StoreEngine } from '../engine.ts';
import { subjectExists } from '../requireSubject.ts';
import { fromJson } from '../rows/values.ts';
import { writtenRow } from '../rows/writtenRows.ts';
import type { Schema } from '../schema.ts';
import { dropForm, putForm, readForm, type FormItem } from './formRows.ts';
import { requireReferences, requireUnused } from './requireReferences.ts';

type Db = Transaction<Schema>;

/**
 * Makes the lists of a zone say what a version does, which is written down beside it at `recordedAt`. How a record came with the
 * zone is kept as its first version, and is what is there again when the version is null: taken back. A record that never came with
 * it is gone then. Fails with `UnknownReferenceError` and `RecordInUseError`.
 */
export async function fileVersion(
  engine: StoreEngine,
  db: Db,
  zone: string,
  { kind, item }: FormItem,
  content: Filed | null,
  recordedAt: IsoInstant,
): Promise<void> {
  const original = await originalOf(db, zone, { kind, item });
  if (content !== null) {
    if (original === undefined && !(await isByForm(db, zone, { kind, item }, recordedAt)))
      await keepOriginal(engine, db, zone, { kind, item }, recordedAt);
    await requireReferences(db, zone, kind, content.record);
    await putForm(engine, db, zone, kind, content.record);
  } else if (original !== undefined) await putForm(engine, db, zone, kind, original.record);
  else {
    await requireUnused(db, zone, kind, item);
    await dropForm(engine, db, zone, { kind, item });
  }
}

/** What was filled in by forms holds over what comes with a zone that is replaced. */
export async function fileAgain(engine: StoreEngine, db: Db, zone: string): Promise<void> {
  const rows = await db
    .selectFrom('written_record')
    .select(['kind', 'item', 'content', 'recorded_at'])
    .where('zone_id', '=', zone)
    .where('origin', '=', 'page')
    .where('kind', 'in', formKinds)
    .orderBy('recorded_at')
    .execute();
  const newest = new Map(rows.map((row) => [`${row.kind}:${row.item}`, row]));
  const first = new Map(rows.toReversed().map((row) => [`${row.kind}:${row.item}`, row]));
  for (const [key, { kind, item, content }] of newest) {
    const filed = { kind: kind as FormKind, item };
    if (!(await hasParcelOf(db, zone, filed))) continue;
    await keepOriginal(engine, db, zone, filed, first.get(key)!.recorded_at);
    if (content !== null)
      await putForm(engine, db, zone, filed.kind, fromJson<Filed>(content).record);
  }
}

/** A zone that is replaced may have other parcels; what is on record of one that is gone waits until it is there again. */
async function hasParcelOf(db: Db, zone: string, { kind, item }: FormItem): Promise<boolean> {
  if (kind !== 'parcelLand') return true;
  const id = landKeyOf(item)?.parcel;
  return id !== undefined && subjectExists(db, zone, { kind: 'parcel', id });
}

async function originalOf(
  db: Db,
  zone: string,
  { kind, item }: FormItem,
): Promise<Filed | undefined> {
  const row = await db
    .selectFrom('written_record')
    .select('content')
    .where('zone_id', '=', zone)
    .where('kind', '=', kind)
    .where('item', '=', item)
    .where('origin', '=', 'records')
    .executeTakeFirst();
  return row?.content ? fromJson<Filed>(row.content) : undefined;
}

/** Whether what stands is what a form wrote before a moment: then it is no original. */
async function isByForm(
  db: Db,
  zone: string,
  { kind, item }: FormItem,
  before: IsoInstant,
): Promise<boolean> {
  const newest = await db
    .selectFrom('written_record')
    .select('content')
    .where('zone_id', '=', zone)
    .where('kind', '=', kind)
    .where('item', '=', item)
    .where('recorded_at', '<', before)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest !== undefined && newest.content !== null;
}

/** Keeps a record as it stands as a version from just before the first that changes it. */
async function keepOriginal(
  engine: StoreEngine,
  db: Db,
  zone: string,
  { kind, item }: FormItem,
  before: IsoInstant,
): Promise<void> {
  const record = await readForm(engine, db, zone, { kind, item });
  if (record === undefined) return;
  const recordedAt = isoInstant(new Date(Date.parse(before) - 1).toISOString());
  const version = { kind, item, content: { record, reason: null }, recordedAt, recordedBy: null };
  await engine.insert(db, 'written_record', [
    writtenRow(zone, 'records', version as WrittenVersion),
  ]);
}
