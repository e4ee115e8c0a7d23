import { PMTiles, type Entry, type Source } from 'pmtiles';

/** An archive in memory as the library of its makers reads it. */
export function openArchive(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
    }),
  };
  return new PMTiles(source);
}

/** All entries of tiles, from the leaves too. */
export async function entriesOf(archive: PMTiles): Promise<Entry[]> {
  const header = await archive.getHeader();
  const { cache, source } = archive;
  const below = async (offset: number, length: number): Promise<Entry[]> => {
    const entries = await cache.getDirectory(source, offset, length, header);
    const all = await Promise.all(
      entries.map(async (entry) =>
        entry.runLength > 0
          ? [entry]
          : below(header.leafDirectoryOffset + entry.offset, entry.length),
      ),
    );
    return all.flat();
  };
  return below(header.rootDirectoryOffset, header.rootDirectoryLength);
}
