import type { Kysely } from 'kysely';
import type { Person } from '../../geodata/access/person.ts';
import { isoInstant, type IsoInstant } from '../../geodata/date.ts';
import type { AccountsEngine } from './engine.ts';
import { peopleOf, personColumns } from './personRows.ts';
import type { AccountsSchema } from './schema.ts';

/** Somebody who is signed in. */
export type Session = { readonly person: Person; readonly seenAt: IsoInstant };

const hour = 3_600_000;
/** A session ends that nobody used for so long, as after a night. */
const idleFor = 12 * hour;
/** And whatever is done in it, after a week. */
const longest = 7 * 24 * hour;

type Db = Kysely<AccountsSchema>;

export async function startSession(
  { db }: AccountsEngine,
  token_hash: string,
  person_id: string,
  now: IsoInstant,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where((is) =>
      is.or([
        is('seen_at', '<', before(now, idleFor)),
        is('created_at', '<', before(now, longest)),
      ]),
    )
    .execute();
  await db
    .insertInto('session')
    .values({ token_hash, person_id, created_at: now, seen_at: now })
    .execute();
}

/** One read along keys: the session, its person, his grants, how he signs in. Who is disabled has none. */
export async function readSession(
  db: Db,
  tokenHash: string,
  now: IsoInstant,
): Promise<Session | undefined> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .leftJoin('zone_grant', 'zone_grant.person_id', 'person.id')
    .leftJoin('identity', 'identity.person_id', 'person.id')
    .select([...personColumns, 'session.seen_at'])
    .where('token_hash', '=', tokenHash)
    .where('disabled', '=', 0)
    .where('seen_at', '>=', before(now, idleFor))
    .where('created_at', '>=', before(now, longest))
    .orderBy('zone')
    .orderBy('role')
    .execute();
  const [first] = rows;
  const [person] = peopleOf(rows);
  return first && person && { person, seenAt: isoInstant(first.seen_at) };
}

export async function touchSession(db: Db, tokenHash: string, now: IsoInstant): Promise<void> {
  await db
    .updateTable('session')
    .set({ seen_at: now })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

/** @param keeping the hash of the token whose session goes on */
export async function endSessionsOf(
  db: Db,
  person: string,
  keeping: string | null = null,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('person_id', '=', person)
    .$if(keeping !== null, (query) => query.where('token_hash', '<>', keeping!))
    .execute();
}

function before(now: IsoInstant, milliseconds: number): string {
  return new Date(Date.parse(now) - milliseconds).toISOString();
}
