import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { type ContentCoding } from './acceptEncoding.ts';

/** Below this a coded body is hardly smaller, and one packet either way. */
const threshold = 1024;

/** So much is made ahead of the encoder, which has a thread of its own: neither then waits for the other. */
const ahead = 256 * 1024;

/** Events are sent as they come, and not held back until there is enough to code. */
const compressible =
  /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json|(geo|problem)\+json|vnd\.mapbox-vector-tile)|image\/svg)/;

/** A body ready to be sent: whole, or the stream of what is left to come. */
type EncodedBody =
  | {
      readonly kind: 'whole';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly coding: ContentCoding;
    }
  | {
      readonly kind: 'stream';
      readonly stream: ReadableStream<Uint8Array>;
      readonly coding: ContentCoding;
    };

export function isCompressible(contentType: string | null): boolean {
  return compressible.test(contentType ?? '');
}

/** Codes a body while it streams; one too small to gain by it is given whole, as it is. */
export async function encodeBody(
  body: ReadableStream<Uint8Array>,
  coding: ContentCoding,
): Promise<EncodedBody> {
  const reader = body.getReader();
  const { chunks, done } = await readUpTo(reader, threshold);
  if (done) return { kind: 'whole', bytes: Buffer.concat(chunks), coding: 'identity' };
  const stream = coding === 'identity' ? following(chunks, reader) : coded(chunks, reader, coding);
  return { kind: 'stream', stream, coding };
}

/** Codes a body that is there whole, in one go: a stream around some ten kilobytes takes as long as their coding. */
export async function encodeWhole(
  bytes: Uint8Array<ArrayBuffer>,
  coding: ContentCoding,
): Promise<EncodedBody & { readonly kind: 'whole' }> {
  if (coding === 'identity' || bytes.byteLength <= threshold)
    return { kind: 'whole', bytes, coding: 'identity' };
  const coded = await (coding === 'br' ? inBrotli(bytes, brotli) : inGzip(bytes, gzipped));
  return { kind: 'whole', bytes: new Uint8Array(coded), coding };
}

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);
const brotliOf = (quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
});
const brotli = brotliOf(5);
const gzipped = { level: 6 };
/**
 * Somebody waits for a stream while it is coded, which may not take longer than to make it. Brotli at 5 took 290 ms for 7.4 MB
 * of parcels, 790 kB then, and takes 65 ms at 3, 880 kB; gzip 122 ms at 6, 920 kB, and 53 ms at 3, 1.04 MB.
 */
const [brotliInTime, gzippedInTime] = [brotliOf(3), { level: 3 }];

/** Reads a stream to its end when that comes within `limit` bytes; else gives the stream as it was. */
export async function gather(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const reader = stream.getReader();
  const { chunks, done } = await readUpTo(reader, limit);
  return done ? Buffer.concat(chunks) : following(chunks, reader);
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Reads until more than `limit` bytes are there or the body ends. */
async function readUpTo(reader: Reader, limit: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= limit) {
    const { done, value } = await reader.read();
    if (done) return { chunks, done: true };
    chunks.push(value);
    length += value.byteLength;
  }
  return { chunks, done: false };
}

function coded(
  first: readonly Uint8Array[],
  reader: Reader,
  coding: Exclude<ContentCoding, 'identity'>,
): ReadableStream<Uint8Array> {
  const encoder = coding === 'br' ? createBrotliCompress(brotliInTime) : createGzip(gzippedInTime);
  // An error of the source destroys the encoder, which errors the stream below: nobody else needs to hear of it here.
  const source = Readable.from(remaining(first, reader), {
    objectMode: false,
    highWaterMark: ahead,
  });
  pipeline(source, encoder, () => {});
  return Readable.toWeb(encoder);
}

async function* remaining(first: readonly Uint8Array[], reader: Reader) {
  try {
    yield* first;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** What was read already, then the rest as it is asked for. */
function following(first: readonly Uint8Array[], reader: Reader): ReadableStream<Uint8Array> {
  const waiting = [...first];
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = waiting.shift();
        if (next) return controller.enqueue(next);
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
