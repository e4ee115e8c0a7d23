import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** The R-tree of a feature table, filled by the triggers of the extension (OGC 12-128r17, F.3), and its registration. */
export async function createSpatialIndex(db: Transaction<Schema>, table: string): Promise<void> {
  const tree = spatialIndexOf(table);
  await sql`create virtual table ${sql.ref(tree)} using rtree(id, minx, maxx, miny, maxy)`.execute(
    db,
  );
  await sql.raw(insertTrigger(table)).execute(db);
  for (const trigger of changeTriggers(table)) await sql.raw(trigger).execute(db);
  await sql`insert into gpkg_extensions values (
    ${table}, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only'
  )`.execute(db);
}

/** Runs a load that fills the index itself, with the trigger that would do it row by row out of the way. */
export async function withoutInsertTriggers<T>(
  db: Transaction<Schema>,
  load: () => Promise<T>,
): Promise<T> {
  const tables = await indexedTables(db);
  for (const table of tables)
    await sql`drop trigger ${sql.ref(`${spatialIndexOf(table)}_insert`)}`.execute(db);
  const result = await load();
  for (const table of tables) await sql.raw(insertTrigger(table)).execute(db);
  return result;
}

/** Tables with shapes; a view shows shapes of one and has no index of its own. */
export async function indexedTables(db: Transaction<Schema>): Promise<string[]> {
  const { rows } = await sql<{ table_name: string }>`select table_name from gpkg_extensions
    where extension_name = 'gpkg_rtree_index'`.execute(db);
  return rows.map(({ table_name }) => table_name);
}

export function spatialIndexOf(table: string): string {
  return `rtree_${table}_geom`;
}

const present = '(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))';
const absent = '(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))';

function putIn(tree: string): string {
  return `INSERT OR REPLACE INTO "${tree}" VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));`;
}

/** Names and conditions as the standard has them, so that any program keeps the index when it edits the file. */
function insertTrigger(table: string): string {
  const tree = spatialIndexOf(table);
  return `CREATE TRIGGER "${tree}_insert" AFTER INSERT ON "${table}" WHEN ${present} BEGIN ${putIn(tree)} END`;
}

function changeTriggers(table: string): string[] {
  const tree = spatialIndexOf(table);
  return [
    `CREATE TRIGGER "${tree}_update1" AFTER UPDATE OF geom ON "${table}" WHEN OLD.fid = NEW.fid AND ${present} BEGIN ${putIn(tree)} END`,
    `CREATE TRIGGER "${tree}_update2" AFTER UPDATE OF geom ON "${table}" WHEN OLD.fid = NEW.fid AND ${absent} BEGIN DELETE FROM "${tree}" WHERE id = OLD.fid; END`,
    `CREATE TRIGGER "${tree}_update3" AFTER UPDATE ON "${table}" WHEN OLD.fid != NEW.fid AND ${present} BEGIN DELETE FROM "${tree}" WHERE id = OLD.fid; ${putIn(tree)} END`,
    `CREATE TRIGGER "${tree}_update4" AFTER UPDATE ON "${table}" WHEN OLD.fid != NEW.fid AND ${absent} BEGIN DELETE FROM "${tree}" WHERE id IN (OLD.fid, NEW.fid); END`,
    `CREATE TRIGGER "${tree}_delete" AFTER DELETE ON "${table}" WHEN OLD.geom NOT NULL BEGIN DELETE FROM "${tree}" WHERE id = OLD.fid; END`,
  ];
}
