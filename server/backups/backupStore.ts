import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { accountsFile, openAccounts } from '../accounts/openAccounts.ts';
import { backupGeoPackage, backupSqlite } from './backupGeoPackage.ts';
import { backupPostgis } from './backupPostgis.ts';
import type { Backup } from './wholeFile.ts';

/** What is backed up: the PostGIS database at `databaseUrl` where one is given, else the GeoPackage `file`. */
export type BackedUp = { readonly databaseUrl?: string | undefined; readonly file: string };

/** How a backup's name ends: it is a GeoPackage, or an archive that `pg_restore` reads. */
export function backupEnding({ databaseUrl }: BackedUp): '.gpkg' | '.dump' {
  return databaseUrl ? '.dump' : '.gpkg';
}

/**
 * Writes everything that a store holds into a file, whether a server runs over it or not, and proves that it can be read back. The
 * file has its name only once it is whole.
 *
 * @throws StartError or StoreError when it cannot be made; the first where there is a file of that name
 */
export async function backupStore(of: BackedUp, to: string): Promise<Backup> {
  const file = resolve(to);
  await mkdir(dirname(file), { recursive: true });
  if (of.databaseUrl) {
    const backup = await backupPostgis(of.databaseUrl, 'guatu', file);
    // The schema is there once a server has run over the database.
    await (await openAccounts(of)).close();
    await backupPostgis(of.databaseUrl, 'accounts', accountsBeside(file));
    return backup;
  }
  const backup = await backupGeoPackage(resolve(of.file), file);
  const accounts = accountsFile(resolve(of.file));
  if (existsSync(accounts)) await backupSqlite(accounts, accountsBeside(file));
  return backup;
}

/** Accounts are kept beside a backup and not in it, so that it can be handed around: `daily-2026-11-29.gpkg.accounts`. */
export function accountsBeside(backup: string): string {
  return `${backup}.accounts`;
}
