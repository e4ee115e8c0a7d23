import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Grant, Person } from '../../geodata/access/person.ts';
import type { AccountsEngine } from './engine.ts';
import { insertIdentity } from './identityRows.ts';
import { peopleOf, personColumns } from './personRows.ts';
import type { AccountsSchema } from './schema.ts';
import { endSessionsOf } from './sessions.ts';

/** Somebody to be added, who comes by a password, as `hashPassword` makes it, by single sign-on, or by both. */
export type NewPerson = Pick<Person, 'username' | 'name' | 'administrator' | 'grants'> & {
  readonly password?: string | undefined;
  /** What the provider of single sign-on calls him. */
  readonly singleSignOn?: string | undefined;
};
export type PersonChange = Pick<Person, 'name' | 'administrator' | 'disabled' | 'grants'>;
/** `password` is null of somebody who has none. */
export type Credentials = { readonly person: Person; readonly password: string | null };

type Db = Kysely<AccountsSchema>;

export async function hasPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function readPeople(db: Db): Promise<Person[]> {
  const people = peopleOf(await withGrants(db).execute());
  return people.toSorted((one, other) => (one.username < other.username ? -1 : 1));
}

export async function readPerson(db: Db, id: string): Promise<Person | undefined> {
  return peopleOf(await withGrants(db).where('person.id', '=', id).execute())[0];
}

export async function readCredentials(db: Db, username: string): Promise<Credentials | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'password'])
    .where('username', '=', username)
    .executeTakeFirst();
  const person = row && (await readPerson(db, row.id));
  return person && { person, password: row.password === '' ? null : row.password };
}

export function addPerson(engine: AccountsEngine, person: NewPerson): Promise<Person> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    return insertPerson(db, person);
  });
}

export function addFirstPerson(
  engine: AccountsEngine,
  person: NewPerson,
): Promise<Person | undefined> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    return (await hasPeople(db)) ? undefined : insertPerson(db, person);
  });
}

async function insertPerson(
  db: Transaction<AccountsSchema>,
  { password, singleSignOn, grants, ...person }: NewPerson,
): Promise<Person> {
  const id = randomUUID();
  const administrator = Number(person.administrator);
  await db
    .insertInto('person')
    .values({ ...person, id, password: password ?? '', administrator, disabled: 0 })
    .execute();
  await insertGrants(db, id, grants);
  if (singleSignOn !== undefined) await insertIdentity(db, id, singleSignOn);
  // As it is read from now on, its grants in their order.
  return (await readPerson(db, id))!;
}

export function changePerson(
  engine: AccountsEngine,
  id: string,
  { name, administrator, disabled, grants }: PersonChange,
  check: (present: Person) => void,
): Promise<Person | 'last-administrator' | undefined> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    const present = await readPerson(db, id);
    if (present === undefined) return undefined;
    check(present);
    const isStill = administrator && !disabled;
    if (!isStill && (await isLastAdministrator(db, id))) return 'last-administrator';
    await db
      .updateTable('person')
      .set({ name, administrator: Number(administrator), disabled: Number(disabled) })
      .where('id', '=', id)
      .execute();
    await db.deleteFrom('zone_grant').where('person_id', '=', id).execute();
    await insertGrants(db, id, grants);
    if (disabled) await endSessionsOf(db, id);
    return readPerson(db, id);
  });
}

async function isLastAdministrator(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('administrator', '=', 1)
    .where('disabled', '=', 0)
    .limit(2)
    .execute();
  return rows.length === 1 && rows[0]?.id === id;
}

export function setPassword(
  engine: AccountsEngine,
  id: string,
  password: string,
  keeping: string | null,
): Promise<boolean> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    const { numUpdatedRows } = await db
      .updateTable('person')
      .set({ password })
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await endSessionsOf(db, id, keeping);
    return numUpdatedRows > 0n;
  });
}

async function insertGrants(
  db: Transaction<AccountsSchema>,
  person_id: string,
  grants: readonly Grant[],
): Promise<void> {
  if (grants.length === 0) return;
  await db
    .insertInto('zone_grant')
    .values(
      grants.map(({ zone, role, blocks }) => ({
        person_id,
        zone,
        role,
        blocks: blocks && JSON.stringify(blocks),
      })),
    )
    .execute();
}

function withGrants(db: Db) {
  return db
    .selectFrom('person')
    .leftJoin('zone_grant', 'zone_grant.person_id', 'person.id')
    .leftJoin('identity', 'identity.person_id', 'person.id')
    .select(personColumns)
    .orderBy('zone')
    .orderBy('role');
}
