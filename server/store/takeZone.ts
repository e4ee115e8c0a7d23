import type { Transaction } from 'kysely';
import type { IsoDate } from '../../geodata/date.ts';
import { UnknownSubjectError, ZoneChangedError } from './errors.ts';
import type { Schema } from './schema.ts';

/**
 * Counts the revision up before anything else is done: this keeps every other writer to the zone waiting. Answers the latest
 * day. Fails with `UnknownSubjectError` when there is no such zone, and with `ZoneChangedError` when it is not at the revision `seen`.
 */
export async function takeZone(
  db: Transaction<Schema>,
  zone: string,
  seen?: number,
): Promise<IsoDate | null> {
  const row = await db
    .updateTable('zone')
    .set((on) => ({ revision: on('revision', '+', 1) }))
    .where('zone_id', '=', zone)
    .returning(['latest', 'revision'])
    .executeTakeFirst();
  if (!row) throw new UnknownSubjectError(zone, { kind: 'zone', id: zone });
  if (seen !== undefined && row.revision !== seen + 1)
    throw new ZoneChangedError(`zone ${zone} is at revision ${row.revision - 1}, not at ${seen}`);
  return row.latest;
}
