import Database from 'better-sqlite3';
import { StoreInUseError } from '../errors.ts';
import { explainSqlite, isBusy } from './explain.ts';

/**
 * Holds `<file>.lock` until it is released or the process ends, however it ends: the lock is one of the operating system
 * on an SQLite file in an exclusive transaction. It is a file of its own so that QGIS and GDAL can read the data meanwhile.
 */
export function lockFile(file: string): { release(): void } {
  let lock: Database.Database | undefined;
  try {
    lock = new Database(`${file}.lock`, { timeout: 0 });
    lock.pragma('journal_mode = memory');
    lock.exec('begin exclusive');
    const held = lock;
    return { release: () => held.close() };
  } catch (cause) {
    lock?.close();
    if (isBusy(cause))
      throw new StoreInUseError(
        `${file} is in use by another run of Guatu; stop that one first, or choose another file`,
        { cause },
      );
    throw explainSqlite(cause, file) ?? cause;
  }
}
