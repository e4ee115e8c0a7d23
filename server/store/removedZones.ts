import type { Kysely, Transaction } from 'kysely';
import type { IsoInstant } from '../../geodata/date.ts';
import type { StoreEngine } from './engine.ts';
import { tables } from './migrations/migrations.ts';
import type { RowTable, Schema } from './schema.ts';

export async function readRemovedZones(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db.selectFrom('removed_zone').select('zone_id').orderBy('zone_id').execute();
  return rows.map(({ zone_id }) => zone_id);
}

/**
 * The revision of a zone that is not there yet: 1, or after that of the last one of its id, so that nobody who has kept something
 * of that takes it for something of this.
 */
export async function firstRevision(db: Transaction<Schema>, zone: string): Promise<number> {
  const removed = await db
    .deleteFrom('removed_zone')
    .where('zone_id', '=', zone)
    .returning('revision')
    .executeTakeFirst();
  return (removed?.revision ?? 0) + 1;
}

/** Removes a zone with all that was ever written of it, unless it is of another revision than was seen, or is not there. */
export function removeZone(engine: StoreEngine, zone: string, seen: number): Promise<boolean> {
  return engine.load(async (db) => {
    const removed = await db
      .deleteFrom('zone')
      .where('zone_id', '=', zone)
      .where('revision', '=', seen)
      .returning('revision')
      .executeTakeFirst();
    if (!removed) return false;
    for (const { name } of tables)
      if (name !== 'zone') await engine.clear(db, name as RowTable, zone);
    const { revision } = removed;
    const removed_at = new Date().toISOString() as IsoInstant;
    await db.insertInto('removed_zone').values({ zone_id: zone, revision, removed_at }).execute();
    return true;
  });
}
