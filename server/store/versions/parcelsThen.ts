import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { ParcelTable, Schema } from '../schema.ts';
import type { Past } from './past.ts';

const columns = [
  'zone_id',
  'id',
  'name_zh',
  'name_en',
  'number',
  'block_id',
  'town_id',
  'land_use',
  'quality',
  'registered_m2',
  'registered',
  'measured_m2',
  'note',
  'geom',
] as const satisfies (keyof ParcelTable)[];

/** The parcels of a zone, as they are or as they were; to be selected from as `parcel` in either case. */
export function parcelsThen(
  db: Kysely<Schema>,
  zone: string,
  past: Past | null,
): SelectQueryBuilder<Schema, 'parcel', object> {
  if (past === null) return db.selectFrom('parcel').where('parcel.zone_id', '=', zone);
  const then = stillThere(db, zone, past).unionAll(goneSince(db, zone, past));
  return db.selectFrom(then.as('parcel'));
}

function stillThere(db: Kysely<Schema>, zone: string, { asOf, unknown }: Past) {
  return db
    .selectFrom('parcel')
    .select(columns)
    .where('zone_id', '=', zone)
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('parcel_entry as entry')
            .select('entry.id')
            .where('entry.zone_id', '=', zone)
            .whereRef('entry.id', '=', 'parcel.id')
            .where((entry) =>
              entry.or([
                entry('entry.since', '>', asOf),
                ...(unknown.length > 0 ? [entry('entry.written_by', 'in', unknown)] : []),
              ]),
            ),
        ),
      ),
    );
}

/** Of a parcel one version at most: what an import that nobody knew of ended still held, and what one wrote was not there. */
function goneSince(db: Kysely<Schema>, zone: string, { asOf, unknown }: Past) {
  return db
    .selectFrom('former_parcel')
    .select(columns)
    .where('zone_id', '=', zone)
    .where((on) => on.or([on('since', 'is', null), on('since', '<=', asOf)]))
    .where((on) =>
      on.or([
        on('until', '>', asOf),
        ...(unknown.length > 0 ? [on('ended_by', 'in', unknown)] : []),
      ]),
    )
    .$if(unknown.length > 0, (query) =>
      query.where((on) =>
        on.or([on('written_by', 'is', null), on('written_by', 'not in', unknown)]),
      ),
    );
}
