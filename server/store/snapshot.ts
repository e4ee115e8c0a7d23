import type { ControlledTransaction, Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Runs several reads on one state of the data, whatever is written meanwhile. */
export function inSnapshot<T>(
  db: Kysely<Schema>,
  read: (snapshot: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read);
}

/** The same for reads that are handed out bit by bit; the caller rolls back. */
export function openSnapshot(db: Kysely<Schema>): Promise<ControlledTransaction<Schema>> {
  return db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
}
