import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Of tiles that have the same content and follow one another: the number of the first, how many, and where their content is, in bytes. */
export type TileEntry = {
  readonly id: number;
  /** 0 in the root where an entry stands for a directory of its own. */
  readonly runLength: number;
  readonly offset: number;
  readonly length: number;
};

type Directories = { readonly root: Buffer; readonly leaves: Buffer };

/** A reader fetches head and root at once in so many bytes (PMTiles 3, chapter 4). */
const mostAtOnce = 16_384;
export const headLength = 127;
const fewestInLeaf = 4096;

const packed = promisify(gzip);

/** Directories of entries in the order of their tiles: a root alone where it has room for them all, else one of leaves. */
export async function directoriesOf(entries: readonly TileEntry[]): Promise<Directories> {
  const most = mostAtOnce - headLength;
  const whole = await packed(directoryOf(entries));
  if (whole.byteLength <= most) return { root: whole, leaves: Buffer.alloc(0) };
  for (let inLeaf = fewestInLeaf; ; inLeaf *= 2) {
    const leaves: Buffer[] = [];
    const inRoot: TileEntry[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += inLeaf) {
      const leaf = await packed(directoryOf(entries.slice(start, start + inLeaf)));
      inRoot.push({ id: entries[start]!.id, runLength: 0, offset, length: leaf.byteLength });
      leaves.push(leaf);
      offset += leaf.byteLength;
    }
    const root = await packed(directoryOf(inRoot));
    if (root.byteLength <= most) return { root, leaves: Buffer.concat(leaves) };
  }
}

/** A directory as bytes, before it is packed: numbers of one kind after the other, each tile as its distance from the one before. */
function directoryOf(entries: readonly TileEntry[]): Buffer {
  const numbers = [entries.length];
  let before = 0;
  for (const { id } of entries) {
    numbers.push(id - before);
    before = id;
  }
  for (const { runLength } of entries) numbers.push(runLength);
  for (const { length } of entries) numbers.push(length);
  let end = -1;
  for (const { offset, length } of entries) {
    // 0 where the content follows that of the entry before.
    numbers.push(offset === end ? 0 : offset + 1);
    end = offset + length;
  }
  return varints(numbers);
}

/** Whole numbers in groups of seven bits, the lowest first: 300 → 172, 2. */
function varints(numbers: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (let number of numbers) {
    while (number >= 128) {
      bytes.push((number % 128) | 128);
      number = Math.floor(number / 128);
    }
    bytes.push(number);
  }
  return Buffer.from(bytes);
}
