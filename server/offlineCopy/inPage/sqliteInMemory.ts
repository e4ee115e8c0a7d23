import openSqlite, { type Database, type PreparedStatement } from '@sqlite.org/sqlite-wasm';
import {
  type CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Schema } from '../../store/schema.ts';

/** The module takes Emscripten's settings, of which its types know nothing; without `wasmBinary` it would fetch its program. */
const openSqliteWith = openSqlite as (settings: {
  readonly wasmBinary: Uint8Array;
}) => ReturnType<typeof openSqlite>;

/**
 * An SQLite database in memory, to be read. One connection serves everybody: nothing is ever written, so that any two reads see
 * one state of the data and a transaction has nothing to do.
 *
 * @param program SQLite itself, compiled to WebAssembly
 * @param file the bytes of a database file that is in rollback mode: in memory there is no journal beside it
 */
export async function openInMemory(program: Uint8Array, file: Uint8Array): Promise<Kysely<Schema>> {
  const sqlite = await openSqliteWith({ wasmBinary: program });
  const database = new sqlite.oo1.DB(':memory:');
  const { capi, wasm } = sqlite;
  const code = capi.sqlite3_deserialize(
    database,
    'main',
    wasm.allocFromTypedArray(file),
    file.byteLength,
    file.byteLength,
    capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY,
  );
  database.checkRc(code);
  const connection = new InMemoryConnection(database);
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: async () => {},
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    destroy: async () => database.close(),
  };
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

class InMemoryConnection implements DatabaseConnection {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#database.prepare(sql);
    try {
      if (parameters.length > 0) statement.bind([...parameters] as never);
      return { rows: rowsOf<R>(statement) };
    } finally {
      statement.finalize();
    }
  }

  // eslint-disable-next-line require-yield -- the interface asks for it
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('rows are read page by page');
  }
}

function rowsOf<R>(statement: PreparedStatement): R[] {
  const rows: R[] = [];
  // Kysely has typed the rows by the query that this text was made from.
  while (statement.step()) rows.push(statement.get({}) as R);
  return rows;
}
