import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createStore } from '../store/createStore.ts';
import { readyKeptFile } from '../store/geopackage/keptFile.ts';
import { openGeoPackage } from '../store/geopackage/openGeoPackage.ts';
import type { Store } from '../store/store.ts';
import { inTemporaryFolder } from '../temporaryFolder.ts';

/**
 * Brings the zones of a file that Guatu wrote back into a store; answers their ids. Rejects with StoreUnusableError when it is no
 * such file, and with DuplicateEntryError, before anything is written, when one of them is there.
 */
export function restoreZones(store: Store, bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'kept.gpkg');
    await pipeline(bytes, createWriteStream(path));
    readyKeptFile(path);
    const engine = await openGeoPackage(path);
    try {
      return await store.bringBack(await createStore(engine));
    } finally {
      await engine.close();
    }
  });
}
