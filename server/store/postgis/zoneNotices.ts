import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema.ts';

/** Carries the id of every zone that is written, when its transaction is kept. */
const channel = 'guatu_zone';
const againAfterMs = 1000;

/** Makes the database tell of zones as they are written, by whichever program. A trigger, so that no statement that writes has to think of it. */
export async function tellOfZones(db: Transaction<Schema>): Promise<void> {
  const { rows } = await sql`
    select 1 from pg_trigger where tgname = 'zone_written' and tgrelid = 'guatu.zone'::regclass
  `.execute(db);
  if (rows.length > 0) return;
  await sql`create or replace function guatu.tell_of_zone() returns trigger language plpgsql as $$
    begin
      perform pg_notify(${sql.lit(channel)}, coalesce(new.zone_id, old.zone_id));
      return null;
    end $$`.execute(db);
  await sql`create trigger zone_written after insert or update or delete on guatu.zone
    for each row execute function guatu.tell_of_zone()`.execute(db);
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
