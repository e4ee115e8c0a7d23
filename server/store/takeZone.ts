import type { Transaction } from 'kysely';
import type { IsoDate } from '../../geodata/date.ts';
import { UnknownSubjectError } from './errors.ts';
import type { Schema } from './schema.ts';

/**
 * Counts the revision up before anything else is done: this keeps every other writer to the zone waiting. Answers the latest
 * day. Fails with `UnknownSubjectError` when there is no such zone.
 */
export async function takeZone(db: Transaction<Schema>, zone: string): Promise<IsoDate | null> {
  const row = await db
    .updateTable('zone')
    .set((on) => ({ revision: on('revision', '+', 1) }))
    .where('zone_id', '=', zone)
    .returning('latest')
    .executeTakeFirst();
  if (!row) throw new UnknownSubjectError(zone, { kind: 'zone', id: zone });
  return row.latest;
}
