import { createStore } from './createStore.ts';
import { openGeoPackage } from './geopackage/openGeoPackage.ts';
import { openPostgis } from './postgis/openPostgis.ts';
import type { Store } from './store.ts';

/**
 * Opens the PostGIS database at `databaseUrl` where one is given (`postgres://user:secret@host:5432/name`), else the
 * GeoPackage `file`, and brings its tables up to date. Rejects with a StoreError whose message is a sentence for people.
 */
export async function openStore(options: {
  readonly databaseUrl?: string | undefined;
  readonly file: string;
}): Promise<Store> {
  const { databaseUrl, file } = options;
  return createStore(databaseUrl ? await openPostgis(databaseUrl) : await openGeoPackage(file));
}
