import type { BoundingBox, LonLat } from '../../../geodata/geometry.ts';
import { headLength } from './directory.ts';

/** What the head of an archive says of it. Lengths in bytes. */
export type ArchiveHead = {
  readonly root: number;
  readonly metadata: number;
  readonly leaves: number;
  readonly tiles: number;
  /** Of tiles, of entries in directories, of different contents. */
  readonly counts: readonly [tiles: number, entries: number, contents: number];
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly box: BoundingBox;
  readonly center: LonLat;
  readonly centerZoom: number;
};

const gzip = 2;
const mvt = 1;

/** The head of PMTiles 3: contents lie in the order of their tiles, all is packed by gzip, tiles are MVT. */
export function headOf(said: ArchiveHead): Buffer {
  const { root, metadata, leaves, tiles, counts, minzoom, maxzoom, box, center, centerZoom } = said;
  const head = Buffer.alloc(headLength);
  head.write('PMTiles\x03', 'latin1');
  let at = headLength;
  let place = 8;
  for (const length of [root, metadata, leaves, tiles]) {
    head.writeBigUInt64LE(BigInt(at), place);
    head.writeBigUInt64LE(BigInt(length), place + 8);
    at += length;
    place += 16;
  }
  for (const [index, count] of counts.entries())
    head.writeBigUInt64LE(BigInt(count), place + 8 * index);
  head.set([1, gzip, gzip, mvt, minzoom, maxzoom], 96);
  for (const [index, degrees] of box.entries())
    head.writeInt32LE(tenMillionths(degrees), 102 + 4 * index);
  head.writeUInt8(centerZoom, 118);
  for (const [index, degrees] of center.entries())
    head.writeInt32LE(tenMillionths(degrees), 119 + 4 * index);
  return head;
}

function tenMillionths(degrees: number): number {
  return Math.round(degrees * 1e7);
}
