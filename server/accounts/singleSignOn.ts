import type { Transaction } from 'kysely';
import type { Person } from '../../geodata/access/person.ts';
import type { AccountsEngine } from './engine.ts';
import { findIdentity, insertIdentity, type Identity } from './identityRows.ts';
import { readPerson } from './people.ts';
import type { AccountsSchema } from './schema.ts';
import { endSessionsOf } from './sessions.ts';

/** Who comes with an identity: somebody, for the first time or again, or why nobody does. */
export type Arrival =
  | { readonly person: Person; readonly isFirst: boolean }
  | 'unknown'
  /** The username is linked to an account, in which somebody else has come. */
  | 'another-subject';

/**
 * Whose account an identity opens. The first who comes by the username of an account is the only one from then on: his subject is
 * bound to it, whatever he is called later and whoever is given that username. Nobody is bound to an account that is disabled.
 */
export function arrive(engine: AccountsEngine, identity: Identity): Promise<Arrival> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    const found = await findIdentity(db, identity);
    const person = found && (await readPerson(db, found.person_id));
    if (found === undefined || person === undefined) return 'unknown';
    if (found.isThisSubject) return { person, isFirst: false };
    if (found.subject !== null) return 'another-subject';
    if (person.disabled) return { person, isFirst: false };
    const { issuer, subject } = identity;
    await db
      .updateTable('identity')
      .set({ issuer, subject })
      .where('person_id', '=', person.id)
      .execute();
    return { person: (await readPerson(db, person.id))!, isFirst: true };
  });
}

/**
 * Links an account anew, to whoever comes first by that username, or to nobody with null; what was bound is bound no more, and all
 * sessions end but the one of `keeping`. Answers 'no-way-in' where neither a password nor a link would be left, false where there is
 * nobody of that id.
 */
export function linkSingleSignOn(
  engine: AccountsEngine,
  id: string,
  username: string | null,
  keeping: string | null,
): Promise<boolean | 'no-way-in'> {
  return changeWayIn(engine, id, keeping, async (db, { hasPassword }) => {
    if (username === null && !hasPassword) return 'no-way-in';
    await db.deleteFrom('identity').where('person_id', '=', id).execute();
    if (username !== null) await insertIdentity(db, id, username);
    return true;
  });
}

/**
 * Takes the password away, of somebody who has come by single sign-on already: 'no-way-in' of all others. Sessions end as they do by
 * another password.
 */
export function removePassword(
  engine: AccountsEngine,
  id: string,
  keeping: string | null,
): Promise<boolean | 'no-way-in'> {
  return changeWayIn(engine, id, keeping, async (db, { singleSignOn }) => {
    if (!singleSignOn?.isBound) return 'no-way-in';
    await db.updateTable('person').set({ password: '' }).where('id', '=', id).execute();
    return true;
  });
}

/** Changes by what somebody signs in, alone with him as he is; whoever came in the old way has to come again. */
function changeWayIn(
  engine: AccountsEngine,
  id: string,
  keeping: string | null,
  change: (db: Transaction<AccountsSchema>, person: Person) => Promise<true | 'no-way-in'>,
): Promise<boolean | 'no-way-in'> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    const person = await readPerson(db, id);
    if (person === undefined) return false;
    const outcome = await change(db, person);
    if (outcome === true) await endSessionsOf(db, id, keeping);
    return outcome;
  });
}
