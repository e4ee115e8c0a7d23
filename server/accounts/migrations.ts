import { sql, type Transaction } from 'kysely';
import { StoreUnusableError } from '../store/errors.ts';
import type { AccountsEngine, Dialect } from './engine.ts';
import type { AccountsSchema } from './schema.ts';

type Migration = {
  readonly number: number;
  readonly name: string;
  readonly statements: (dialect: Dialect) => readonly string[];
};

/** In order; a number that has been released is never changed. */
const migrations: readonly Migration[] = [
  {
    number: 1,
    name: 'create accounts',
    statements: ({ countedKey, appendOnly }) => [
      `create table person (
        id text primary key, username text not null unique, name text not null, password text not null,
        administrator integer not null, disabled integer not null
      )`,
      `create table zone_grant (
        person_id text not null references person (id), zone text not null, role text not null, blocks text,
        primary key (person_id, zone, role)
      )`,
      `create table session (
        token_hash text primary key, person_id text not null references person (id),
        created_at text not null, seen_at text not null
      )`,
      'create index session_person on session (person_id)',
      'create table zone_reading (zone text primary key, reading text not null)',
      `create table audit_entry (
        id ${countedKey}, at text not null, person_id text, person_name text, action text not null,
        zone text, address text not null, status integer not null, what text not null
      )`,
      'create index audit_entry_person on audit_entry (person_id, id)',
      'create index audit_entry_zone on audit_entry (zone, id)',
      ...appendOnly('audit_entry', { name: 'refuse_change', said: 'the audit is only added to' }),
    ],
  },
  {
    number: 2,
    name: 'approval of what is entered',
    statements: ({ countedKey, appendOnly }) => [
      'alter table zone_reading add column approval integer not null default 1',
      `create table submission (
        number ${countedKey}, id text not null unique, zone text not null,
        person_id text not null references person (id), person_name text not null, at text not null,
        body text not null, pending integer not null, returned integer not null, revision integer not null
      )`,
      'create index submission_zone on submission (zone, person_id, revision)',
      `create table submission_decision (
        number ${countedKey}, submission_id text not null references submission (id), entry integer not null,
        state text not null, word text, by_id text, by_name text, at text not null,
        unique (submission_id, entry, state)
      )`,
      ...appendOnly('submission_decision', {
        name: 'refuse_other_decision',
        said: 'decisions are only added to',
      }),
    ],
  },
  {
    number: 3,
    name: 'single sign-on',
    statements: () => [
      `create table identity (
        person_id text primary key references person (id), username text not null unique,
        issuer text, subject text, unique (issuer, subject)
      )`,
    ],
  },
  {
    number: 4,
    name: 'approval of photographs',
    statements: ({ countedKey, bytes, appendOnly }) => [
      `create table submitted_photo (
        number ${countedKey}, id text not null, zone text not null,
        person_id text not null references person (id), person_name text not null, photo text not null,
        bytes integer not null, state text not null, revision integer not null, unique (zone, id)
      )`,
      'create index submitted_photo_person on submitted_photo (zone, person_id, revision)',
      `create table submitted_photo_image (
        photo integer primary key references submitted_photo (number), image ${bytes} not null
      )`,
      `create table submitted_photo_decision (
        number ${countedKey}, photo integer not null references submitted_photo (number), state text not null,
        word text, by_id text, by_name text, at text not null, unique (photo, state)
      )`,
      ...appendOnly('submitted_photo_decision', {
        name: 'refuse_other_photo_decision',
        said: 'decisions are only added to',
      }),
    ],
  },
];

/** Brings the tables to this version, all or nothing; refuses those that a newer version has written. */
export async function migrateAccounts({ db, dialect, alone }: AccountsEngine): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await alone(transaction);
    await sql`create table if not exists accounts_migration (
      number integer primary key, name text not null, applied_at text not null
    )`.execute(transaction);
    const applied = await appliedTo(transaction);
    for (const { number, name, statements } of migrations.filter(
      (migration) => !applied.has(migration.number),
    )) {
      for (const statement of statements(dialect)) await sql.raw(statement).execute(transaction);
      const applied_at = new Date().toISOString();
      await transaction
        .insertInto('accounts_migration')
        .values({ number, name, applied_at })
        .execute();
    }
  });
}

async function appliedTo(db: Transaction<AccountsSchema>): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('accounts_migration').select('number').execute();
  const known = new Set(migrations.map(({ number }) => number));
  const newer = rows.find(({ number }) => !known.has(number));
  if (newer)
    throw new StoreUnusableError(
      `the accounts were written by a newer version of Guatu (its migration ${newer.number} is unknown here); update the program`,
    );
  return new Set(rows.map(({ number }) => number));
}
