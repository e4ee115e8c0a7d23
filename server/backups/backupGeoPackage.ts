import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { StartError } from '../startError.ts';
import { StoreUnusableError } from '../store/errors.ts';
import { explainSqlite } from '../store/geopackage/explain.ts';
import { refuseForeignFile } from '../store/geopackage/inspect.ts';
import { wholeFile, type Backup } from './wholeFile.ts';

/** All of a file in one step: the one reading of it that is consistent, and no writer waits for a reader. */
const allPages = 0x7fff_ffff;

/** Copies a GeoPackage by SQLite's own backup (sqlite.org/backup.html), which sees one state of it while others write. */
export async function backupGeoPackage(from: string, to: string): Promise<Backup> {
  return backupSqlite(from, to, proveWhole);
}

/** The same of another file of SQLite's: accounts. */
export async function backupSqlite(
  from: string,
  to: string,
  prove: (file: string) => void = checkPages,
): Promise<Backup> {
  if (!existsSync(from))
    throw new StartError(`没有数据文件 ${from}。`, `There is no data file ${from}.`);
  try {
    return await wholeFile(to, async (beside) => {
      const source = new Database(from, { readonly: true, timeout: 5000 });
      try {
        await source.backup(beside, { progress: () => allPages });
      } finally {
        source.close();
      }
      prove(beside);
    });
  } catch (error) {
    throw explainSqlite(error, from) ?? error;
  }
}

/** Opens a copy and has SQLite go through all of it. The copy is left in rollback mode, in one file. */
export function proveWhole(file: string): void {
  refuseForeignFile(file);
  checkPages(file);
}

function checkPages(file: string): void {
  const copy = new Database(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    const found = copy.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new StoreUnusableError(`${file} is damaged: ${String(found)}`);
  } finally {
    copy.close();
  }
}
