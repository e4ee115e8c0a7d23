import Database from 'better-sqlite3';
import { constants, existsSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../startError.ts';
import { explainSqlite } from '../store/geopackage/explain.ts';
import { lockFile } from '../store/geopackage/lock.ts';
import { openGeoPackage } from '../store/geopackage/openGeoPackage.ts';
import { becomeAnother } from '../store/identity.ts';
import { proveWhole } from './backupGeoPackage.ts';
import { backupName } from './backupName.ts';

/** What SQLite may leave beside a file. */
const companions = ['-wal', '-shm', '-journal'];

/**
 * Puts a copy of a backup in the place of a data file, in one step: at no moment is there no data file. The one before is kept beside
 * it, also when it is damaged, which may be why it is replaced.
 *
 * @returns where the file before is kept; null where there was none
 */
export async function replaceGeoPackage(file: string, backup: string): Promise<string | null> {
  const lock = lockFile(file);
  const ready = `${file}.part`;
  try {
    await prepare(backup, ready);
    const kept = existsSync(file) ? await keep(file) : null;
    await rename(ready, file);
    return kept;
  } catch (error) {
    throw explainSqlite(error, backup) ?? error;
  } finally {
    for (const ending of ['', '.lock', ...companions])
      await rm(`${ready}${ending}`, { force: true });
    lock.release();
  }
}

/** A copy that this program has opened: whole, ours, and of no newer version. */
async function prepare(backup: string, ready: string): Promise<void> {
  await copyFile(backup, ready);
  const database = new Database(ready, { readonly: true });
  const isOurs = database
    .prepare(`select 1 from sqlite_master where name = 'guatu_migration'`)
    .get();
  database.close();
  if (!isOurs)
    throw new StartError(`${backup} 不是挂图的备份。`, `${backup} is no backup of Guatu.`);
  proveWhole(ready);
  const engine = await openGeoPackage(ready);
  await becomeAnother(engine.writer);
  await engine.close();
}

/** File and journal go side by side under another name, where they still belong to each other. */
async function keep(file: string): Promise<string> {
  const kept = join(dirname(file), backupName('replaced', new Date(), '.gpkg'));
  // A second name for the same file; where the file system has none, a copy.
  await link(file, kept).catch(() => copyFile(file, kept, constants.COPYFILE_EXCL));
  for (const ending of companions)
    if (existsSync(file + ending)) await rename(file + ending, kept + ending);
  return kept;
}
