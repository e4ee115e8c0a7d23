import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AccountsEngine } from '../accounts/engine.ts';
import { accountsFile, openAccountsEngine } from '../accounts/openAccounts.ts';
import { backupGeoPackage, backupSqlite } from '../backups/backupGeoPackage.ts';
import { accountsBeside } from '../backups/backupStore.ts';
import { StartError } from '../startError.ts';
import type { StoreEngine } from '../store/engine.ts';
import { lockFile } from '../store/geopackage/lock.ts';
import { openEngine } from '../store/openStore.ts';
import { inTemporaryFolder } from '../temporaryFolder.ts';

/** One end of a move: a PostGIS database where `databaseUrl` is given, else a GeoPackage. */
export type Place = { readonly databaseUrl?: string | undefined; readonly file: string };

/** A store and its accounts; null where they stay where they are. */
export type Opened = { readonly engine: StoreEngine; readonly accounts: AccountsEngine | null };

/** Opens a store, lets it be worked with, and closes it. */
export async function withStore<Result>(
  place: Place,
  withAccounts: boolean,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const engine = await openEngine(place);
  try {
    const accounts = withAccounts ? await openAccountsEngine(place) : null;
    try {
      return await work({ engine, accounts });
    } catch (error) {
      throw accounts?.explain(error) ?? error;
    } finally {
      await accounts?.close();
    }
  } catch (error) {
    throw engine.explain(error) ?? error;
  } finally {
    await engine.close();
  }
}

/**
 * The same of what is moved from, which stays as it is: a file is worked with in a copy, and no server may run over it, for what that
 * writes meanwhile would stay behind. A database is brought to the tables of this version, as by any start of the program.
 */
export function withSource<Result>(
  place: Place,
  withAccounts: boolean,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  if (place.databaseUrl) return withStore(place, withAccounts, work);
  const file = resolve(place.file);
  if (!existsSync(file))
    return Promise.reject(new StartError(`没有文件 ${file}。`, `There is no file ${file}.`));
  return inTemporaryFolder(async (folder) => {
    const lock = lockFile(file);
    try {
      const copy = join(folder, 'copy.gpkg');
      await backupGeoPackage(file, copy);
      const accounts = accountsOf(file);
      if (withAccounts && accounts !== undefined) await backupSqlite(accounts, accountsFile(copy));
      return await withStore({ file: copy }, withAccounts, work);
    } finally {
      lock.release();
    }
  });
}

/** Those of a backup lie beside it under its name, those of a store in its folder. */
function accountsOf(file: string): string | undefined {
  return [accountsBeside(file), accountsFile(file)].find((path) => existsSync(path));
}
