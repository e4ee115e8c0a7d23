import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImage } from '../../../geodata/photo/image.ts';
import { exifOfJpeg } from '../../../geodata/photo/jpeg.ts';
import {
  exifSegment,
  jpegOf,
  letters,
  pngChunk,
  pngOf,
  webpChunk,
  webpOf,
  type Segment,
} from './pictures.ts';

const secret = letters('secret 29.17, 119.84');
/** Bytes that somebody may have hidden, which have the secret in them. */
const hidden = fc.uint8Array({ maxLength: 300 }).map((noise) => Uint8Array.of(...noise, ...secret));
const bare = (file: Uint8Array) => {
  const read = readImage(file);
  if (read.kind !== 'image') throw new Error(`the picture is ${read.kind}`);
  return read;
};
const has = (bytes: Uint8Array, part: Uint8Array) => Buffer.from(bytes).includes(Buffer.from(part));

describe('what is beside the picture', () => {
  test('is left out of a JPEG, whatever segments hold it, and the picture stays byte by byte', () => {
    const markers = fc.constantFrom(0xe1, 0xe2, 0xe3, 0xed, 0xee, 0xef, 0xfe, 0xf4);
    const segment = fc.tuple(markers, hidden);
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), hidden, (segments, behind) => {
        const read = bare(jpegOf(segments, { behind }));
        expect(Buffer.from(read.bytes)).toEqual(Buffer.from(jpegOf()));
        expect(read).toMatchObject({ type: 'image/jpeg', width: 8, height: 8 });
      }),
    );
  });

  test('is left out of a PNG', () => {
    const chunk = fc
      .tuple(fc.constantFrom('tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'prIv', 'caBX'), hidden)
      .map(([name, data]) => pngChunk(name, data));
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 6 }), hidden, (chunks, behind) => {
        const read = bare(pngOf(chunks, { behind }));
        expect(Buffer.from(read.bytes)).toEqual(Buffer.from(pngOf()));
      }),
    );
  });

  test('is left out of a WebP, which then promises none', () => {
    const chunk = fc
      .tuple(fc.constantFrom('EXIF', 'XMP ', 'prIv'), hidden)
      .map(([name, data]) => webpChunk(name, data));
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 6 }), (chunks) => {
        expect(Buffer.from(bare(webpOf(chunks)).bytes)).toEqual(Buffer.from(webpOf()));
      }),
    );
  });

  test('of what it is to be turned by alone stays, and what colours are is kept', () => {
    const profile: Segment = [0xe2, Uint8Array.of(...letters('ICC_PROFILE\0'), 1, 1, 7)];
    const several: Segment = [0xe2, Uint8Array.of(...letters('MPF\0'), ...secret)];
    const [marker, exif] = exifSegment({ orientation: 6 });
    const filled: Segment = [marker, Uint8Array.of(...exif, ...secret)];
    const { bytes } = bare(jpegOf([filled, profile, several]));
    expect(exifOfJpeg(bytes)).toEqual({ orientation: 6, position: null });
    expect(has(bytes, profile[1])).toBe(true);
    expect(has(bytes, secret)).toBe(false);
    // Once more changes nothing.
    expect(Buffer.from(bare(bytes).bytes)).toEqual(Buffer.from(bytes));
  });
});

test('a picture that says its size twice is taken for damaged: only the first would be held against the limit', () => {
  const giant = Uint8Array.of(8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0);
  expect(readImage(jpegOf([[0xc0, giant]])).kind).toBe('damaged');
  const header = Uint8Array.of(0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, 8, 0, 0, 0, 0);
  expect(readImage(pngOf([pngChunk('IHDR', header)])).kind).toBe('damaged');
});

describe('what a camera says of where it was', () => {
  test('is read in degrees, from either order of bytes and either side of the world', () => {
    const part = fc.integer({ min: 0, max: 5999 }).map((seconds) => seconds / 100);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.tuple(fc.integer({ min: 1, max: 88 }), part, part),
        fc.tuple(fc.integer({ min: 1, max: 178 }), part, part),
        fc.record({ south: fc.boolean(), west: fc.boolean(), little: fc.boolean() }),
        (orientation, latitude, longitude, sides) => {
          const segment = exifSegment({ orientation, latitude, longitude, ...sides });
          const degrees = ([d, m, s]: readonly [number, number, number]) => d + m / 60 + s / 3600;
          const read = exifOfJpeg(jpegOf([segment]));
          expect(read?.orientation).toBe(orientation);
          expect(read?.position?.[0]).toBeCloseTo(degrees(longitude) * (sides.west ? -1 : 1), 9);
          expect(read?.position?.[1]).toBeCloseTo(degrees(latitude) * (sides.south ? -1 : 1), 9);
        },
      ),
    );
  });

  test('is nothing where it makes no sense', () => {
    const nowhere = { orientation: 1, position: null };
    const zero = exifSegment({ latitude: [0, 0, 0], longitude: [0, 0, 0] });
    expect(exifOfJpeg(jpegOf([zero]))).toEqual(nowhere);
    expect(exifOfJpeg(jpegOf([exifSegment({ latitude: [91, 0, 0] })]))).toEqual(nowhere);
    expect(exifOfJpeg(jpegOf([exifSegment({ orientation: 9 })]))?.orientation).toBe(1);
    expect(exifOfJpeg(jpegOf())).toBeUndefined();
  });
});

describe('a file', () => {
  test('is what its bytes are', () => {
    expect(bare(jpegOf()).type).toBe('image/jpeg');
    expect(bare(pngOf())).toMatchObject({ type: 'image/png', width: 3, height: 2 });
    expect(bare(webpOf())).toMatchObject({ type: 'image/webp', width: 3, height: 2 });
    for (const other of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7'])
      expect(readImage(letters(other)).kind).toBe('unknownFormat');
  });

  test('that unpacks to a giant is refused by its header', () => {
    const giant = { width: 40_000, height: 40_000 };
    expect(readImage(jpegOf([], { ...giant, width: 60_000, height: 60_000 })).kind).toBe(
      'tooManyPixels',
    );
    expect(readImage(pngOf([], giant)).kind).toBe('tooManyPixels');
    expect(readImage(webpOf([], { width: 16_000, height: 16_000 })).kind).toBe('tooManyPixels');
    expect(readImage(pngOf([], { width: 2 ** 31, height: 2 ** 31 })).kind).toBe('tooManyPixels');
  });

  test('that is cut off is damaged, and no bytes make the reader fail', () => {
    for (const whole of [jpegOf([exifSegment()]), pngOf(), webpOf()])
      for (let length = 12; length < whole.byteLength; length += 1)
        expect(readImage(whole.subarray(0, length)).kind).toBe('damaged');
    const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
    const file = fc.constantFrom(
      jpegOf([exifSegment()]),
      pngOf(),
      webpOf([webpChunk('EXIF', secret)]),
    );
    fc.assert(
      fc.property(file, fc.array(change, { maxLength: 8 }), (of, changes) => {
        const broken = of.slice();
        for (const [at, value] of changes) broken[at % broken.byteLength] = value;
        readImage(broken);
        exifOfJpeg(broken);
      }),
      { numRuns: 2000 },
    );
  });
});
