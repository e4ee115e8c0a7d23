import type { MiddlewareHandler } from 'hono';

/** An answer that says nothing of how long it may be kept is not kept. */
export function noStore(): MiddlewareHandler {
  return async function noStore(c, next) {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  };
}
