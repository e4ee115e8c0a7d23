import { pipeline, Readable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { codingFor, type Coding } from './acceptEncoding.ts';

/** Below this a coded body is hardly smaller, and one packet either way. */
const threshold = 1024;

const compressible =
  /^(text\/|application\/(json|javascript|manifest\+json|(geo|problem)\+json)|image\/svg)/;

/**
 * Codes bodies in brotli or gzip while they stream: nothing is held back but the first kilobyte, a slow client slows the
 * source down, and a client that goes away ends it. Hono's own middleware has no brotli on Node.
 */
export function compression(): MiddlewareHandler {
  return async function compression(c, next) {
    await next();
    // The body first: reading it makes @hono/node-server's response build its final headers, and only those count.
    const { body, headers, status } = c.res;
    if (status === 304) return addVary(headers);
    if (!compressible.test(headers.get('Content-Type') ?? '')) return;
    if (headers.has('Content-Encoding') || status === 206) return;
    addVary(headers);
    const coding = codingFor(c.req.header('Accept-Encoding'));
    if (coding === 'identity' || body === null) return;

    const reader = body.getReader();
    const { chunks, length, done } = await readUpTo(reader, threshold);
    if (done) {
      c.res = new Response(Buffer.concat(chunks), { status, headers });
      c.res.headers.set('Content-Length', String(length));
      return;
    }
    headers.delete('Content-Length');
    c.res = new Response(coded(chunks, reader, coding), { status, headers });
    c.res.headers.set('Content-Encoding', coding);
  };
}

function addVary(headers: Headers): void {
  if (!/\baccept-encoding\b/i.test(headers.get('Vary') ?? ''))
    headers.append('Vary', 'Accept-Encoding');
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Reads until more than `limit` bytes are there or the body ends. */
async function readUpTo(reader: Reader, limit: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= limit) {
    const { done, value } = await reader.read();
    if (done) return { chunks, length, done: true };
    chunks.push(value);
    length += value.byteLength;
  }
  return { chunks, length, done: false };
}

function coded(
  first: readonly Uint8Array[],
  reader: Reader,
  coding: Exclude<Coding, 'identity'>,
): ReadableStream<Uint8Array> {
  const encoder =
    coding === 'br'
      ? createBrotliCompress({
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 5,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          },
        })
      : createGzip({ level: 6 });
  // An error of the source destroys the encoder, which errors the stream below: nobody else needs to hear of it here.
  pipeline(remaining(first, reader), encoder, () => {});
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
