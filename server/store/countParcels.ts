import { sql, type Kysely } from 'kysely';
import { classesMeeting } from './classesMeeting.ts';
import { parcelMeets } from './listFilter.ts';
import type { Schema } from './schema.ts';
import type { ListQuery } from './store.ts';
import { parcelsThen } from './versions/parcelsThen.ts';
import { pastOf } from './versions/past.ts';

/** How many parcels a query finds, wherever its stretch begins and ends; null when that takes reading them all. */
export async function countParcels(
  db: Kysely<Schema>,
  zone: string,
  query: ListQuery,
): Promise<number | null> {
  const { asOf, knownBy, states, bbox, rows, near } = query;
  if ([bbox, rows, near].some((filter) => filter !== undefined)) return null;
  if (states !== undefined && knownBy !== undefined) return null;
  const past = await pastOf(db, zone, query);
  const parcels = parcelsThen(db, zone, past).where((on) => parcelMeets(on, query));
  if (states === undefined) return numberOf(await parcels.select(countAll).execute());
  const classes = await classesMeeting(db, zone, states);
  return numberOf(
    await db
      .selectFrom(parcels.select('id').as('parcel'))
      .crossJoin('parcel_state as state')
      .where('state.zone_id', '=', zone)
      .whereRef('state.parcel_id', '=', 'parcel.id')
      .where('state.valid_from', '<=', asOf)
      .where((on) =>
        on.or([on('state.valid_until', 'is', null), on('state.valid_until', '>', asOf)]),
      )
      .where('state.class_id', 'in', classes)
      .select(countAll)
      .execute(),
  );
}

const countAll = sql<number>`count(*)`.as('count');

function numberOf([row]: readonly { readonly count: number }[]): number {
  return Number(row?.count ?? 0);
}
