import Database from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Driver,
} from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Reads over as many read-only connections as are busy at once. SQLite lets each see one state of the data while another
 * connection writes; Kysely's own dialect has one connection, on which every read would wait for a load to end.
 */
export function openReaders(file: string): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ReaderDriver(file),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

class ReaderDriver implements Driver {
  readonly #file: string;
  readonly #idle: ReaderConnection[] = [];
  readonly #open = new Set<ReaderConnection>();
  #destroyed = false;

  constructor(file: string) {
    this.#file = file;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<ReaderConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    const connection = new ReaderConnection(this.#file);
    this.#open.add(connection);
    return connection;
  }

  async releaseConnection(connection: ReaderConnection): Promise<void> {
    if (this.#destroyed) connection.database.close();
    else this.#idle.push(connection);
  }

  async beginTransaction(connection: ReaderConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: ReaderConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: ReaderConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#destroyed = true;
    for (const connection of this.#open) connection.database.close();
  }
}

class ReaderConnection implements DatabaseConnection {
  readonly database: Database.Database;

  constructor(file: string) {
    this.database = new Database(file, { readonly: true, timeout: 5000 });
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<{ rows: R[] }> {
    const statement = this.database.prepare<unknown[], R>(sql);
    if (statement.reader) return { rows: statement.all(...parameters) };
    statement.run(...parameters);
    return { rows: [] };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('reads go page by page: SQLite can run nothing else on a connection that streams');
  }
}
