import type { Transaction } from 'kysely';
import { isoInstant, type IsoInstant } from '../../../geodata/date.ts';
import { filedKinds, type Filed, type FiledKind } from '../../../geodata/filing/filed.ts';
import type { WrittenVersion } from '../../../geodata/written/writtenRecord.ts';
import type { StoreEngine } from '../engine.ts';
import { fromJson } from '../rows/values.ts';
import { writtenRow } from '../rows/writtenRows.ts';
import type { Schema } from '../schema.ts';
import { dropFiled, putFiled, readFiled } from './filedRows.ts';
import { requireReferences, requireUnused } from './requireReferences.ts';

type Db = Transaction<Schema>;

type Item = { readonly kind: FiledKind; readonly item: string };

/**
 * Makes the lists of a zone say what a version does, which is written down beside it at `recordedAt`. How a record came with the
 * zone is kept as its first version, and is what is there again when the version is null: taken back. A record that never came with
 * it is gone then. Fails with `UnknownReferenceError` and `RecordInUseError`.
 */
export async function fileVersion(
  engine: StoreEngine,
  db: Db,
  zone: string,
  { kind, item }: Item,
  content: Filed | null,
  recordedAt: IsoInstant,
): Promise<void> {
  const original = await originalOf(db, zone, { kind, item });
  if (content !== null) {
    if (original === undefined) await keepOriginal(engine, db, zone, { kind, item }, recordedAt);
    await requireReferences(db, zone, kind, content.record);
    await putFiled(engine, db, zone, kind, content.record);
  } else if (original !== undefined) await putFiled(engine, db, zone, kind, original.record);
  else {
    await requireUnused(db, zone, kind, item);
    await dropFiled(db, zone, kind, item);
  }
}

/** What was filled in by forms holds over what comes with a zone that is replaced. */
export async function fileAgain(engine: StoreEngine, db: Db, zone: string): Promise<void> {
  const rows = await db
    .selectFrom('written_record')
    .select(['kind', 'item', 'content', 'recorded_at'])
    .where('zone_id', '=', zone)
    .where('origin', '=', 'page')
    .where('kind', 'in', filedKinds)
    .orderBy('recorded_at')
    .execute();
  const newest = new Map(rows.map((row) => [`${row.kind}:${row.item}`, row]));
  const first = new Map(rows.toReversed().map((row) => [`${row.kind}:${row.item}`, row]));
  for (const [key, { kind, item, content }] of newest) {
    const filed = { kind: kind as FiledKind, item };
    await keepOriginal(engine, db, zone, filed, first.get(key)!.recorded_at);
    if (content !== null)
      await putFiled(engine, db, zone, filed.kind, fromJson<Filed>(content).record);
  }
}

async function originalOf(db: Db, zone: string, { kind, item }: Item): Promise<Filed | undefined> {
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

/** Keeps a record as it stands as a version from just before the first that changes it. */
async function keepOriginal(
  engine: StoreEngine,
  db: Db,
  zone: string,
  { kind, item }: Item,
  before: IsoInstant,
): Promise<void> {
  const [record] = await readFiled(engine, db, zone, kind, item);
  if (record === undefined) return;
  const recordedAt = isoInstant(new Date(Date.parse(before) - 1).toISOString());
  const version = { kind, item, content: { record, reason: null }, recordedAt, recordedBy: null };
  await engine.insert(db, 'written_record', [
    writtenRow(zone, 'records', version as WrittenVersion),
  ]);
}
