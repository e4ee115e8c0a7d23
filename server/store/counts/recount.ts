import type { Transaction } from 'kysely';
import type { StoreEngine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { countStates, type KeptCount } from './countStates.ts';

/** Counts a zone from the beginning: after all its parcels were written. */
export async function recountZone(
  engine: StoreEngine,
  db: Transaction<Schema>,
  zone: string,
): Promise<void> {
  await engine.clear(db, 'zone_count', zone);
  await insertCounts(engine, db, zone, await countStates(db, zone));
}

/** Adds counts of classes that have no row. */
export async function insertCounts(
  engine: StoreEngine,
  db: Transaction<Schema>,
  zone_id: string,
  counts: ReadonlyMap<string, KeptCount>,
): Promise<void> {
  await engine.insert(
    db,
    'zone_count',
    [...counts].flatMap(([of, { parcels, areaMm2, areaUnknown }]) =>
      parcels === 0
        ? []
        : [{ zone_id, class: of, parcels, area_mm2: areaMm2, area_unknown: areaUnknown }],
    ),
  );
}
