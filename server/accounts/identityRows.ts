import type { Kysely, Transaction } from 'kysely';
import type { AccountsSchema } from './schema.ts';

/** Somebody as a provider of single sign-on vouches for him. */
export type Identity = {
  readonly issuer: string;
  /** What the provider gives to nobody else, ever. */
  readonly subject: string;
  /** What he is called there now; null where the provider does not say. */
  readonly username: string | null;
};

type IdentityRow = { readonly person_id: string; readonly subject: string | null };

/** Whose this identity is: by its subject, and where that is new, by the username it may be bound to. */
export async function findIdentity(
  db: Kysely<AccountsSchema>,
  { issuer, subject, username }: Identity,
): Promise<(IdentityRow & { readonly isThisSubject: boolean }) | undefined> {
  const columns = ['person_id', 'subject'] as const;
  const bound = await db
    .selectFrom('identity')
    .select(columns)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (bound) return { ...bound, isThisSubject: true };
  if (username === null) return undefined;
  const named = await db
    .selectFrom('identity')
    .select(columns)
    .where('username', '=', username)
    .executeTakeFirst();
  return named && { ...named, isThisSubject: false };
}

/** Of whom nobody has come yet. */
export async function insertIdentity(
  db: Transaction<AccountsSchema>,
  person_id: string,
  username: string,
): Promise<void> {
  await db
    .insertInto('identity')
    .values({ person_id, username, issuer: null, subject: null })
    .execute();
}
