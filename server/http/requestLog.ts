import { randomUUID } from 'node:crypto';
import { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { createMiddleware } from 'hono/factory';
import type { Log } from './log.ts';
import { observeBody, type BodyEnd } from './observeBody.ts';

/** Gives every request an id (`X-Request-Id`) and writes one line when its response has left, or was left. */
export function requestLog(log: Log) {
  return createMiddleware<{ Variables: { requestId: string } }>(async function requestLog(c, next) {
    const start = performance.now();
    const id = randomUUID();
    c.set('requestId', id);
    await next();
    c.res.headers.set('X-Request-Id', id);
    const { status } = c.res;
    const ended = ({ bytes, outcome }: BodyEnd) =>
      log({
        level: status >= 500 || outcome === 'broken' ? 'error' : 'info',
        event: 'request',
        id,
        method: c.req.method,
        path: c.req.path,
        status,
        outcome,
        ms: Math.round((performance.now() - start) * 10) / 10,
        bytes,
      });
    const length = c.res.headers.get('Content-Length');
    if (length !== null && c.req.method !== 'HEAD') {
      whenSent(c.env, (outcome) => ended({ bytes: Number(length), outcome }));
      return;
    }
    if (c.res.body === null || c.req.method === 'HEAD') {
      await c.res.body?.cancel();
      ended({ bytes: 0, outcome: 'sent' });
      return;
    }
    c.res = new Response(observeBody(c.res.body, ended), c.res);
  });
}

/**
 * An answer of known length is not looked at while it leaves: a stream around it costs more than all the rest. Node tells when
 * it has gone; without Node's response (in a test) it goes as it is handed over.
 */
function whenSent(env: unknown, tell: (outcome: BodyEnd['outcome']) => void): void {
  const outgoing = outgoingOf(env);
  if (outgoing === undefined) return tell('sent');
  outgoing.once('close', () => tell(outgoing.writableFinished ? 'sent' : 'aborted'));
}

/** @hono/node-server passes Node's response along. */
function outgoingOf(env: unknown): ServerResponse | undefined {
  if (typeof env !== 'object' || env === null || !('outgoing' in env)) return undefined;
  return env.outgoing instanceof ServerResponse ? env.outgoing : undefined;
}
