import { createStore } from './createStore.ts';
import type { StoreNotice } from './geopackage/journal.ts';
import { openGeoPackage } from './geopackage/openGeoPackage.ts';
import { openPostgis } from './postgis/openPostgis.ts';
import type { Store } from './store.ts';

/**
 * Opens the PostGIS database at `databaseUrl` where one is given (`postgres://user:secret@host:5432/name`), else the
 * GeoPackage `file`, and brings its tables up to date. Rejects with a StoreError whose message is a sentence for people.
 *
 * @param notice called when the store has something to tell whoever runs it
 */
export async function openStore(
  options: { readonly databaseUrl?: string | undefined; readonly file: string },
  notice?: (notice: StoreNotice) => void,
): Promise<Store> {
  const { databaseUrl, file } = options;
  return createStore(
    databaseUrl ? await openPostgis(databaseUrl) : await openGeoPackage(file, notice),
  );
}
