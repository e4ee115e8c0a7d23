import type { Kysely } from 'kysely';
import { meetsStates, type StateFilter } from '../../geodata/stateFilter.ts';
import type { Schema } from './schema.ts';

/** Classes are few, some hundreds of a large zone, so the model itself decides which of them meet a filter. */
export async function classesMeeting(
  db: Kysely<Schema>,
  zone: string,
  states: StateFilter,
): Promise<number[]> {
  const classes = await db
    .selectFrom('state_class')
    .select(['id', 'clearance', 'levelling', 'building'])
    .where('zone_id', '=', zone)
    .execute();
  const ids = classes.filter((each) => meetsStates(states, each)).map(({ id }) => id);
  // SQL has no empty list, and no class has this number.
  return ids.length > 0 ? ids : [-1];
}
