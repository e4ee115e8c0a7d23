import { addProtocol } from 'maplibre-gl';
import { FileSource, PMTiles } from 'pmtiles';
import {
  beginningLength,
  requireTiles,
  TileFileError,
  tileFileOf,
  tileFileScheme,
  type TileFile,
} from './tileFile.ts';

const archives = new Map<string, PMTiles>();
let count = 0;

/** Reads the head of a file of tiles and lets the map ask for its tiles; nothing leaves this machine. @throws TileFileError */
export async function openTileFile(file: File): Promise<TileFile> {
  count += 1;
  const id = String(count);
  const archive = new PMTiles(new FileSource(file));
  try {
    requireTiles(new Uint8Array(await file.slice(0, beginningLength).arrayBuffer()));
    const opened = tileFileOf(
      { id, name: file.name, size: file.size },
      await archive.getHeader(),
      await archive.getMetadata(),
    );
    archives.set(id, archive);
    addProtocol(tileFileScheme, answer);
    return opened;
  } catch (error) {
    // A directory that breaks off, a file that was moved: whatever it is, it cannot be read.
    throw error instanceof TileFileError ? error : new TileFileError('unreadable');
  }
}

export function closeTileFile(id: string): void {
  archives.delete(id);
}

/** Where there is no tile, nothing is drawn: of shapes an empty tile, of images none. */
async function answer({ url }: { url: string }, { signal }: AbortController) {
  const [, id = '', z, x, y] = /^\w+:\/\/(\d+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
  const tile = await archives.get(id)?.getZxy(Number(z), Number(x), Number(y), signal);
  return { data: tile?.data ?? new ArrayBuffer(0) };
}
