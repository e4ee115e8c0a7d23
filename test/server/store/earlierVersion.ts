import Database from 'better-sqlite3';
import pg from 'pg';

const landTables = [
  'land_record',
  'land_class',
  'land_state',
  'saved_area',
  'written_record',
] as const;

/** Makes a GeoPackage what version 1 of its tables left: nothing of land use is in it. */
export function takeLandFromFile(file: string): void {
  const db = new Database(file);
  db.exec('drop table rtree_saved_area_geom');
  for (const table of landTables) {
    for (const list of ['gpkg_extensions', 'gpkg_geometry_columns', 'gpkg_contents'])
      db.prepare(`delete from ${list} where table_name = ?`).run(table);
    db.exec(`drop table ${table}`);
  }
  db.exec('delete from guatu_migration where number >= 2');
  db.close();
}

/** The same in a database. */
export async function takeLandFromDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const table of landTables) await client.query(`drop table guatu.${table}`);
  await client.query('delete from guatu.guatu_migration where number >= 2');
  await client.end();
}

/** Makes a GeoPackage what version 2 left: buildings stand on every day, whatever the land's state. */
export function makeLandStale(file: string): void {
  const db = new Database(file);
  db.exec('update land_state set floor_area_m2 = 99');
  db.exec('delete from guatu_migration where number = 3');
  db.close();
}
