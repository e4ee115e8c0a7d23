import { createHash, type Hash } from 'node:crypto';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { IsoInstant } from '../../../geodata/date.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { entryFrom } from '../rows/logRows.ts';
import type { LogLinkTable, Schema } from '../schema.ts';

type LogLink = Omit<Selectable<LogLinkTable>, 'zone_id'>;

const pageSize = 1000;

/**
 * The log of a zone is sealed link by link, one for each write: a link has a digest of its entries, and its seal is made from that
 * and from the seal before. Whoever changes, adds or takes out an entry by another program than this breaks a link, and nobody can
 * mend one without mending all that follow. Entries that came with the zone are those of the first link, 0.
 *
 * This seals the entries that the transaction has written with the number of a link.
 */
export async function sealLink(
  db: Transaction<Schema>,
  zone: string,
  number: number,
): Promise<void> {
  const digests = await digestsOf(db, zone, number);
  const { entries, digest } = digests.get(number) ?? { entries: 0, digest: emptyDigest };
  const before = await db
    .selectFrom('log_link')
    .select('seal')
    .where('zone_id', '=', zone)
    .where('number', '=', number - 1)
    .executeTakeFirst();
  const sealed_at = new Date().toISOString() as IsoInstant;
  const link = { number, sealed_at, entries, digest };
  await db
    .insertInto('log_link')
    .values({ zone_id: zone, ...link, seal: sealOf(zone, link, before?.seal ?? '') })
    .execute();
}

/** The number of the link that comes next. */
export async function nextLink(db: Transaction<Schema>, zone: string): Promise<number> {
  const { last } = await db
    .selectFrom('log_link')
    .select((on) => on.fn.max('number').as('last'))
    .where('zone_id', '=', zone)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export async function readLinks(db: Kysely<Schema>, zone: string): Promise<LogLink[]> {
  return db
    .selectFrom('log_link')
    .select(['number', 'sealed_at', 'entries', 'digest', 'seal'])
    .where('zone_id', '=', zone)
    .orderBy('number')
    .execute();
}

/** The seal of a link that follows one with the seal `before`; '' for the first. */
export function sealOf(
  zone: string,
  { number, sealed_at, entries, digest }: Omit<LogLink, 'seal'>,
  before: string,
): string {
  return sha256(JSON.stringify([zone, number, sealed_at, entries, digest, before])).digest('hex');
}

type Digest = { readonly entries: number; readonly digest: string };

/** How many entries each link has and their digest, in the order of their ids; of one link or of all. */
export async function digestsOf(
  db: Kysely<Schema>,
  zone: string,
  only?: number,
): Promise<ReadonlyMap<number, Digest>> {
  const links = new Map<number, { entries: number; readonly hash: Hash }>();
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('observation')
      .selectAll()
      .where('zone_id', '=', zone)
      .where('id', '>', after)
      .$if(only !== undefined, (query) =>
        only === 0 ? query.where('link', 'is', null) : query.where('link', '=', only ?? 0),
      )
      .orderBy('id')
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      const number = row.link ?? 0;
      const link = links.get(number) ?? { entries: 0, hash: createHash('sha256') };
      links.set(number, link);
      link.entries++;
      link.hash.update(canonicalJson(entryFrom(row)));
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) break;
    after = last.id;
    await nextTick();
  }
  return new Map(
    [...links].map(([number, { entries, hash }]) => [
      number,
      { entries, digest: hash.digest('hex') },
    ]),
  );
}

const emptyDigest = sha256('').digest('hex');

function sha256(text: string): Hash {
  return createHash('sha256').update(text);
}
