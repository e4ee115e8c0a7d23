import type { MiddlewareHandler } from 'hono';
import { contentCodingFor } from './acceptEncoding.ts';
import { encodeBody, isCompressible } from './encodeBody.ts';

/**
 * Codes bodies in brotli or gzip while they stream: nothing is held back but the first kilobyte, a slow client slows the
 * source down, and a client that goes away ends it. Hono's own middleware has no brotli on Node.
 */
export function compression(): MiddlewareHandler {
  return async function compression(c, next) {
    await next();
    // An answer that is coded already was made whole; its body must not be touched, or it becomes a stream again.
    if (c.res.headers.has('Content-Encoding')) return addVary(c.res.headers);
    // The body first: reading it makes @hono/node-server's response build its final headers, and only those count.
    const { body, headers, status } = c.res;
    if (status === 304) return addVary(headers);
    if (!isCompressible(headers.get('Content-Type')) || status === 206) return;
    // A strong tag stands for these very bytes (RFC 9110, 8.8.3.3): coded ones would need another.
    if (headers.get('ETag')?.startsWith('"')) return;
    addVary(headers);
    const coding = contentCodingFor(c.req.header('Accept-Encoding'));
    if (coding === 'identity' || body === null) return;

    const made = await encodeBody(body, coding);
    headers.delete('Content-Length');
    if (made.kind === 'whole') {
      c.res = new Response(made.bytes, { status, headers });
      c.res.headers.set('Content-Length', String(made.bytes.byteLength));
      return;
    }
    c.res = new Response(made.stream, { status, headers });
    c.res.headers.set('Content-Encoding', coding);
  };
}

function addVary(headers: Headers): void {
  if (!/\baccept-encoding\b/i.test(headers.get('Vary') ?? ''))
    headers.append('Vary', 'Accept-Encoding');
}
