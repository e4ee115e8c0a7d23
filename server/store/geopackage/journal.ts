import type Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { isBusy } from './explain.ts';

/** What the store tells whoever runs it; nobody has to act at once. */
export type StoreNotice = {
  readonly event: 'journal-large' | 'journal-stuck';
  readonly file: string;
  readonly bytes: number;
  /** Why the journal could not be emptied; null where it waits for readers. */
  readonly cause: string | null;
};

export type Journal = {
  /** Brings what has been written into the file itself, now if no reader is in the way, else as soon as none is. */
  settle(): void;
  /** Leaves the file in rollback mode, whole and alone, if no other program has it open. The database is still open. */
  end(): void;
};

/** Above this a journal is spoken of: 64 MB, the load of some 30 000 parcels. */
const largeBytes = 64 * 1024 * 1024;

/** Readers that are in the way of emptying the journal are gone in milliseconds, but for a slow client. */
const retryMs = 1000;

/**
 * Keeps `file` whole by itself: a commit is in `<file>-wal` first, and people copy and mail the one file. After every write
 * the journal is copied into the file and cut to nothing (sqlite.org/pragma.html#pragma_wal_checkpoint, TRUNCATE). SQLite
 * waits for readers on our only thread, where no reader would ever finish, so it is told not to wait and is asked again.
 */
export function keepJournal(
  database: Database.Database,
  file: string,
  notice: (notice: StoreNotice) => void,
): Journal {
  let retry: NodeJS.Timeout | undefined;
  let isSaid = false;

  function settle(): void {
    clearTimeout(retry);
    if (!database.open) return;
    const outcome = emptied(database);
    if (outcome === 'done') {
      isSaid = false;
      return;
    }
    sayIfLarge(outcome.cause);
    retry = setTimeout(settle, retryMs).unref();
  }

  function sayIfLarge(cause: string | null): void {
    const bytes = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (isSaid || (bytes < largeBytes && cause === null)) return;
    isSaid = true;
    notice({ event: cause === null ? 'journal-large' : 'journal-stuck', file, bytes, cause });
  }

  return {
    settle,
    end: () => {
      clearTimeout(retry);
      if (!database.open) return;
      emptied(database);
      withoutWaiting(database, () => attempt(() => database.pragma('journal_mode = DELETE')));
    },
  };
}

type Outcome = 'done' | { readonly cause: string | null };

function emptied(database: Database.Database): Outcome {
  return withoutWaiting(database, () => {
    let busy = 0;
    const cause = attempt(() => {
      // Answers one row, busy|log|checkpointed; busy is 1 while a reader still needs the journal.
      busy = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) as number;
    });
    return cause === null && busy === 0 ? 'done' : { cause };
  });
}

function withoutWaiting<T>(database: Database.Database, work: () => T): T {
  const timeout = database.pragma('busy_timeout', { simple: true }) as number;
  database.pragma('busy_timeout = 0');
  try {
    return work();
  } finally {
    database.pragma(`busy_timeout = ${timeout}`);
  }
}

/** null, or why it failed. The write itself is safe in the journal, so nothing that fails here may fail the write. */
function attempt(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return isBusy(error) ? null : String(error);
  }
}
