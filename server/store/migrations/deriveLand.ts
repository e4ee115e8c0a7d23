import type { Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { StoreEngine } from '../engine.ts';
import { landStateRows, newLandClasses } from '../landStates.ts';
import { buildingsOn, readLandHistories } from '../readLand.ts';
import type { Schema } from '../schema.ts';

const pageSize = 1000;

/** Derives the land of every parcel anew from its records and buildings; without records it is unknown. */
export async function deriveLand(engine: StoreEngine, db: Transaction<Schema>): Promise<void> {
  const zones = await db.selectFrom('zone').select('zone_id').execute();
  for (const { zone_id } of zones) {
    for (const table of ['land_state', 'land_class'] as const)
      await db.deleteFrom(table).where('zone_id', '=', zone_id).execute();
    const classes = newLandClasses(zone_id);
    let after = '';
    for (;;) {
      const parcels = await parcelsAfter(db, zone_id, after);
      const ids = parcels.map(({ id }) => id);
      if (ids.length === 0) break;
      const buildings = await buildingsOn(db, zone_id, ids);
      const records = await readLandHistories(db, zone_id, ids);
      const states = parcels.flatMap((parcel) =>
        landStateRows(
          zone_id,
          parcel,
          buildings.get(parcel.id) ?? [],
          records.get(parcel.id) ?? [],
          classes,
        ),
      );
      await engine.insert(db, 'land_class', classes.takeAdded());
      await engine.insert(db, 'land_state', states);
      after = ids.at(-1) ?? '';
      await nextTick();
    }
  }
}

function parcelsAfter(db: Transaction<Schema>, zone: string, after: string) {
  return db
    .selectFrom('parcel')
    .select([
      'id',
      'block_id as block',
      'town_id as town',
      'quality',
      'registered_m2 as registeredM2',
      'measured_m2 as measuredM2',
    ])
    .where('zone_id', '=', zone)
    .where('id', '>', after)
    .orderBy('id')
    .limit(pageSize)
    .execute();
}
