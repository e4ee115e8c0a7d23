import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { explainPostgres } from '../store/postgis/explain.ts';
import type { AccountsTable } from './accountsTables.ts';
import type { AccountsEngine } from './engine.ts';
import type { AccountsSchema } from './schema.ts';

/** Any number that no other program locks by; several servers may write accounts at once. */
const accountsLock = 4_490_2011;

/** Accounts in a schema of their own of the database that has the zones. */
export async function openPostgresAccounts(url: string): Promise<AccountsEngine> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'guatu accounts',
    max: 4,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    options: '-c search_path=accounts',
  });
  // Without listeners a connection that breaks would end the process; whoever wants it next is told.
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const db = new Kysely<AccountsSchema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await makeSchema(db);
  } catch (error) {
    await db.destroy();
    throw explainPostgres(error) ?? error;
  }
  return {
    db,
    dialect: {
      countedKey: 'integer generated always as identity primary key',
      bytes: 'bytea',
      appendOnly: (table, { name, said }) => [
        `create function ${name}() returns trigger language plpgsql as
          $$ begin raise exception '${said}'; end $$`,
        `create trigger ${table}_change before update or delete or truncate on ${table}
          for each statement execute function ${name}()`,
      ],
    },
    alone: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${accountsLock})`.execute(transaction);
    },
    insertNumbered,
    explain: explainPostgres,
    close: () => db.destroy(),
  };
}

/** As one JSON document, which the table's own row type takes apart; bytes in the hexadecimal of their type. */
async function insertNumbered(
  db: Transaction<AccountsSchema>,
  { name, counted }: AccountsTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  const document = JSON.stringify(rows.map(withHexBytes));
  await sql`insert into ${sql.table(name)} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${sql.table(name)}, ${document}::json)`.execute(
    db,
  );
  if (counted === undefined) return;
  await sql`select setval(pg_get_serial_sequence(${name}, ${counted}), max(${sql.ref(counted)}))
    from ${sql.table(name)}`.execute(db);
}

function withHexBytes(row: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value,
    ]),
  );
}

async function makeSchema(db: Kysely<AccountsSchema>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${accountsLock})`.execute(transaction);
    await sql`create schema if not exists accounts`.execute(transaction);
  });
}
