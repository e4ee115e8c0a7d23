import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema.ts';

/** Carries the id of every zone that was written. */
const channel = 'guatu_zone';
const againAfterMs = 1000;

/** Tells every server over the database that a zone was written. No trigger: a database spread over machines (Citus) takes none. */
export async function tellOfZone(db: Kysely<Schema>, zone: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${zone})`.execute(db);
}

/**
 * Hears of zones as they are written, on a connection of its own. One that breaks is made again a second later; what was written
 * meanwhile is not heard of.
 *
 * @returns ends it
 */
export function hearOfZones(url: string, hear: (zone: string) => void): () => Promise<void> {
  const over = new AbortController();
  const hearing = (async () => {
    while (!over.signal.aborted) {
      await hearUntilBroken(url, hear, over.signal).catch(() => {});
      await pause(againAfterMs, undefined, { signal: over.signal, ref: false }).catch(() => {});
    }
  })();
  return async () => {
    over.abort();
    await hearing;
  };
}

async function hearUntilBroken(
  url: string,
  hear: (zone: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'guatu',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // An error that nobody hears would end the process.
  client.on('error', () => {});
  client.on('notification', ({ payload }) => payload && hear(payload));
  try {
    const broken = once(client, 'end', { signal });
    await Promise.all([broken, client.connect().then(() => client.query(`listen ${channel}`))]);
  } finally {
    await client.end().catch(() => {});
  }
}
