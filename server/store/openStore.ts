import type { StoreEngine } from './engine.ts';
import { createStore } from './createStore.ts';
import type { StoreNotice } from './geopackage/journal.ts';
import { openGeoPackage } from './geopackage/openGeoPackage.ts';
import { openPostgis } from './postgis/openPostgis.ts';
import type { Store } from './store.ts';

type StorePlace = { readonly databaseUrl?: string | undefined; readonly file: string };

/**
 * Opens the PostGIS database at `databaseUrl` where one is given (`postgres://user:secret@host:5432/name`), else the
 * GeoPackage `file`, and brings its tables up to date. Rejects with a StoreError whose message is a sentence for people.
 *
 * @param notice called when the store has something to tell whoever runs it
 */
export async function openStore(
  options: StorePlace,
  notice?: (notice: StoreNotice) => void,
): Promise<Store> {
  return createStore(await openEngine(options, notice));
}

/** The same without its words: what `store.copyZone` writes to. */
export function openEngine(
  { databaseUrl, file }: StorePlace,
  notice?: (notice: StoreNotice) => void,
): Promise<StoreEngine> {
  return databaseUrl ? openPostgis(databaseUrl) : openGeoPackage(file, notice);
}
