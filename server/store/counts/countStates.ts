import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { classText } from './classText.ts';

/** What parcels of one class come to, as it is kept: areas in whole mm². */
export type KeptCount = {
  readonly parcels: number;
  readonly areaMm2: number;
  readonly areaUnknown: number;
};

/** The states that hold from a zone's newest day on, of all its parcels or of some, added up by class. */
export async function countStates(
  db: Kysely<Schema>,
  zone: string,
  parcels?: readonly string[],
): Promise<ReadonlyMap<string, KeptCount>> {
  const rows = await db
    .selectFrom('parcel_state as state')
    .innerJoin('state_class as class', (join) =>
      join.onRef('class.zone_id', '=', 'state.zone_id').onRef('class.id', '=', 'state.class_id'),
    )
    .where('state.zone_id', '=', zone)
    .where('state.valid_until', 'is', null)
    .$if(parcels !== undefined, (query) => query.where('state.parcel_id', 'in', parcels ?? []))
    .groupBy([
      'class.clearance',
      'class.levelling',
      'class.building',
      'class.blocked',
      'class.land_use',
      'class.quality',
    ])
    .select((on) => [
      'class.clearance',
      'class.levelling',
      'class.building',
      'class.blocked',
      'class.land_use as landUse',
      'class.quality',
      on.fn.countAll<number | string>().as('parcels'),
      on.fn.count<number | string>('state.area_m2').as('known'),
      // Each engine rounds in a way of its own, but both know the floor.
      sql<number | null>`sum(floor(state.area_m2 * 1000000 + 0.5))`.as('area'),
    ])
    .execute();
  return new Map(
    rows.map((row): [string, KeptCount] => [
      classText({ ...row, blocked: Boolean(row.blocked) }),
      {
        parcels: Number(row.parcels),
        areaMm2: row.area ?? 0,
        areaUnknown: Number(row.parcels) - Number(row.known),
      },
    ]),
  );
}
