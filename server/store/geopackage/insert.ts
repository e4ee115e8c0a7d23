import type { Database, Statement } from 'better-sqlite3';
import { encodeGeoPackageGeometry } from '../../../geodata/formats/geopackageGeometry.ts';
import { boundingBoxOf, type Geometry } from '../../../geodata/geometry.ts';
import { srsId } from './coordinateSystems.ts';
import { spatialIndexOf } from './spatialIndex.ts';

type Row = Readonly<Record<string, unknown>>;
type InsertRow = (row: Row) => void;

/** Inserts rows by one prepared statement per table, which SQLite runs 200 000 times a second. */
export function preparedInserts(db: Database): (table: string, rows: readonly Row[]) => void {
  const inserts = new Map<string, InsertRow>();
  return (table, rows) => {
    const [first] = rows;
    if (!first) return;
    const insert = inserts.get(table) ?? prepareInsert(db, table, Object.keys(first));
    inserts.set(table, insert);
    for (const row of rows) insert(row);
  };
}

function prepareInsert(db: Database, table: string, columns: readonly string[]): InsertRow {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const statement = db.prepare<unknown[]>(`insert into "${table}" (${names}) values (${marks})`);
  const insert = (row: Row) =>
    statement.run(columns.map((column) => toSqlite(column, row[column]))).lastInsertRowid;
  if (!columns.includes('geom')) return insert;
  const index = db.prepare<unknown[]>(
    `insert or replace into "${spatialIndexOf(table)}" values (?, ?, ?, ?, ?)`,
  );
  return (row) => insertIntoIndex(index, insert(row), row['geom'] as Geometry | null);
}

/** What the trigger would do, without asking for the box of the blob again: a load switches the trigger off. */
function insertIntoIndex(
  index: Statement<unknown[]>,
  fid: number | bigint,
  geometry: Geometry | null,
) {
  const box = geometry && boundingBoxOf([geometry]);
  if (box) index.run(fid, box[0], box[2], box[1], box[3]);
}

function toSqlite(column: string, value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  // Only the schema's `geom` columns hold geometries; every other object is a JSON column.
  return column === 'geom'
    ? encodeGeoPackageGeometry(value as Geometry, srsId)
    : JSON.stringify(value);
}
