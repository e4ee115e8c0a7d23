import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { FiledKind, FiledRecords } from '../../../geodata/filing/filed.ts';
import type { StoreEngine } from '../engine.ts';
import { projectsFrom } from '../readProjects.ts';
import {
  doubtFrom,
  doubtRow,
  projectParcelRows,
  projectRow,
  sourceFrom,
  sourceRow,
  targetFrom,
  targetRow,
} from '../rows/listRows.ts';
import { blockFrom, blockRow, townFrom, townRow, workFrom, workRow } from '../rows/zoneRows.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
type Row<Kind extends FiledKind> = Selectable<Schema[Kind]>;

/** How records of a kind lie in the table of its name. */
type FiledRows<Kind extends FiledKind> = {
  readonly rowOf: (
    zone: string,
    ordinal: number,
    record: FiledRecords[Kind],
  ) => Insertable<Schema[Kind]>;
  readonly recordsFrom: (
    rows: readonly Row<Kind>[],
    from: { readonly engine: StoreEngine; readonly db: Db; readonly zone: string },
  ) => readonly FiledRecords[Kind][] | Promise<readonly FiledRecords[Kind][]>;
};

const filedRows: { readonly [Kind in FiledKind]: FiledRows<Kind> } = {
  source: { rowOf: sourceRow, recordsFrom: (rows) => rows.map(sourceFrom) },
  town: {
    rowOf: townRow,
    recordsFrom: (rows, { engine }) => rows.map((row) => townFrom(row, engine.decodeGeometry)),
  },
  block: {
    rowOf: blockRow,
    recordsFrom: (rows, { engine }) => rows.map((row) => blockFrom(row, engine.decodeGeometry)),
  },
  work: {
    rowOf: workRow,
    recordsFrom: (rows, { engine }) => rows.map((row) => workFrom(row, engine.decodeGeometry)),
  },
  project: {
    rowOf: projectRow,
    recordsFrom: (rows, { db, zone }) => projectsFrom(db, zone, rows),
  },
  target: { rowOf: targetRow, recordsFrom: (rows) => rows.map(targetFrom) },
  doubt: { rowOf: doubtRow, recordsFrom: (rows) => rows.map(doubtFrom) },
};

/** The records of a kind, or the one of an id, as they stand in their table, in the order of their list. */
export async function readFiled<Kind extends FiledKind>(
  engine: StoreEngine,
  db: Db,
  zone: string,
  kind: Kind,
  id?: string,
): Promise<readonly FiledRecords[Kind][]> {
  const rows = await db
    .selectFrom<FiledKind>(kind)
    .selectAll()
    .where('zone_id', '=', zone)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('ordinal')
    .execute();
  // They are of the table of that kind.
  return filedRows[kind].recordsFrom(rows as unknown as Row<Kind>[], { engine, db, zone });
}

/** Puts a record where the one of its id stood, or at the end of its list. */
export async function putFiled<Kind extends FiledKind>(
  engine: StoreEngine,
  db: Transaction<Schema>,
  zone: string,
  kind: Kind,
  record: FiledRecords[Kind],
): Promise<void> {
  const ordinal =
    (await ordinalOf(db, zone, kind, record.id)) ?? (await nextOrdinal(db, zone, kind));
  await dropFiled(db, zone, kind, record.id);
  await engine.insert(db, kind, [filedRows[kind].rowOf(zone, ordinal, record)]);
  if (kind === 'project') {
    const places = projectParcelRows(zone, record as FiledRecords['project']);
    if (places.length > 0) await engine.insert(db, 'project_parcel', places);
  }
  if (kind === 'block' || kind === 'town' || kind === 'work') await engine.describeLayer(db, kind);
}

/** Takes a record out of its list. */
export async function dropFiled(
  db: Transaction<Schema>,
  zone: string,
  kind: FiledKind,
  id: string,
): Promise<void> {
  await db.deleteFrom<FiledKind>(kind).where('zone_id', '=', zone).where('id', '=', id).execute();
  if (kind === 'project')
    await db
      .deleteFrom('project_parcel')
      .where('zone_id', '=', zone)
      .where('project_id', '=', id)
      .execute();
}

async function ordinalOf(
  db: Db,
  zone: string,
  kind: FiledKind,
  id: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom<FiledKind>(kind)
    .select('ordinal')
    .where('zone_id', '=', zone)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.ordinal;
}

async function nextOrdinal(db: Db, zone: string, kind: FiledKind): Promise<number> {
  const { last } = await db
    .selectFrom<FiledKind>(kind)
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('zone_id', '=', zone)
    .executeTakeFirstOrThrow();
  return last === null ? 0 : Number(last) + 1;
}
