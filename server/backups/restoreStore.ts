import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartError } from '../startError.ts';
import { becomeAnother } from '../store/identity.ts';
import { openEngine } from '../store/openStore.ts';
import type { BackedUp } from './backupStore.ts';
import { replaceGeoPackage } from './replaceGeoPackage.ts';
import { runPostgresTool } from './runPostgresTool.ts';

/** What was brought back, and where the data file that it took the place of lies; null where there was none, or for a database. */
type Restored = { readonly zones: readonly string[]; readonly replaced: string | null };

/**
 * Puts a backup in the place of everything that a store holds, which is a store of another identity from then on: browsers keep
 * answers by revision, and revisions begin again where the backup left them.
 *
 * @throws StartError or StoreError: StoreInUseError while a server runs over the file, StoreUnusableError when the backup is none of ours, is
 *   damaged or of a newer version. Nothing is changed then.
 */
export async function restoreStore(of: BackedUp, from: string): Promise<Restored> {
  const backup = resolve(from);
  if (!existsSync(backup))
    throw new StartError(`没有文件 ${backup}。`, `There is no file ${backup}.`);
  const replaced = of.databaseUrl
    ? await restoreDatabase(of.databaseUrl, backup)
    : await replaceGeoPackage(resolve(of.file), backup);
  const engine = await openEngine(of);
  try {
    if (of.databaseUrl) await becomeAnother(engine.writer);
    const zones = await engine.reader
      .selectFrom('zone')
      .select('zone_id')
      .orderBy('zone_id')
      .execute();
    return { zones: zones.map(({ zone_id }) => zone_id), replaced };
  } finally {
    await engine.close();
  }
}

async function restoreDatabase(databaseUrl: string, backup: string): Promise<null> {
  await runPostgresTool('pg_restore', null, ['--file=/dev/null', backup]);
  // PostGIS has to be there before what is made of it.
  await (await openEngine({ databaseUrl, file: '' })).close();
  const anew = ['--clean', '--if-exists', '--no-owner', '--no-privileges', '--single-transaction'];
  await runPostgresTool('pg_restore', databaseUrl, [...anew, '--dbname=', backup]);
  return null;
}
