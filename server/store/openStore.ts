import type { StoreEngine } from './engine.ts';
import { createStore } from './createStore.ts';
import type { FollowerNotice } from './follower.ts';
import type { StoreNotice } from './geopackage/journal.ts';
import { openGeoPackage } from './geopackage/openGeoPackage.ts';
import { openPostgis } from './postgis/openPostgis.ts';
import type { Store } from './store.ts';

type StorePlace = {
  readonly databaseUrl?: string | undefined;
  /** A database that follows the one at `databaseUrl`, for what may be read there. */
  readonly readUrl?: string | undefined;
  /** Connections to a database, for reading and as many for writing; 8 where nothing else is said. */
  readonly connections?: number | undefined;
  readonly file: string;
};

type Notice = StoreNotice | FollowerNotice;

/**
 * Opens the PostGIS database at `databaseUrl` where one is given (`postgres://user:secret@host:5432/name`), else the
 * GeoPackage `file`, and brings its tables up to date. Rejects with a StoreError whose message is a sentence for people.
 *
 * @param notice called when the store has something to tell whoever runs it
 */
export async function openStore(
  options: StorePlace,
  notice?: (notice: Notice) => void,
): Promise<Store> {
  return createStore(await openEngine(options, notice));
}

/** The same without its words: what `store.copyZone` writes to. */
export function openEngine(
  { databaseUrl, file, ...of }: StorePlace,
  notice?: (notice: Notice) => void,
): Promise<StoreEngine> {
  return databaseUrl ? openPostgis({ databaseUrl, ...of }, notice) : openGeoPackage(file, notice);
}
