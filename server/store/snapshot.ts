import type { Kysely, Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import { StoreTimeoutError } from './errors.ts';
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

/**
 * A state of the data is held for this long at most. While it is held, SQLite can neither empty its journal nor PostgreSQL
 * clear old rows away, and a client that reads at a trickle would hold it for good. A list of 100 MB takes that over a line
 * of 7 Mbit/s.
 */
const longestReadMs = 120_000;

/**
 * The same for reads that are handed out page by page, with a turn for everybody else between two pages. Fails with
 * `StoreTimeoutError` when the pages are not all taken within two minutes.
 */
export async function* pagesInSnapshot<T>(
  db: Kysely<Schema>,
  read: (snapshot: Kysely<Schema>) => AsyncIterable<T[]>,
): AsyncGenerator<T[]> {
  const snapshot = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  // Nothing was written; unlike a commit a rollback gives the connection back even when it is broken.
  let ended: Promise<void> | undefined;
  const end = () => (ended ??= snapshot.rollback().execute());
  let isOver = false;
  const limit = setTimeout(() => {
    isOver = true;
    void end().catch(() => {});
  }, longestReadMs);
  try {
    for await (const page of read(snapshot)) {
      if (page.length > 0) yield page;
      await nextTick();
    }
  } catch (cause) {
    if (!isOver) throw cause;
    throw new StoreTimeoutError('reading page by page took more than two minutes', { cause });
  } finally {
    clearTimeout(limit);
    await end();
  }
}
