import { ascii, joined, textAt, viewOf } from './bytes.ts';
import type { BareImage } from './imageType.ts';

const headerLength = 12;

/** Bits of the extended header (RFC 9649, 2.7) that promise Exif and XMP. */
const promises = 0b0000_1100;

/** Chunks that a still picture is made of; of moving ones none is taken. */
const kept: readonly string[] = ['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'VP8L'];

/** The picture of a WebP file without Exif, XMP and chunks that nobody knows. undefined where it is not whole, or moves. */
export function webpFrom(file: Uint8Array): BareImage | undefined {
  const view = viewOf(file);
  const end = 8 + view.getUint32(4, true);
  if (end > file.byteLength) return undefined;
  const parts: Uint8Array[] = [];
  let size: Pick<BareImage, 'width' | 'height'> | undefined;
  for (let at = headerLength; at + 8 <= end;) {
    const [name, length] = [textAt(file, at, 4), view.getUint32(at + 4, true)];
    // Chunks of an odd length are filled up by a byte.
    const next = at + 8 + length + (length % 2);
    if (next > end) return undefined;
    const chunk = file.subarray(at, next);
    size ??= name === 'VP8 ' || name === 'VP8L' ? sizeOf(name, chunk) : undefined;
    if (kept.includes(name)) parts.push(name === 'VP8X' ? withoutPromises(chunk) : chunk);
    at = next;
  }
  if (!size) return undefined;
  const body = joined(parts);
  const head = new Uint8Array(headerLength);
  head.set(ascii('RIFF'));
  viewOf(head).setUint32(4, 4 + body.byteLength, true);
  head.set(ascii('WEBP'), 8);
  return { ...size, bytes: joined([head, body]) };
}

function withoutPromises(chunk: Uint8Array): Uint8Array {
  const bare = chunk.slice();
  if (bare.byteLength > 8) bare[8] = bare[8]! & ~promises;
  return bare;
}

/** By the picture's own header, which a decoder goes by, not by what the file says of its canvas. */
function sizeOf(name: 'VP8 ' | 'VP8L', chunk: Uint8Array) {
  const view = viewOf(chunk);
  if (name === 'VP8 ') {
    const isKeyFrame = chunk.byteLength >= 18 && textAt(chunk, 11, 3) === '\x9d\x01\x2a';
    if (!isKeyFrame) return undefined;
    return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff };
  }
  if (chunk.byteLength < 13 || chunk[8] !== 0x2f) return undefined;
  const bits = view.getUint32(9, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}
