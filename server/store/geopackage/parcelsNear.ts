import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import type { Schema } from '../schema.ts';
import { spatialIndexOf } from './spatialIndex.ts';

/** `StoreEngine.parcelsNear` by the R-tree of the table. */
export async function parcelsNear(
  db: Kysely<Schema>,
  table: 'parcel' | 'former_parcel',
  zone: string,
  box: BoundingBox,
): Promise<string[]> {
  const [west, south, east, north] = box;
  // CROSS JOIN keeps this order of loops: first the box, then the zone.
  const { rows } = await sql<{ id: string }>`
    select parcel.id from ${sql.ref(spatialIndexOf(table))} as near
      cross join ${sql.table(table)} as parcel on parcel.fid = near.id
    where near.maxx >= ${west} and near.minx <= ${east} and near.maxy >= ${south} and near.miny <= ${north}
      and parcel.zone_id = ${zone}
    order by parcel.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** `StoreEngine.isNear` by the R-tree of the table. */
export function isNear(
  table: string,
  [west, south, east, north]: BoundingBox,
): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(`${table}.fid`)} in (
    select near.id from ${sql.ref(spatialIndexOf(table))} as near
      where near.maxx >= ${west} and near.minx <= ${east} and near.maxy >= ${south} and near.miny <= ${north})`;
}
