import { dirname, join } from 'node:path';
import { accountsOver, type Accounts } from './accounts.ts';
import type { AccountsEngine } from './engine.ts';
import { migrateAccounts } from './migrations.ts';
import { openPostgresAccounts } from './postgresAccounts.ts';
import { openSqliteAccounts } from './sqliteAccounts.ts';

/** Where the zones are; accounts are kept beside them. */
type Place = { readonly databaseUrl?: string | undefined; readonly file: string };

/** Where accounts lie beside a store in a file: `data/accounts.sqlite`. */
export function accountsFile(file: string): string {
  return join(dirname(file), 'accounts.sqlite');
}

/**
 * Opens the accounts beside a store of zones: `accounts.sqlite` in the folder of its file, or the schema `accounts` of its database.
 * Rejects with a StoreError whose message is a sentence for people.
 */
export async function openAccounts(place: Place): Promise<Accounts> {
  return accountsOver(await openAccountsEngine(place));
}

/** The same without its words: what all of them are copied from and to. */
export async function openAccountsEngine({ databaseUrl, file }: Place): Promise<AccountsEngine> {
  const engine = databaseUrl
    ? await openPostgresAccounts(databaseUrl)
    : openSqliteAccounts(accountsFile(file));
  try {
    await migrateAccounts(engine);
    return engine;
  } catch (error) {
    await engine.close();
    throw engine.explain(error) ?? error;
  }
}
