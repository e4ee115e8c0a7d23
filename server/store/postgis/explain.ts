import pg from 'pg';
import {
  DuplicateEntryError,
  StoreError,
  StoreFullError,
  StoreReadOnlyError,
  StoreTimeoutError,
  StoreUnavailableError,
} from '../errors.ts';

/** PostgreSQL's error in our words; undefined when it is not PostgreSQL's. Codes: postgresql.org/docs, appendix A. */
export function explainPostgres(cause: unknown): StoreError | undefined {
  if (!(cause instanceof Error) || cause instanceof StoreError) return undefined;
  if (isConnectionLost(cause))
    return new StoreUnavailableError('the database cannot be reached just now', { cause });
  if (!(cause instanceof pg.DatabaseError)) return undefined;
  const code = cause.code ?? '';
  // 08 connection exception, 57P shutdown or crash, 53300 too many connections.
  if (/^(08|57P)/.test(code) || code === '53300' || code === '25P03')
    return new StoreUnavailableError('the database is not available just now', { cause });
  switch (code) {
    case '57014':
      return new StoreTimeoutError('the database took too long to answer', { cause });
    case '40001':
    case '40P01':
      return new StoreUnavailableError('another change came in between; try again', { cause });
    case '53100':
      return new StoreFullError('no space is left in the database', { cause });
    case '25006':
      return new StoreReadOnlyError('the database takes no changes', { cause });
    case '23505':
      return new DuplicateEntryError(`an id is there twice: ${cause.detail ?? cause.message}`, {
        cause,
      });
  }
  return new StoreError(`the database failed: ${cause.message}`, { cause });
}

const socketErrors = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'ENOENT',
  'EAI_AGAIN',
];

/** The driver has no class for a lost connection: sockets give a code, the driver itself only these sentences. */
function isConnectionLost(error: Error): boolean {
  if ('code' in error && 'syscall' in error && socketErrors.includes(String(error.code)))
    return true;
  return (
    !(error instanceof pg.DatabaseError) &&
    /connection terminated|timeout exceeded when trying to connect|not queryable|connection timeout|pool after calling end|client was closed|driver has already been destroyed/i.test(
      error.message,
    )
  );
}
