import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * The moment, to the millisecond, at which the store's first tables were made: every store has it on record, and no two that
 * were made one after the other in one place share it.
 */
export async function readIdentity(db: Kysely<Schema>): Promise<string> {
  const { applied_at } = await db
    .selectFrom('guatu_migration')
    .select('applied_at')
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow();
  return applied_at;
}
