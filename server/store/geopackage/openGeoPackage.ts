import Database from 'better-sqlite3';
import { sql, type Kysely, type Transaction } from 'kysely';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setImmediate as nextTick } from 'node:timers/promises';
import { decodeGeoPackageGeometry } from '../../../geodata/formats/geopackageGeometry.ts';
import type { StoreEngine } from '../engine.ts';
import { StoreReadOnlyError, StoreUnavailableError } from '../errors.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { overConnections } from './connections.ts';
import { explainSqlite } from './explain.ts';
import { refuseForeignFile } from './inspect.ts';
import { preparedInserts } from './insert.ts';
import { keepJournal, type Journal, type StoreNotice } from './journal.ts';
import { lockFile } from './lock.ts';
import { isNear, parcelsNear } from './parcelsNear.ts';
import { createParcelView, parcelView } from './parcelView.ts';
import { indexedTables, spatialIndexOf, withoutInsertTriggers } from './spatialIndex.ts';
import { registerGeometryFunctions } from './sqlFunctions.ts';
import { addColumn, createGeoPackageTables, createTable } from './tables.ts';

/**
 * Opens the GeoPackage at `path`, or makes one there, with its folder. Rejects with StoreInUseError when another run holds
 * it, StoreReadOnlyError when it cannot be written, StoreUnusableError when it is not ours.
 */
export async function openGeoPackage(
  path: string,
  notice: (notice: StoreNotice) => void = () => {},
): Promise<StoreEngine> {
  const file = resolve(path);
  try {
    makeFolder(file);
    refuseForeignFile(file);
  } catch (error) {
    throw explainSqlite(error, file) ?? error;
  }
  const lock = lockFile(file);
  let close: () => void | Promise<void> = () => lock.release();
  try {
    const database = openForWriting(file);
    close = () => {
      database.close();
      lock.release();
    };
    const journal = keepJournal(database, file, notice);
    const engine = geoPackageEngine(file, database, journal, () => lock.release());
    close = () => engine.close();
    await migrate(engine, createGeoPackageTables);
    // A run that was killed has left its last writes in the journal.
    journal.settle();
    return engine;
  } catch (error) {
    await close();
    throw explainSqlite(error, file) ?? error;
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    throw new StoreReadOnlyError(`the folder ${dirname(file)} cannot be made or written`, {
      cause,
    });
  }
}

function openForWriting(file: string): Database.Database {
  const database = new Database(file, { timeout: 5000 });
  try {
    prepareForWriting(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareForWriting(database: Database.Database): void {
  registerGeometryFunctions(database);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // Else what a statement may have to undo goes through a file in the system's temporary folder, which a run that is killed leaves there.
  database.pragma('temp_store = MEMORY');
  // Where a reader keeps the journal from being emptied, it is at least cut back when it is next begun anew.
  database.pragma('journal_size_limit = 67108864');
  // From here on what another program holds is waited for in `connections.ts`, where it keeps no reader waiting.
  database.pragma('busy_timeout = 0');
}

function openForReading(file: string): Database.Database {
  const database = new Database(file, { readonly: true, timeout: 5000 });
  registerGeometryFunctions(database);
  // Enough for the pages of a read; slow readers may hold many connections.
  database.pragma('cache_size = -8000');
  return database;
}

function geoPackageEngine(
  file: string,
  database: Database.Database,
  journal: Journal,
  release: () => void,
): StoreEngine {
  const insert = preparedInserts(database);
  const reader = overConnections({ open: () => openForReading(file), max: Infinity });
  const writer = overConnections({
    open: () => database,
    max: 1,
    onTaken: sameFile(file),
    onReleased: journal.settle,
    begin: 'begin immediate',
  });
  // SQLite tells a connection whether any other has written; this one never does.
  const watcher = openForReading(file);
  const dataVersion = watcher.prepare('pragma data_version').pluck();
  return {
    name: 'geopackage',
    reader,
    writer,
    changeMark: () => dataVersion.get(),
    decodeGeometry: decodeGeoPackageGeometry,
    parcelsNear,
    isNear,
    load: (write) => load(writer, write),
    // No ANALYZE: every query begins with the zone and goes on along a key, and the planner, told how many rows there are,
    // has left these paths for worse ones (pages of parcels took ten times as long).
    analyze: async () => {},
    // The writer's Kysely and these statements share the connection, so the rows belong to its transaction.
    insert: async (_db, table, rows) => insert(table, rows),
    clear: (_db, table, zone) => clear(database, table, zone),
    createTable,
    addColumn,
    describeLayer,
    showParcels: createParcelView,
    explain: (error) => explainSqlite(error, file),
    close: async () => {
      await reader.destroy();
      watcher.close();
      journal.end();
      await writer.destroy();
      release();
    },
  };
}

/**
 * Throws once the file was moved or removed, or another put in its place: what is written would go into one that nobody finds any
 * more.
 */
function sameFile(file: string): () => void {
  const { dev, ino } = statSync(file);
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    if (now?.ino === ino && now.dev === dev) return;
    throw new StoreUnavailableError(
      `${file} was moved or removed while the program runs; put it back, or start the program anew`,
    );
  };
}

function load<T>(
  writer: Kysely<Schema>,
  write: (db: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return writer.transaction().execute(async (db) => {
    const written = await withoutInsertTriggers(db, () => write(db));
    await sql`update gpkg_contents set last_change = ${new Date().toISOString()}`.execute(db);
    for (const layer of await indexedTables(db)) await describeLayer(db, layer);
    return written;
  });
}

/** In pieces, so that a large zone goes without holding up the reads. */
async function clear(database: Database.Database, table: string, zone: string): Promise<void> {
  const piece = database.prepare(`delete from "${table}" where zone_id = ? limit 1000`);
  while (piece.run(zone).changes > 0) await nextTick();
}

/** Keeps the time of change and the extent in gpkg_contents true: GIS cache by the one and zoom to the other. */
async function describeLayer(db: Transaction<Schema>, layer: string): Promise<void> {
  await sql`update gpkg_contents set last_change = ${new Date().toISOString()},
    (min_x, max_x, min_y, max_y) =
      (select min(minx), max(maxx), min(miny), max(maxy) from ${sql.ref(spatialIndexOf(layer))})
    where table_name = ${layer} or (table_name = ${parcelView} and ${layer} = 'parcel')`.execute(
    db,
  );
}
