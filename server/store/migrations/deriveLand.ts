import type { Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { StoreEngine } from '../engine.ts';
import { landStateRows, newLandClasses } from '../landStates.ts';
import { buildingsOn, readLandHistories } from '../readLand.ts';
import type { Schema } from '../schema.ts';
import { parcelIdsAfter } from '../versions/parcelIds.ts';
import { readSpans } from '../versions/spans.ts';

const pageSize = 1000;

/** Derives the land of every parcel anew from its records and buildings; without records it is unknown. */
export async function deriveLand(engine: StoreEngine, db: Transaction<Schema>): Promise<void> {
  const zones = await db.selectFrom('zone').select('zone_id').execute();
  for (const { zone_id } of zones) {
    for (const table of ['land_state', 'land_class'] as const)
      await db.deleteFrom(table).where('zone_id', '=', zone_id).execute();
    const classes = newLandClasses(zone_id);
    let after: string | undefined;
    for (;;) {
      const ids = await parcelIdsAfter(db, zone_id, after, pageSize);
      if (ids.length === 0) break;
      const spans = await readSpans(db, zone_id, ids);
      const buildings = await buildingsOn(db, zone_id, ids);
      const records = await readLandHistories(db, zone_id, ids);
      const states = ids.flatMap((id) =>
        landStateRows(
          zone_id,
          id,
          spans.get(id) ?? [],
          buildings.get(id) ?? [],
          records.get(id) ?? [],
          classes,
        ),
      );
      await engine.insert(db, 'land_class', classes.takeAdded());
      await engine.insert(db, 'land_state', states);
      after = ids.at(-1);
      await nextTick();
    }
  }
}
