import { joined, textAt, viewOf } from './bytes.ts';
import type { BareImage } from './imageType.ts';

const signatureLength = 8;

/** Chunks that the picture is made of, and those that say which colours its numbers stand for (PNG, third edition). */
const kept: readonly string[] =
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYS'.split(' ');

/** The picture of a PNG file without texts, Exif, times and whatever else stands in chunks of its own. undefined where it is not whole. */
export function pngFrom(file: Uint8Array): BareImage | undefined {
  const view = viewOf(file);
  const parts = [file.subarray(0, signatureLength)];
  let [size, hasData]: [{ width: number; height: number } | undefined, boolean] = [
    undefined,
    false,
  ];
  for (let at = signatureLength; at + 12 <= file.byteLength;) {
    const [length, name] = [view.getUint32(at), textAt(file, at + 4, 4)];
    const end = at + 12 + length;
    if (end > file.byteLength) return undefined;
    if (at === signatureLength && (name !== 'IHDR' || length !== 13)) return undefined;
    // One more would be another size than the one that a decoder goes by.
    if (name === 'IHDR' && size !== undefined) return undefined;
    if (name === 'IHDR') size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (name === 'IDAT') hasData = true;
    if (kept.includes(name)) parts.push(file.subarray(at, end));
    // What stands behind the end is not looked at.
    if (name === 'IEND') return size && hasData ? { ...size, bytes: joined(parts) } : undefined;
    at = end;
  }
  return undefined;
}
