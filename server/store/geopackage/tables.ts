import { sql, type Transaction } from 'kysely';
import { createIndex } from '../createIndex.ts';
import type { AddedColumn, ColumnShape, TableShape } from '../migrations/tableShape.ts';
import type { Schema } from '../schema.ts';
import { geoPackageApplicationId } from './inspect.ts';
import { createSpatialIndex } from './spatialIndex.ts';
import { coordinateSystems, srsId } from './coordinateSystems.ts';

const sqlTypes = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  instant: 'DATETIME',
  json: 'TEXT',
  bytes: 'BLOB',
} as const;

/** The tables that make an SQLite file a GeoPackage 1.3 (OGC 12-128r17, annex C), once. */
export async function createGeoPackageTables(db: Transaction<Schema>): Promise<void> {
  await sql`pragma application_id = ${sql.lit(geoPackageApplicationId)}`.execute(db);
  await sql`pragma user_version = 10300`.execute(db);
  await sql`create table if not exists gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT
  )`.execute(db);
  await sql`create table if not exists gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
  )`.execute(db);
  await sql`create table if not exists gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
  )`.execute(db);
  await sql`create table if not exists gpkg_extensions (
    table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
  )`.execute(db);
  for (const [name, id, organization, number, definition, description] of coordinateSystems)
    await sql`insert or ignore into gpkg_spatial_ref_sys
      values (${name}, ${id}, ${organization}, ${number}, ${definition}, ${description})`.execute(
      db,
    );
}

export async function createTable(db: Transaction<Schema>, shape: TableShape): Promise<void> {
  const table = sql.table(shape.name);
  const key = columnList(['zone_id', ...shape.key]);
  const columns = Object.entries(shape.columns).map(([name, column]) => columnSql(name, column));
  if (shape.role === 'derived') {
    await sql`create table ${table} (zone_id TEXT NOT NULL, ${sql.join(columns)}, primary key (${key})) without rowid`.execute(
      db,
    );
  } else {
    const geometry = shape.geometry
      ? sql`geom ${sql.raw(shape.geometry.type)} ${sql.raw(shape.geometry.nullable ? '' : 'NOT NULL')},`
      : sql``;
    await sql`create table ${table} (
      fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, ${geometry} zone_id TEXT NOT NULL, ${sql.join(columns)}, unique (${key})
    )`.execute(db);
    await registerContents(db, shape);
  }
  for (const index of shape.indexes ?? []) await createIndex(db, shape.name, index);
}

export async function addColumn(
  db: Transaction<Schema>,
  { table, name, shape }: AddedColumn,
): Promise<void> {
  await sql`alter table ${sql.table(table)} add column ${columnSql(name, shape)}`.execute(db);
}

function columnSql(name: string, shape: ColumnShape) {
  const kind = shape.replace('?', '') as keyof typeof sqlTypes;
  return sql`${sql.ref(name)} ${sql.raw(sqlTypes[kind])} ${sql.raw(shape.endsWith('?') ? '' : 'NOT NULL')}`;
}

function columnList(names: readonly string[]) {
  return sql.join(names.map((name) => sql.ref(name)));
}

/** Layers without geometry belong to the SRS 0, "undefined geographic", by leaving it out. */
async function registerContents(db: Transaction<Schema>, shape: TableShape): Promise<void> {
  await sql`insert into gpkg_contents (table_name, data_type, identifier, description, srs_id)
    values (${shape.name}, ${shape.role}, ${shape.name}, ${shape.description}, ${shape.geometry ? srsId : null})`.execute(
    db,
  );
  if (!shape.geometry) return;
  await sql`insert into gpkg_geometry_columns
    values (${shape.name}, 'geom', ${shape.geometry.type}, ${srsId}, 0, 0)`.execute(db);
  await createSpatialIndex(db, shape.name);
}
