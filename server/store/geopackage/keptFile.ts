import Database from 'better-sqlite3';
import { isZoneId } from '../../../geodata/zone.ts';
import { StoreUnusableError } from '../errors.ts';
import { tables } from '../migrations/migrations.ts';
import type { ColumnShape, TableShape } from '../migrations/tableShape.ts';
import { explainSqlite } from './explain.ts';

/**
 * Makes a file that somebody sends safe to be opened as a store: it says of itself to be one, views and triggers, which are
 * programs, are taken out of it, and its tables hold what those of a store do. Throws StoreUnusableError where it is none.
 */
export function readyKeptFile(path: string): void {
  try {
    const db = new Database(path, { fileMustExist: true });
    try {
      db.pragma('trusted_schema = off');
      refuseForeign(db);
      takeProgramsOut(db);
      for (const table of tables) checkTable(db, table);
      checkZones(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw explainSqlite(error, path) ?? error;
  }
}

function refuseForeign(db: Database.Database): void {
  const ours = ['guatu_migration', 'zone'];
  const found = ours.filter((name) =>
    db.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name),
  );
  if (found.length < ours.length)
    throw new StoreUnusableError('the file holds no zone that was kept');
}

function takeProgramsOut(db: Database.Database): void {
  const programs = db
    .prepare(`select type, name from sqlite_master where type in ('view', 'trigger')`)
    .all() as { readonly type: string; readonly name: string }[];
  // A view goes with its triggers.
  for (const { type, name } of programs)
    db.exec(`drop ${type} if exists "${name.replaceAll('"', '""')}"`);
}

/** What SQLite may hold in a column: it would take any value in any. */
const storageOf: Record<string, readonly string[]> = {
  text: ['text'],
  date: ['text'],
  instant: ['text'],
  json: ['text'],
  integer: ['integer'],
  boolean: ['integer'],
  real: ['real', 'integer'],
};

/** Tables and columns that a later version has added are not there yet. */
function checkTable(db: Database.Database, { name, columns, geometry }: TableShape): void {
  const sql = db.prepare(`select sql from sqlite_master where type = 'table' and name = ?`);
  const made = sql.pluck().get(name) as string | undefined;
  if (made === undefined) return;
  if (!/^create table\b/i.test(made)) throw damaged(name);
  const present = db.prepare(`select name, hidden from pragma_table_xinfo(?)`).all(name) as {
    readonly name: string;
    readonly hidden: number;
  }[];
  // A column that is worked out is a program too.
  if (present.some(({ hidden }) => hidden !== 0)) throw damaged(name);
  const shapes: [string, ColumnShape | 'geometry'][] = Object.entries({
    zone_id: 'text',
    ...columns,
    ...(geometry && { geom: 'geometry' }),
  });
  const wrong = shapes
    .filter(([column]) => present.some((one) => one.name === column))
    .map(([column, shape]) => faultIn(column, shape));
  if (db.prepare(`select 1 from "${name}" where ${wrong.join(' or ')} limit 1`).get())
    throw damaged(name);
}

function faultIn(column: string, shape: ColumnShape | 'geometry'): string {
  if (shape === 'geometry') return `typeof("${column}") not in ('blob', 'null')`;
  const kind = shape.replace('?', '');
  const allowed = [...(storageOf[kind] ?? []), ...(shape.endsWith('?') ? ['null'] : [])];
  const isOther = `typeof("${column}") not in (${allowed.map((one) => `'${one}'`).join(', ')})`;
  return kind === 'json'
    ? `${isOther} or ("${column}" is not null and not json_valid("${column}"))`
    : isOther;
}

function checkZones(db: Database.Database): void {
  const ids = db.prepare('select zone_id from zone').pluck().all() as string[];
  const outside = db.prepare(`select 1 from zone where origin not in ('document', 'example', 'own')
    or not (west between -180 and 180 and east between -180 and 180
      and south between -90 and north and north <= 90)`);
  if (ids.length === 0 || !ids.every(isZoneId) || outside.get()) throw damaged('zone');
}

function damaged(table: string): StoreUnusableError {
  return new StoreUnusableError(`the table ${table} of the file is not one of a store`);
}
