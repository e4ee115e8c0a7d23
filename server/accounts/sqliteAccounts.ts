import Database from 'better-sqlite3';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreReadOnlyError } from '../store/errors.ts';
import { overConnections } from '../store/geopackage/connections.ts';
import { explainSqlite } from '../store/geopackage/explain.ts';
import type { AccountsEngine } from './engine.ts';
import type { AccountsSchema } from './schema.ts';

/**
 * Accounts in a file of their own, which only its owner may read. No lock is held: `npm run accounts` writes beside a running
 * server, each for a moment.
 */
export function openSqliteAccounts(file: string): AccountsEngine {
  let opened: Database.Database | undefined;
  try {
    makePrivateFile(file);
    const database = (opened = new Database(file, { timeout: 5000 }));
    // The file is whole after every write, so that a copy of it is a backup.
    database.pragma('journal_mode = DELETE');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('temp_store = MEMORY');
    // From here on what another program holds is waited for in `connections.ts`, where it keeps no reader waiting.
    database.pragma('busy_timeout = 0');
    const db = overConnections<AccountsSchema>({
      open: () => database,
      max: 1,
      begin: 'begin immediate',
    });
    return {
      db,
      dialect: {
        countedKey: 'integer primary key autoincrement',
        bytes: 'blob',
        appendOnly: (table, { said }) =>
          ['update', 'delete'].map(
            (change) => `create trigger ${table}_${change} before ${change} on ${table}
              begin select raise(abort, '${said}'); end`,
          ),
      },
      // `begin immediate` has it so already.
      alone: async () => {},
      insertNumbered: async (transaction, { name }, rows) => {
        // The columns are those of the table, by the migrations that made it in both stores.
        await transaction.insertInto(name).values(rows).execute();
      },
      explain: (error) => explainSqlite(error, file),
      close: async () => {
        await db.destroy();
        // Kysely opens and closes what was asked for at least once.
        if (database.open) database.close();
      },
    };
  } catch (error) {
    opened?.close();
    throw explainSqlite(error, file) ?? error;
  }
}

/** SQLite gives its journal the rights of the file. */
function makePrivateFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, 'a', 0o600));
  } catch (cause) {
    throw new StoreReadOnlyError(`${file} cannot be made or written`, { cause });
  }
}
