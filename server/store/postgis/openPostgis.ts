import {
  Kysely,
  PostgresDialect,
  sql,
  type Expression,
  type PostgresPool,
  type SqlBool,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import { decodeWellKnownBinary } from '../../../geodata/formats/wellKnownBinary.ts';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import type { StoreEngine } from '../engine.ts';
import { StoreUnusableError } from '../errors.ts';
import type { Follower, FollowerNotice } from '../follower.ts';
import { readIdentity } from '../identity.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { explainPostgres } from './explain.ts';
import { followedPool } from './followedPool.ts';
import { insertRows } from './insert.ts';
import { addColumn, createTable, srsId } from './tables.ts';
import { typeParsers } from './typeParsers.ts';
import { hearOfZones, tellOfZone } from './zoneNotices.ts';

/** Any number that no other program locks by; several servers may start at once. */
const startLock = 4_490_2010;

type PostgisPlace = {
  readonly databaseUrl: string;
  /** Of a database that follows it. */
  readonly readUrl?: string | undefined;
  /** At most so many connections for reading, and as many for writing. */
  readonly connections?: number | undefined;
};

const usualConnections = 8;

const usualPatienceMs = 5000;
/** Whoever reads is answered from elsewhere then. */
const followerPatienceMs = 1000;

/**
 * Opens the database and makes the schema `guatu` in it. Rejects with StoreUnavailableError when it cannot be reached, and
 * StoreUnusableError when it has no PostGIS.
 */
export async function openPostgis(
  { databaseUrl: url, readUrl, connections = usualConnections }: PostgisPlace,
  notice: (notice: FollowerNotice) => void = () => {},
): Promise<StoreEngine> {
  try {
    const spatial = await prepareDatabase(url);
    // Writes wait for one another, each with its connection; what the first of them reads meanwhile must find one all the same.
    const [reading, writing] = [
      openPool(url, spatial, connections),
      openPool(url, spatial, connections),
    ];
    const writer = kyselyOver(writing);
    const followed =
      readUrl === undefined
        ? undefined
        : followedPool(reading, () => openFollower(readUrl, writer, connections), notice);
    const reader = kyselyOver(followed?.pool ?? reading);
    const engine = postgisEngine(url, reader, writer, followed?.follower);
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

function kyselyOver(pool: PostgresPool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** Connections to a database that follows another, which it is told by that both are one store. */
async function openFollower(
  url: string,
  followed: Kysely<Schema>,
  connections: number,
): Promise<pg.Pool> {
  const client = newClient(url, followerPatienceMs);
  await client.connect();
  let spatial: Spatial;
  try {
    spatial = await spatialOf(client);
  } finally {
    await client.end();
  }
  const pool = openPool(url, spatial, connections, followerPatienceMs);
  try {
    const identity = await readIdentity(kyselyOver(pool));
    if (identity === (await readIdentity(followed))) return pool;
    throw new StoreUnusableError(
      'DATABASE_READ_URL names a database that does not follow this one',
    );
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Where PostGIS lives in this database, and the number of its geometry type. */
type Spatial = { readonly schema: string; readonly geometryType: number };

async function prepareDatabase(url: string): Promise<Spatial> {
  const client = newClient(url);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [startLock]);
    await client.query('create schema if not exists guatu');
    await installPostgis(client);
    const spatial = await spatialOf(client);
    await client.query('commit');
    return spatial;
  } finally {
    await client.end();
  }
}

function newClient(url: string, patienceMs = usualPatienceMs): pg.Client {
  return new pg.Client({
    connectionString: url,
    application_name: 'guatu',
    connectionTimeoutMillis: patienceMs,
  });
}

async function spatialOf(client: pg.Client): Promise<Spatial> {
  const { rows } = await client.query<Spatial>(
    `select quote_ident(nspname) as schema, pg_type.oid::int as "geometryType"
     from pg_type join pg_namespace on pg_namespace.oid = typnamespace where typname = 'geometry'`,
  );
  if (!rows[0]) throw new StoreUnusableError('the database has no PostGIS');
  return rows[0];
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

function openPool(
  url: string,
  { schema, geometryType }: Spatial,
  max: number,
  patienceMs = usualPatienceMs,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'guatu',
    max,
    connectionTimeoutMillis: patienceMs,
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

function postgisEngine(
  url: string,
  reader: Kysely<Schema>,
  writer: Kysely<Schema>,
  follower: Follower | undefined,
): StoreEngine {
  return {
    name: 'postgis',
    reader,
    writer,
    ...(follower && { follower }),
    tellOfZone: (zone) => tellOfZone(writer, zone),
    hearOfZones: (hear) => hearOfZones(url, hear),
    decodeGeometry: decodeWellKnownBinary,
    parcelsNear,
    isNear,
    load: (write) => load(writer, write),
    analyze: () => vacuum(writer),
    insert: insertRows,
    clear: async (transaction, table, zone) => {
      await transaction.deleteFrom(table).where('zone_id', '=', zone).execute();
    },
    createTable,
    addColumn,
    // PostGIS finds the extent of a layer itself.
    describeLayer: async () => {},
    explain: explainPostgres,
    close: async () => {
      await Promise.all([reader.destroy(), writer.destroy()]);
    },
  };
}

async function parcelsNear(
  db: Kysely<Schema>,
  table: 'parcel' | 'former_parcel',
  zone: string,
  box: BoundingBox,
): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('zone_id', '=', zone)
    .where(isNear(table, box))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

function isNear(table: string, box: BoundingBox): Expression<SqlBool> {
  const envelope = sql`ST_MakeEnvelope(${sql.join([...box])}, ${sql.lit(srsId)})`;
  return sql<SqlBool>`${sql.ref(`${table}.geom`)} && ${envelope}`;
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
