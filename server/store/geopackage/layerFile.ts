import Database from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { encodeGeoPackageGeometry } from '../../../geodata/formats/geopackageGeometry.ts';
import type { MultiPolygon } from '../../../geodata/geometry.ts';
import type { Schema } from '../schema.ts';
import { overConnections } from './connections.ts';
import { writeLayerStyles, type LayerStyle } from './layerStyles.ts';
import { createSpatialIndex, spatialIndexOf } from './spatialIndex.ts';
import { registerGeometryFunctions } from './sqlFunctions.ts';
import { createGeoPackageTables } from './tables.ts';

/** A layer of areas in a file of its own, for other programs. */
export type FileLayer = {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly { readonly name: string; readonly type: 'TEXT' | 'DOUBLE' | 'DATE' }[];
  /** Its coordinate system: number in EPSG's register, name, and WKT. */
  readonly system: { readonly code: number; readonly name: string; readonly wkt: string };
  readonly styles: readonly LayerStyle[];
};

type LayerRow = {
  readonly geometry: MultiPolygon;
  /** In the order of the columns. */
  readonly values: readonly (string | number | null)[];
};

/** A GeoPackage that is being written. */
type LayerFile = {
  insert(rows: readonly LayerRow[]): void;
  /** Puts extent and styles there and closes it. */
  close(): Promise<void>;
};

/** Makes a GeoPackage with one layer at a path where nothing is yet. Nobody has it open, so it needs no journal. */
export async function createLayerFile(path: string, layer: FileLayer): Promise<LayerFile> {
  const database = new Database(path);
  registerGeometryFunctions(database);
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  const db = overConnections({ open: () => database, max: 1 });
  await createLayer(db, layer);
  const marks = ['geom', ...layer.columns].map(() => '?').join(', ');
  const insert = database.prepare<unknown[]>(
    `insert into ${quoted(layer.name)} values (null, ${marks})`,
  );
  return {
    insert: database.transaction((rows: readonly LayerRow[]) => {
      for (const { geometry, values } of rows)
        insert.run(encodeGeoPackageGeometry(geometry, layer.system.code), ...values);
    }),
    async close() {
      await describe(db, layer);
      await db.destroy();
    },
  };
}

/** Names may hold anything but a quote, which is doubled. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function createLayer(db: Kysely<Schema>, layer: FileLayer): Promise<void> {
  const { code, name, wkt } = layer.system;
  const columns = layer.columns.map(({ name: own, type }) => `${quoted(own)} ${type}`);
  await db.transaction().execute(async (transaction) => {
    await createGeoPackageTables(transaction);
    await sql`insert or ignore into gpkg_spatial_ref_sys
      values (${name}, ${code}, 'EPSG', ${code}, ${wkt}, null)`.execute(transaction);
    await sql
      .raw(
        `create table ${quoted(layer.name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, ${columns.join(', ')})`,
      )
      .execute(transaction);
    await sql`insert into gpkg_contents (table_name, data_type, identifier, description, srs_id)
      values (${layer.name}, 'features', ${layer.name}, ${layer.description}, ${code})`.execute(
      transaction,
    );
    await sql`insert into gpkg_geometry_columns
      values (${layer.name}, 'geom', 'MULTIPOLYGON', ${code}, 0, 0)`.execute(transaction);
    await createSpatialIndex(transaction, layer.name);
  });
}

async function describe(db: Kysely<Schema>, { name, styles }: FileLayer): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`update gpkg_contents set (min_x, max_x, min_y, max_y) =
      (select min(minx), max(maxx), min(miny), max(maxy) from ${sql.ref(spatialIndexOf(name))})
      where table_name = ${name}`.execute(transaction);
    await writeLayerStyles(transaction, name, styles);
  });
}
