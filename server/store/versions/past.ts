import type { Kysely } from 'kysely';
import type { IsoDate } from '../../../geodata/date.ts';
import type { Schema } from '../schema.ts';
import type { Moment } from '../store.ts';

/** A moment at which some parcels were not what they are now. */
export type Past = {
  readonly asOf: IsoDate;
  /** Imports that were not known at the moment. */
  readonly unknown: readonly string[];
};

/** Null where the parcels as they are now answer: on the day of the newest import and on, and in zones without imports. */
export async function pastOf(
  db: Kysely<Schema>,
  zone: string,
  moment: Moment,
): Promise<Past | null> {
  return (await datingOf(db, zone, moment)).past;
}

/** Whether parcels of a zone have ever been others, and whether they were at a moment. */
export async function datingOf(
  db: Kysely<Schema>,
  zone: string,
  { asOf, knownBy }: Moment,
): Promise<{ readonly isDated: boolean; readonly past: Past | null }> {
  const imports = await db
    .selectFrom('zone_import')
    .select(['id', 'as_of', 'recorded_at'])
    .where('zone_id', '=', zone)
    .where('undone_at', 'is', null)
    .execute();
  const unknown = imports.filter((each) => knownBy !== undefined && each.recorded_at > knownBy);
  const isPast =
    unknown.length > 0 || imports.some((each) => each.as_of !== null && each.as_of > asOf);
  return {
    isDated: imports.length > 0,
    past: isPast ? { asOf, unknown: unknown.map(({ id }) => id) } : null,
  };
}
