import Database from 'better-sqlite3';
import pg from 'pg';

const landTables = [
  'land_record',
  'land_class',
  'land_state',
  'saved_area',
  'written_record',
  'former_parcel',
  'parcel_entry',
  'zone_import',
  'boundary',
  'former_area',
  'removed_zone',
  'log_link',
  'photo',
  'photo_image',
  'zone_count',
] as const;

/** Makes a GeoPackage what version 1 of its tables left: nothing of land use is in it. */
export function takeLandFromFile(file: string): void {
  const db = new Database(file);
  db.exec('drop view "地块现状"; drop table stage_name; drop table layer_styles');
  db.exec('drop index parcel_state_by_block');
  db.exec('alter table parcel_state drop column as_of');
  db.exec('alter table zone drop column hidden_at');
  db.exec('alter table observation drop column link');
  for (const layer of ['saved_area', 'former_parcel', 'boundary', 'former_area', 'photo'])
    db.exec(`drop table rtree_${layer}_geom`);
  for (const table of ['地块现状', 'layer_styles'])
    for (const list of ['gpkg_geometry_columns', 'gpkg_contents'])
      db.prepare(`delete from ${list} where table_name = ?`).run(table);
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
  await client.query('drop index guatu.parcel_state_by_block');
  await client.query('alter table guatu.parcel_state drop column as_of');
  await client.query('alter table guatu.zone drop column hidden_at');
  await client.query('alter table guatu.observation drop column link');
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
