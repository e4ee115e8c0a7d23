import Database from 'better-sqlite3';
import {
  DuplicateEntryError,
  StoreError,
  StoreFullError,
  StoreReadOnlyError,
  StoreUnavailableError,
  StoreUnusableError,
} from '../errors.ts';

export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}

/** SQLite's error in our words; undefined when it is not SQLite's. Codes: sqlite.org/rescode.html. */
export function explainSqlite(cause: unknown, file: string): StoreError | undefined {
  // For a closed connection better-sqlite3 itself throws, and only a TypeError.
  if (cause instanceof TypeError && /connection is not open/.test(cause.message))
    return new StoreUnavailableError('the store is closed', { cause });
  if (!(cause instanceof Database.SqliteError)) return undefined;
  switch (/^SQLITE_[A-Z]+/.exec(cause.code)?.[0] ?? '') {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new StoreUnavailableError(`${file} is held by another program just now`, { cause });
    case 'SQLITE_FULL':
      return new StoreFullError(`no space is left for ${file}`, { cause });
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
      return new StoreReadOnlyError(
        `${file} cannot be opened for writing; check the folder's rights`,
        {
          cause,
        },
      );
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return new StoreUnusableError(
        `${file} is damaged or no GeoPackage; restore it from a backup`,
        {
          cause,
        },
      );
    case 'SQLITE_IOERR':
      // The journal's own index does not say what it lacks; nothing else has ever kept it from being made.
      if (cause.code === 'SQLITE_IOERR_SHMSIZE')
        return new StoreFullError(`no space is left for ${file}`, { cause });
      return new StoreUnavailableError(`the disk of ${file} failed: ${cause.code}`, { cause });
    case 'SQLITE_CONSTRAINT':
      if (/_(UNIQUE|PRIMARYKEY)$/.test(cause.code))
        return new DuplicateEntryError(`an id is there twice: ${cause.message}`, { cause });
  }
  return new StoreError(`the data file failed: ${cause.message}`, { cause });
}
