import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { indexedTables, spatialIndexOf } from './spatialIndex.ts';

/** Boxes in the tree are of 32 bits, rounded outwards; 2e-5° is more than that anywhere (sqlite.org/rtree.html). */
const slack = 2e-5;

/** SQLite's own check of pages and keys, that of each R-tree, and whether each tree has the box of every shape and no other. */
export async function faultsOfGeoPackage(db: Transaction<Schema>): Promise<string[]> {
  const pages = await sql<{
    found: string;
  }>`select integrity_check as found from pragma_integrity_check`.execute(db);
  const found = pages.rows.map(({ found }) => found).filter((line) => line !== 'ok');
  for (const table of await indexedTables(db)) {
    const tree = spatialIndexOf(table);
    const check = await sql<{ found: string }>`select rtreecheck(${tree}) as found`.execute(db);
    found.push(...check.rows.map(({ found }) => found).filter((line) => line !== 'ok'));
    const { rows } = await sql<{ wrong: number }>`select count(*) as wrong from
      (select fid, geom from ${sql.table(table)} where geom is not null and not ST_IsEmpty(geom)) shape
      full join ${sql.table(tree)} box on box.id = shape.fid
      where shape.fid is null or box.id is null
        or abs(minx - ST_MinX(geom)) > ${slack} or abs(maxx - ST_MaxX(geom)) > ${slack}
        or abs(miny - ST_MinY(geom)) > ${slack} or abs(maxy - ST_MaxY(geom)) > ${slack}`.execute(
      db,
    );
    const wrong = rows[0]?.wrong ?? 0;
    if (wrong > 0) found.push(`${tree}: ${wrong} boxes are not those of the shapes in ${table}`);
  }
  return found;
}
