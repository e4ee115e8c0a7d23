import { randomUUID } from 'node:crypto';
import { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { whenSent, type TellEnded } from './endedRequest.ts';
import { observeBody, type BodyEnd } from './observeBody.ts';

/** Gives every request an id (`X-Request-Id`) and tells when its response has left, or was left. */
export function requestLog(tell: TellEnded) {
  return createMiddleware<{ Variables: { requestId: string } }>(async function requestLog(c, next) {
    const start = performance.now();
    const id = randomUUID();
    c.set('requestId', id);
    await next();
    c.res.headers.set('X-Request-Id', id);
    const { status } = c.res;
    const { method, path } = c.req;
    const ended = (end: BodyEnd) =>
      tell({ id, start, method, route: routeOf(c), path, status }, end);
    const length = c.res.headers.get('Content-Length');
    if (length !== null && method !== 'HEAD') {
      const sent = (outcome: BodyEnd['outcome']) => ended({ bytes: Number(length), outcome });
      const outgoing = outgoingOf(c.env);
      // Without Node's response, in a test, it goes as it is handed over.
      if (outgoing) whenSent(outgoing, sent);
      else sent('sent');
      return;
    }
    if (c.res.body === null || method === 'HEAD') {
      await c.res.body?.cancel();
      ended({ bytes: 0, outcome: 'sent' });
      return;
    }
    c.res = new Response(observeBody(c.res.body, ended), c.res);
  });
}

/** `/api/zones/:zone/parcels`. Middleware is registered for ALL methods, and `/*` is the page's last try at a file. */
export function routeOf(c: Context): string {
  return (
    matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && path !== '/*')?.path ?? 'none'
  );
}

/** @hono/node-server passes Node's response along. */
function outgoingOf(env: unknown): ServerResponse | undefined {
  if (typeof env !== 'object' || env === null || !('outgoing' in env)) return undefined;
  return env.outgoing instanceof ServerResponse ? env.outgoing : undefined;
}
