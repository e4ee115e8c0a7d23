import { deflateSync, crc32 } from 'node:zlib';

/** One grey pixel, 8 by 8 of them, as the smallest baseline JPEG that every decoder takes; what stands in it is told by parts. */
const quantisation = Uint8Array.of(0, ...Array<number>(64).fill(1));
const huffman = (kind: number) => Uint8Array.of(kind, 1, ...Array<number>(15).fill(0), 0);

export type Segment = readonly [marker: number, body: Uint8Array];

export const letters = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** A JPEG of grey, with segments of somebody's choice before the picture and bytes behind its end. */
export function jpegOf(
  between: readonly Segment[] = [],
  { width = 8, height = 8, behind = new Uint8Array() } = {},
): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const segments: readonly Segment[] = [
    [0xe0, Uint8Array.of(...letters('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0)],
    ...between,
    [0xdb, quantisation],
    [0xc0, Uint8Array.of(8, ...size, 1, 1, 0x11, 0)],
    [0xc4, huffman(0x00)],
    [0xc4, huffman(0x10)],
    [0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)],
  ];
  // Of a giant there is not more than a beginning: nobody decodes it.
  const blocks = Math.min(4000, Math.ceil(width / 8) * Math.ceil(height / 8));
  // Each block is a difference of nothing and an end: the bits 00, filled up with ones.
  const scan = Array<number>(Math.ceil(blocks / 4)).fill(0);
  if (blocks % 4 > 0) scan[scan.length - 1] = 0xff >> ((blocks % 4) * 2);
  return Buffer.concat([
    Uint8Array.of(0xff, 0xd8),
    ...segments.map(([marker, body]) => segmentOf(marker, body)),
    Uint8Array.from(scan),
    Uint8Array.of(0xff, 0xd9),
    behind,
  ]);
}

function segmentOf(marker: number, body: Uint8Array): Uint8Array {
  const length = body.byteLength + 2;
  return Buffer.concat([Uint8Array.of(0xff, marker, length >> 8, length & 255), body]);
}

/** The segment in which cameras say how they were held, and at which degree, minute and second. */
export function exifSegment({
  orientation = 1,
  latitude = [29, 10, 12],
  longitude = [119, 50, 24],
  south = false,
  west = false,
  little = false,
} = {}): Segment {
  const u16 = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const u32 = (value: number) =>
    little
      ? [...u16(value & 0xffff), ...u16(value >>> 16)]
      : [...u16(value >>> 16), ...u16(value & 0xffff)];
  const entry = (tag: number, kind: number, count: number, value: readonly number[]) => [
    ...u16(tag),
    ...u16(kind),
    ...u32(count),
    ...value,
  ];
  const main = 8;
  const gps = main + 2 + 2 * 12 + 4;
  const values = gps + 2 + 4 * 12 + 4;
  const block = [
    ...letters(little ? 'II' : 'MM'),
    ...u16(42),
    ...u32(main),
    ...u16(2),
    ...entry(0x0112, 3, 1, [...u16(orientation), 0, 0]),
    ...entry(0x8825, 4, 1, u32(gps)),
    ...u32(0),
    ...u16(4),
    ...entry(1, 2, 2, letters(south ? 'S\0\0\0' : 'N\0\0\0') as unknown as number[]),
    ...entry(2, 5, 3, u32(values)),
    ...entry(3, 2, 2, letters(west ? 'W\0\0\0' : 'E\0\0\0') as unknown as number[]),
    ...entry(4, 5, 3, u32(values + 24)),
    ...u32(0),
    ...[...latitude, ...longitude].flatMap((value) => [
      ...u32(Math.round(value * 100)),
      ...u32(100),
    ]),
  ];
  return [0xe1, Uint8Array.of(...letters('Exif\0\0'), ...block)];
}

export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([letters(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.byteLength);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A black PNG, with chunks of somebody's choice before the picture, and bytes behind its end. */
export function pngOf(
  between: readonly Uint8Array[] = [],
  { width = 3, height = 2, behind = new Uint8Array() } = {},
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  const rows = width * height > 1_000_000 ? Buffer.alloc(1) : Buffer.alloc((width + 1) * height);
  return Buffer.concat([
    letters('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', head),
    ...between,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
    behind,
  ]);
}

export function webpChunk(name: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.byteLength);
  return Buffer.concat([letters(name), length, data, Buffer.alloc(data.byteLength % 2)]);
}

/** A lossless WebP, of which no decoder is asked, with chunks of somebody's choice behind the picture. */
export function webpOf(
  behind: readonly Uint8Array[] = [],
  { width = 3, height = 2 } = {},
): Uint8Array {
  const bits = Buffer.alloc(5);
  bits[0] = 0x2f;
  bits.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  const extended = Buffer.alloc(10);
  extended[0] = behind.length > 0 ? 0b0000_1100 : 0;
  const body = Buffer.concat([
    letters('WEBP'),
    webpChunk('VP8X', extended),
    webpChunk('VP8L', Buffer.concat([bits, Buffer.from([1, 2, 3])])),
    ...behind,
  ]);
  return webpChunk('RIFF', body);
}
