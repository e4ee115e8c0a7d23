import { ascii, joined, textAt, viewOf } from './bytes.ts';
import { readExif } from './exif.ts';
import type { BareImage } from './imageType.ts';

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
const [app0, app1, app2, app14, app15, comment] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe];

/** `start` is where its marker begins; `body` what comes after the length; a scan goes on to `end`, behind its coded data. */
type Segment = {
  readonly marker: number;
  readonly start: number;
  readonly body: number;
  readonly end: number;
};

/**
 * The picture of a JPEG file (ITU-T T.81) without its application segments: of them the colour profile stays, and what says how
 * colours are coded. How it is to be turned is written anew, for the pixels do not say it. undefined where the file is not whole.
 */
export function jpegFrom(file: Uint8Array): BareImage | undefined {
  const segments = segmentsOf(file);
  if (segments === undefined) return undefined;
  // One more would be another size than the one that a decoder goes by.
  const [frame, ...others] = segments.filter(({ marker }) => isFrame(marker));
  const hasScan = segments.some(({ marker }) => marker === startOfScan);
  if (!frame || others.length > 0 || !hasScan || frame.end - frame.body < 6) return undefined;
  const view = viewOf(file);
  const kept = segments.filter((segment) => isKept(file, segment));
  const { orientation } = exifOfJpeg(file) ?? { orientation: 1 };
  return {
    width: view.getUint16(frame.body + 3),
    height: view.getUint16(frame.body + 1),
    bytes: joined([
      Uint8Array.of(0xff, startOfImage),
      ...(orientation === 1 ? [] : [orientationSegment(orientation)]),
      ...kept.map(({ start, end }) => file.subarray(start, end)),
      Uint8Array.of(0xff, endOfImage),
    ]),
  };
}

/** What a camera wrote into a JPEG file of how and where it was held; undefined where it wrote nothing that can be read. */
export function exifOfJpeg(file: Uint8Array): ReturnType<typeof readExif> {
  const found = segmentsOf(file)?.find(
    ({ marker, body }) => marker === app1 && textAt(file, body, 6) === 'Exif\0\0',
  );
  return found && readExif(file.subarray(found.body + 6, found.end));
}

function isKept(file: Uint8Array, { marker, body }: Segment): boolean {
  if (marker === app0) return textAt(file, body, 5) === 'JFIF\0';
  if (marker === app2) return textAt(file, body, 12) === 'ICC_PROFILE\0';
  if (marker === app14) return textAt(file, body, 5) === 'Adobe';
  // What the standard keeps for others to use says nothing of the picture either.
  const isReserved = marker >= 0xf0 && marker < comment;
  return !(marker >= app1 && marker <= app15) && marker !== comment && !isReserved;
}

/** Start of frame in any of its codings; three codes between them are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** From behind the start of the image to its end; what telephones append behind that, films say, is none of it. */
function segmentsOf(file: Uint8Array): readonly Segment[] | undefined {
  const view = viewOf(file);
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    if (file[at] !== 0xff) return undefined;
    const start = at;
    // A marker may be filled up with any number of these.
    while (file[at] === 0xff) at += 1;
    const marker = file[at];
    at += 1;
    if (marker === undefined || marker === 0) return undefined;
    if (marker === endOfImage) return segments;
    if (at + 2 > file.byteLength) return undefined;
    const end = at + view.getUint16(at);
    if (end < at + 2 || end > file.byteLength) return undefined;
    const behind = marker === startOfScan ? endOfScan(file, end) : end;
    segments.push({ marker, start, body: at + 2, end: behind });
    at = behind;
  }
}

/** Where coded data end: at a marker that is neither a 255 among them (FF 00) nor one at which a decoder may begin again. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; ; at += 1) {
    at = file.indexOf(0xff, at);
    if (at < 0) return file.byteLength;
    const next = file[at + 1] ?? 0;
    const goesOn = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn) return at;
  }
}

/** Exif that says nothing but how a picture is to be turned, 2 to 8. */
function orientationSegment(orientation: number): Uint8Array {
  // Big-endian, its one directory right behind the head: tag 0x0112, one short number, and no directory after it.
  const head = ascii('MM\0\x2a\0\0\0\x08');
  const entry = Uint8Array.of(0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0);
  const tiff = joined([head, entry, new Uint8Array(4)]);
  const body = joined([ascii('Exif\0\0'), tiff]);
  return joined([Uint8Array.of(0xff, app1, 0, body.byteLength + 2), body]);
}
