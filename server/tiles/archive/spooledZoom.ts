import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { TileEntry } from './directory.ts';

/** The tiles of one zoom, their contents in a file of their own until all are there. */
export type SpooledZoom = {
  /** Takes the next tile, by a number above that of the one before. */
  put(id: number, content: Uint8Array): Promise<void>;
  /** Of the tiles so far, their contents counted from the beginning of the file. */
  readonly entries: readonly TileEntry[];
  /** Bytes in the file. */
  length(): number;
  /** How many different contents there are. */
  contents(): number;
};

/** Equal contents are kept once, and equal neighbours are one entry. */
export function spooledZoom(file: Pick<FileHandle, 'write'>): SpooledZoom {
  const entries: TileEntry[] = [];
  const places = new Map<string, { readonly offset: number; readonly length: number }>();
  let end = 0;
  return {
    entries,
    length: () => end,
    contents: () => places.size,
    async put(id, content) {
      const hash = createHash('sha256').update(content).digest('base64');
      let place = places.get(hash);
      if (place === undefined) {
        place = { offset: end, length: content.byteLength };
        places.set(hash, place);
        end += content.byteLength;
        let written = 0;
        while (written < content.byteLength)
          written += (await file.write(content, written)).bytesWritten;
      }
      const last = entries.at(-1);
      if (last && last.offset === place.offset && last.id + last.runLength === id)
        entries[entries.length - 1] = { ...last, runLength: last.runLength + 1 };
      else entries.push({ id, runLength: 1, ...place });
    },
  };
}
