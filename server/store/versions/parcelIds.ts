import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Ids of the parcels that there are or ever were, in their order, after one. */
export async function parcelIdsAfter(
  db: Kysely<Schema>,
  zone: string,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const idsIn = (table: 'parcel' | 'former_parcel') =>
    db
      .selectFrom(table)
      .select('id')
      .where('zone_id', '=', zone)
      .$if(after !== undefined, (page) => page.where('id', '>', after ?? ''));
  const hasFormer = await idsIn('former_parcel').limit(1).executeTakeFirst();
  const ids = hasFormer ? idsIn('parcel').union(idsIn('former_parcel')) : idsIn('parcel');
  const rows = await ids.orderBy(sql.ref('id')).limit(limit).execute();
  return rows.map(({ id }) => id);
}
