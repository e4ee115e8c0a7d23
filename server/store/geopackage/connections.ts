import type Database from 'better-sqlite3';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Schema } from '../schema.ts';
import { isBusy } from './explain.ts';

type Connections = {
  readonly open: () => Database.Database;
  /** How many may be busy at once; others wait their turn. */
  readonly max: number;
  /** Called when a connection is about to be used, and throws where it may not be. */
  readonly onTaken?: () => void;
  /** Called when a connection has been given back, outside of any transaction. */
  readonly onReleased?: () => void;
  /** How transactions begin; `begin immediate` where another program writes too, so that none finds halfway that it may not. */
  readonly begin?: 'begin' | 'begin immediate';
};

/** How many idle connections are kept for the next reads. */
const maxIdle = 4;

/**
 * How long what another program holds is waited for, from when a connection was asked for. Not by SQLite itself, which would keep
 * everybody else waiting too.
 */
const patienceMs = 5000;
const pauseMs = 20;

/** How many statements a connection keeps; the queries of one request are some ten. */
const maxStatements = 64;

/**
 * Kysely over SQLite connections. Its own dialect has a single one, on which every read would wait for a load to end; SQLite
 * itself lets any number of connections read one state of the data each while another writes.
 */
export function overConnections<Tables = Schema>(connections: Connections): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ConnectionsDriver(connections),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

class ConnectionsDriver implements Driver {
  readonly #connections: Connections;
  readonly #open = new Set<SqliteConnection>();
  #idle: SqliteConnection[] = [];
  readonly #waiting: ((connection: SqliteConnection) => void)[] = [];

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    const until = performance.now() + patienceMs;
    const connection = await this.#free();
    connection.until = until;
    try {
      this.#connections.onTaken?.();
    } catch (error) {
      await this.releaseConnection(connection);
      throw error;
    }
    return connection;
  }

  async #free(): Promise<SqliteConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#open.size >= this.#connections.max)
      return new Promise((resolve) => this.#waiting.push(resolve));
    const connection = new SqliteConnection(this.#connections.open());
    this.#open.add(connection);
    return connection;
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    this.#connections.onReleased?.();
    const next = this.#waiting.shift();
    if (next) return next(connection);
    if (this.#idle.length < maxIdle && connection.database.open) {
      this.#idle.push(connection);
      return;
    }
    this.#open.delete(connection);
    connection.database.close();
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#connections.begin ?? 'begin'));
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    // A full disk makes SQLite roll back by itself; a second rollback would fail and hide why.
    if (connection.database.inTransaction)
      await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#idle = [];
    for (const { database } of this.#open) database.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly database: Database.Database;
  /** Until when, on the clock of `performance`, what another program holds is waited for. */
  until = 0;
  /** The statements run last, ready to run again: putting one together takes longer than to read a row. */
  readonly #statements = new Map<string, Database.Statement<unknown[]>>();

  constructor(database: Database.Database) {
    this.database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    for (;;)
      try {
        return this.#run(sql, parameters);
      } catch (error) {
        // Within a transaction only its end may be tried again: what came before stands still.
        const mayWait = sql === 'commit' || !this.database.inTransaction;
        if (!isBusy(error) || !mayWait || performance.now() > this.until) throw error;
        await pause(pauseMs);
      }
  }

  #run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const statement = this.#prepared(sql);
    // Kysely has typed the rows by the query that this text was made from.
    if (statement.reader) return { rows: statement.all(...parameters) as R[] };
    const { changes } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  #prepared(sql: string): Database.Statement<unknown[]> {
    const ready = this.#statements.get(sql);
    if (ready) return ready;
    const statement = this.database.prepare<unknown[]>(sql);
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size > maxStatements && oldest !== undefined)
      this.#statements.delete(oldest);
    return statement;
  }

  // eslint-disable-next-line require-yield -- the interface asks for it, and SQLite can run nothing else meanwhile
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('a connection that streams could run nothing else; read page by page');
  }
}
