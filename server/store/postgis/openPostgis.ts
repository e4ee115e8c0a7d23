import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { decodeWellKnownBinary } from '../../../geodata/formats/wellKnownBinary.ts';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import type { StoreEngine } from '../engine.ts';
import { StoreUnusableError } from '../errors.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { explainPostgres } from './explain.ts';
import { insertRows } from './insert.ts';
import { addColumn, createTable, srsId } from './tables.ts';
import { typeParsers } from './typeParsers.ts';
import { hearOfZones, tellOfZone } from './zoneNotices.ts';

/** Any number that no other program locks by; several servers may start at once. */
const startLock = 4_490_2010;

/**
 * Opens the database and makes the schema `guatu` in it. Rejects with StoreUnavailableError when it cannot be reached, and
 * StoreUnusableError when it has no PostGIS.
 */
export async function openPostgis(url: string): Promise<StoreEngine> {
  try {
    const spatial = await prepareDatabase(url);
    const engine = postgisEngine(url, openPool(url, spatial));
    try {
      await migrate(engine, async (db) => {
        await sql`select pg_advisory_xact_lock(${startLock})`.execute(db);
      });
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  } catch (error) {
    throw explainPostgres(error) ?? error;
  }
}

/** Where PostGIS lives in this database, and the number of its geometry type. */
type Spatial = { readonly schema: string; readonly geometryType: number };

async function prepareDatabase(url: string): Promise<Spatial> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'guatu',
    connectionTimeoutMillis: 5000,
  });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [startLock]);
    await client.query('create schema if not exists guatu');
    await installPostgis(client);
    const { rows } = await client.query<Spatial>(
      `select quote_ident(nspname) as schema, pg_type.oid::int as "geometryType"
       from pg_type join pg_namespace on pg_namespace.oid = typnamespace where typname = 'geometry'`,
    );
    await client.query('commit');
    return rows[0]!;
  } finally {
    await client.end();
  }
}

async function installPostgis(client: pg.Client): Promise<void> {
  try {
    await client.query('create extension if not exists postgis');
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError)) throw cause;
    throw new StoreUnusableError(
      `the database has no PostGIS and it could not be installed: ${cause.message}`,
      { cause },
    );
  }
}

function openPool(url: string, { schema, geometryType }: Spatial): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'guatu',
    max: 8,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    // A reader that leaves its pages lying for a minute loses its place rather than keep a connection for good.
    idle_in_transaction_session_timeout: 60_000,
    options: `-c search_path=guatu,${schema} -c timezone=UTC`,
    types: typeParsers(geometryType),
  });
  // The pool drops a connection that breaks, and the query that wanted it is told. Without listeners, on the pool for idle
  // connections and on each for those between two queries, the break would end the process.
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

function postgisEngine(url: string, pool: pg.Pool): StoreEngine {
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    name: 'postgis',
    reader: db,
    writer: db,
    tellOfZone: (zone) => tellOfZone(db, zone),
    hearOfZones: (hear) => hearOfZones(url, hear),
    decodeGeometry: decodeWellKnownBinary,
    parcelsNear,
    load: (write) => load(db, write),
    analyze: () => vacuum(db),
    insert: insertRows,
    clear: async (transaction, table, zone) => {
      await transaction.deleteFrom(table).where('zone_id', '=', zone).execute();
    },
    createTable,
    addColumn,
    // PostGIS finds the extent of a layer itself.
    describeLayer: async () => {},
    explain: explainPostgres,
    close: () => db.destroy(),
  };
}

async function parcelsNear(
  db: Kysely<Schema>,
  table: 'parcel' | 'former_parcel',
  zone: string,
  box: BoundingBox,
): Promise<string[]> {
  const envelope = sql<unknown>`ST_MakeEnvelope(${sql.join([...box])}, ${sql.lit(srsId)})`;
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('zone_id', '=', zone)
    .where(sql<boolean>`geom && ${envelope}`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

function load<T>(
  db: Kysely<Schema>,
  write: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    // A zone takes as long as it takes; waiting for the next parcel is part of it.
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction);
    return write(transaction);
  });
}

/** Clears away the replaced rows, without which counting would wade through them, and tells the planner what came. */
async function vacuum(db: Kysely<Schema>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`vacuum (analyze) parcel, parcel_state, state_class, observation, project, target, building,
      land_record, land_class, land_state, former_parcel, parcel_entry`.execute(connection);
    await sql`reset statement_timeout`.execute(connection);
  });
}
