import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** How QGIS draws a layer, by one of the names it offers for it; the first is what it opens with. */
export type LayerStyle = { readonly name: string; readonly qml: string };

/** The table in which QGIS keeps styles within a GeoPackage, by its own description. */
async function createStyleTable(db: Transaction<Schema>): Promise<void> {
  await sql`create table if not exists layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
    f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
    useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
  )`.execute(db);
  await sql`insert or ignore into gpkg_contents (table_name, data_type, identifier)
    values ('layer_styles', 'attributes', 'layer_styles')`.execute(db);
}

export async function writeLayerStyles(
  db: Transaction<Schema>,
  layer: string,
  styles: readonly LayerStyle[],
): Promise<void> {
  await createStyleTable(db);
  await sql`delete from layer_styles where f_table_name = ${layer}`.execute(db);
  for (const [index, { name, qml }] of styles.entries())
    await sql`insert into layer_styles
      (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner)
      values ('', '', ${layer}, 'geom', ${name}, ${qml}, '', ${index === 0 ? 1 : 0}, ${name}, '')`.execute(
      db,
    );
}
