import type { Kysely } from 'kysely';
import type { IsoDate } from '../../../geodata/date.ts';
import type { Schema } from '../schema.ts';
import { readSpans } from './spans.ts';

/** Of those of some parcels that are none any more, the day from which they are not; at most some thousands of them. */
export async function parcelEnds(
  db: Kysely<Schema>,
  zone: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, IsoDate>> {
  const ends = new Map<string, IsoDate>();
  for (const [id, spans] of await readSpans(db, zone, ids)) {
    const until = spans.at(-1)?.until ?? null;
    if (until !== null) ends.set(id, until);
  }
  return ends;
}
