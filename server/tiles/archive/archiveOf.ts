import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import { bytesOfFile, withTemporaryFolder } from '../../temporaryFolder.ts';
import type { TileAddress } from '../../../geodata/tileAddress.ts';
import { directoriesOf, type TileEntry } from './directory.ts';
import { headOf, type ArchiveHead } from './head.ts';
import { spooledZoom, type SpooledZoom } from './spooledZoom.ts';

/** A tile, MVT as it is before it is packed. */
export type ArchivedTile = { readonly tile: TileAddress; readonly content: Uint8Array };

export type ArchiveAbout = Pick<
  ArchiveHead,
  'minzoom' | 'maxzoom' | 'box' | 'center' | 'centerZoom'
> & {
  readonly metadata: object;
};

const packed = promisify(gzip);

/**
 * A PMTiles archive (version 3) of tiles, in pieces; none comes before all tiles have. Contents wait in a file for each zoom, because
 * in the archive all of one zoom come before those of the next.
 *
 * @param tiles in any order of zooms, of each zoom in the order of the Hilbert curve
 */
export function archiveOf(
  tiles: AsyncIterable<ArchivedTile>,
  about: ArchiveAbout,
): AsyncGenerator<Uint8Array> {
  return withTemporaryFolder(async function* (folder) {
    const zooms = await spooled(tiles, folder);
    const metadata = await packed(JSON.stringify(about.metadata));
    const { entries, length } = joined(zooms.map(({ zoom }) => zoom));
    const { root, leaves } = await directoriesOf(entries);
    const counted = entries.reduce((sum, { runLength }) => sum + runLength, 0);
    const contents = zooms.reduce((sum, { zoom }) => sum + zoom.contents(), 0);
    const head = headOf({
      ...about,
      root: root.byteLength,
      metadata: metadata.byteLength,
      leaves: leaves.byteLength,
      tiles: length,
      counts: [counted, entries.length, contents],
    });
    yield Buffer.concat([head, root, metadata, leaves]);
    for (const { path } of zooms) yield* bytesOfFile(path);
  });
}

async function spooled(tiles: AsyncIterable<ArchivedTile>, folder: string) {
  const zooms = new Map<
    number,
    { readonly path: string; readonly zoom: SpooledZoom; close(): Promise<void> }
  >();
  try {
    for await (const { tile, content } of tiles) {
      const { z, x, y } = tile;
      let own = zooms.get(z);
      if (own === undefined) {
        const path = join(folder, String(z));
        const file = await open(path, 'wx');
        own = { path, zoom: spooledZoom(file), close: () => file.close() };
        zooms.set(z, own);
      }
      await own.zoom.put(zxyToTileId(z, x, y), await packed(content));
    }
  } finally {
    await Promise.all([...zooms.values()].map(({ close }) => close()));
  }
  return [...zooms].toSorted(([a], [b]) => a - b).map(([, { path, zoom }]) => ({ path, zoom }));
}

/** The entries of all zooms, their contents one zoom after the other. */
function joined(zooms: readonly SpooledZoom[]): { entries: TileEntry[]; length: number } {
  const entries: TileEntry[] = [];
  let length = 0;
  for (const zoom of zooms) {
    for (const entry of zoom.entries) entries.push({ ...entry, offset: entry.offset + length });
    length += zoom.length();
  }
  return { entries, length };
}
