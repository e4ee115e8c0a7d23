import { join } from 'node:path';
import { bytesOfFile, withTemporaryFolder } from '../temporaryFolder.ts';
import { openGeoPackage } from '../store/geopackage/openGeoPackage.ts';
import type { Store } from '../store/store.ts';

/** OGC 12-128r18, of a GeoPackage. */
export const zoneFileType = 'application/geopackage+sqlite3';

type Photos = Parameters<Store['copyZone']>[2];

/** A zone with all that people wrote into it, as the bytes of a GeoPackage that holds nothing else, piece by piece. */
export function zoneFile(store: Store, zone: string, photos: Photos): AsyncGenerator<Uint8Array> {
  return withTemporaryFolder(async function* (folder) {
    const path = join(folder, 'zone.gpkg');
    const target = await openGeoPackage(path);
    try {
      await store.copyZone(zone, target, photos);
    } finally {
      // Leaves the file whole and alone, without a journal beside it.
      await target.close();
    }
    yield* bytesOfFile(path);
  });
}

/** The same at once, without photographs. */
export async function wholeZoneFile(store: Store, zone: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zoneFile(store, zone, 'withoutPhotos')) pieces.push(piece);
  return Buffer.concat(pieces);
}
