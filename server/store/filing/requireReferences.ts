import { sql, type Transaction } from 'kysely';
import type { FormKind, FormRecords } from '../../../geodata/filing/filed.ts';
import { referencesIn, type Reference } from '../../../geodata/filing/references.ts';
import { RecordInUseError, UnknownReferenceError } from '../errors.ts';
import { readSources } from '../readZone.ts';
import { subjectExists } from '../requireSubject.ts';
import type { Schema } from '../schema.ts';

type Db = Transaction<Schema>;

/** Fails with `UnknownReferenceError` when a record names something that the zone does not have. */
export async function requireReferences<Kind extends FormKind>(
  db: Db,
  zone: string,
  kind: Kind,
  record: FormRecords[Kind],
): Promise<void> {
  for (const reference of referencesIn(kind, record))
    if (!(await isThere(db, zone, reference))) throw new UnknownReferenceError(zone, reference);
}

async function isThere(db: Db, zone: string, { kind, id }: Reference): Promise<boolean> {
  switch (kind) {
    case 'source':
      return (await readSources(db, zone)).some((source) => source.id === id);
    case 'town':
    case 'fact':
      return isInTable(db, zone, kind, 'id', id);
    default:
      return subjectExists(db, zone, { kind, id });
  }
}

/** Where records of other kinds name one, by the columns that do; a source is named inside of JSON. */
const namedIn: Readonly<Record<FormKind, readonly (readonly [keyof Schema, string])[]>> = {
  town: [
    ['block', 'town_id'],
    ['parcel', 'town_id'],
    ['former_parcel', 'town_id'],
    ['event', 'town_id'],
  ],
  block: [
    ['parcel', 'block_id'],
    ['former_parcel', 'block_id'],
    ['work', 'block_id'],
  ],
  project: [],
  work: [],
  source: [],
  target: [],
  doubt: [],
  parcelLand: [],
};

const sourced = ['observation', 'project', 'target', 'fact', 'event', 'land_record'] as const;

/** Fails with `RecordInUseError` when something on record names this one, so that nothing is left that speaks of what is gone. */
export async function requireUnused(
  db: Db,
  zone: string,
  kind: FormKind,
  id: string,
): Promise<void> {
  for (const [table, column] of namedIn[kind])
    if (await isInTable(db, zone, table, column, id)) throw new RecordInUseError(zone, kind, id);
  const isNamed =
    kind === 'source' ? await isSourceNamed(db, zone, id) : await isSubject(db, zone, kind, id);
  if (isNamed) throw new RecordInUseError(zone, kind, id);
}

async function isSubject(db: Db, zone: string, kind: FormKind, id: string): Promise<boolean> {
  if (kind !== 'project' && kind !== 'work' && kind !== 'block') return false;
  for (const table of ['observation', 'target'] as const) {
    const row = await db
      .selectFrom(table)
      .select('id')
      .where('zone_id', '=', zone)
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .executeTakeFirst();
    if (row) return true;
  }
  return isInTable(db, zone, 'written_record', 'item', `${kind}:${id}`);
}

async function isSourceNamed(db: Db, zone: string, id: string): Promise<boolean> {
  for (const table of sourced) if (await isWordIn(db, zone, table, 'provenance', id)) return true;
  for (const table of ['parcel', 'former_parcel'] as const)
    if (await isWordIn(db, zone, table, 'registered', id)) return true;
  return isWordIn(db, zone, 'doubt', 'readings', id);
}

/** Whether JSON of a column has `"source":"…"`; PostgreSQL writes a space after the colon. */
async function isWordIn(
  db: Db,
  zone: string,
  table: keyof Schema,
  column: string,
  id: string,
): Promise<boolean> {
  const word = JSON.stringify(id).replaceAll(/[\\%_]/g, '\\$&');
  const [close, apart] = [`%"source":${word}%`, `%"source": ${word}%`];
  const row = await sql`select 1 from ${sql.table(table)} where zone_id = ${zone}
    and (cast(${sql.ref(column)} as text) like ${close} escape '\\'
      or cast(${sql.ref(column)} as text) like ${apart} escape '\\') limit 1`.execute(db);
  return row.rows.length > 0;
}

async function isInTable(
  db: Db,
  zone: string,
  table: keyof Schema,
  column: string,
  value: string,
): Promise<boolean> {
  const row =
    await sql`select 1 from ${sql.table(table)} where zone_id = ${zone} and ${sql.ref(column)} = ${value} limit 1`.execute(
      db,
    );
  return row.rows.length > 0;
}
