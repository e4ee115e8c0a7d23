import { Compression, type Header } from 'pmtiles';
import { archiveBasemap, UnusableArchiveError } from '../map/basemap/archiveBasemap.ts';
import type { DrawnBasemap } from '../map/basemap/drawnBasemap.ts';

/** A file of tiles that the map can draw. */
export type TileFile = DrawnBasemap & {
  /** Of this page: `2`. */
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Where it is one of ours: of which day it is and when it was taken; what is not said is empty. */
  readonly own: { readonly asOf: string; readonly takenAt: string } | null;
};

/** Why a file cannot be shown. */
export type TileFileFault =
  | 'empty'
  | 'notTiles'
  | 'mbtiles'
  | 'otherVersion'
  | 'otherKind'
  | 'otherPacking'
  | 'cutOff'
  | 'unreadable';

export class TileFileError extends Error {
  override readonly name = 'TileFileError';
  readonly fault: TileFileFault;

  constructor(fault: TileFileFault) {
    super(fault);
    this.fault = fault;
  }
}

export const tileFileScheme = 'tilefile';

/** How a file begins: enough to tell what it is. */
export const beginningLength = 16;

/** Tells by its first bytes whether a file is an archive of the kind that is read. */
export function requireTiles(beginning: Uint8Array): void {
  if (beginning.byteLength === 0) throw new TileFileError('empty');
  const text = String.fromCharCode(...beginning);
  if (text.startsWith('SQLite format 3')) throw new TileFileError('mbtiles');
  if (text.startsWith('PMTiles')) {
    if (beginning[7] === 3) return;
    throw new TileFileError('otherVersion');
  }
  // The versions before the third began with two letters and a number.
  if (text.startsWith('PM') && (beginning[2] ?? 9) < 3) throw new TileFileError('otherVersion');
  throw new TileFileError('notTiles');
}

/** What a file is and how it is drawn, from what it says of itself. @throws TileFileError */
export function tileFileOf(
  { id, name, size }: { readonly id: string; readonly name: string; readonly size: number },
  header: Header,
  metadata: unknown,
): TileFile {
  const isPackedAsRead = [Compression.None, Compression.Gzip].includes(header.tileCompression);
  if (!isPackedAsRead) throw new TileFileError('otherPacking');
  if (size < header.tileDataOffset + (header.tileDataLength ?? 0))
    throw new TileFileError('cutOff');
  const asBasemap = { kind: 'pmtiles', url: id, attribution: '', maxzoom: 24 } as const;
  try {
    return {
      ...archiveBasemap(asBasemap, header, metadata),
      tiles: [`${tileFileScheme}://${id}/{z}/{x}/{y}`],
      id,
      name,
      bytes: size,
      own: ownIn(metadata),
    };
  } catch (error) {
    throw error instanceof UnusableArchiveError ? new TileFileError('otherKind') : error;
  }
}

function ownIn(metadata: unknown): TileFile['own'] {
  const said = memberOf(metadata, 'guatu');
  if (said === undefined) return null;
  const textOf = (key: string) => {
    const text = memberOf(said, key);
    return typeof text === 'string' ? text : '';
  };
  return { asOf: textOf('asOf'), takenAt: textOf('takenAt') };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
