import type { Kysely } from 'kysely';
import type { IsoDate } from '../../geodata/date.ts';
import type { NumberedParcel } from '../../geodata/editing/takenNumber.ts';
import { fromNames } from './rows/values.ts';
import type { Schema } from './schema.ts';

/** Parcels that have a number, as they are and as they were on some day from one on. */
export async function readNumberedParcels(
  db: Kysely<Schema>,
  zone: string,
  from: IsoDate,
): Promise<NumberedParcel[]> {
  const columns = ['id', 'name_zh', 'name_en', 'number'] as const;
  const rows = await db
    .selectFrom('parcel')
    .select(columns)
    .where('zone_id', '=', zone)
    .where('number', 'is not', null)
    .unionAll(
      db
        .selectFrom('former_parcel')
        .select(columns)
        .where('zone_id', '=', zone)
        .where('number', 'is not', null)
        .where('until', '>', from),
    )
    .execute();
  return rows.map((row) => ({ id: row.id, name: fromNames(row), number: row.number! }));
}
