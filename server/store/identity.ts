import type { Kysely } from 'kysely';
import { isoInstant } from '../../geodata/date.ts';
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

/** Gives a store another identity: that of one made now. */
export async function becomeAnother(db: Kysely<Schema>): Promise<void> {
  const { number } = await db
    .selectFrom('guatu_migration')
    .select('number')
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('guatu_migration')
    .set({ applied_at: isoInstant(new Date().toISOString()) })
    .where('number', '=', number)
    .execute();
}
