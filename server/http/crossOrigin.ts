import type { Context, MiddlewareHandler } from 'hono';
import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError } from './problem.ts';

/** Headers of an answer that a page of another origin may read, beside those that it always may. */
const exposed = 'ETag, Link, Location, Allow, Retry-After, Content-Length, X-Request-Id';

/**
 * Any page may read what everybody may, whatever its origin; what somebody sees by his account is for our own pages alone. Only
 * these may write: a browser says where its page is from, and any other program can be no one's unknowing tool.
 */
export function crossOrigin(): MiddlewareHandler<{ Variables: { isPrivate?: boolean } }> {
  return async function crossOrigin(c, next) {
    if (isWrite(c.req.method, c.req.path) && isForeign(c)) throw foreignOrigin();
    await next();
    if (c.get('isPrivate')) return;
    c.res.headers.set('Access-Control-Allow-Origin', '*');
    c.res.headers.set('Access-Control-Expose-Headers', exposed);
    c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  };
}

/** POST of statistics, of land-use rates or of an export sends a shape and changes nothing: a reading whose question is too long for an address. */
export function isWrite(method: string, path: string): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
  return !(method === 'POST' && /\/(statistics|land-rates|export)$/.test(path));
}

/**
 * Browsers send Sec-Fetch-Site over TLS and to the machine itself; over plain HTTP, as in many intranets, only Origin. A
 * proxy that changes Host has to say the old one in X-Forwarded-Host; no page can set that header without a preflight.
 */
function isForeign(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  return site === undefined ? hasForeignOrigin(c) : site !== 'same-origin' && site !== 'none';
}

function hasForeignOrigin({ req }: Context): boolean {
  const origin = req.header('Origin');
  if (origin === undefined) return false;
  const hosts = [new URL(req.url).host, req.header('X-Forwarded-Host')];
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}

/** A socket is read and written by whoever opens it, and no preflight asks first; browsers always say its Origin. */
export const ownSocketsOnly: MiddlewareHandler = (c, next) => {
  if (c.req.header('Upgrade') !== undefined && hasForeignOrigin(c)) throw foreignOrigin();
  return next();
};

function foreignOrigin(): ProblemError {
  return new ProblemError(
    'foreign-origin',
    bilingual(
      '只有本站的页面可以写入，其他网站只能读取。经代理访问时，代理须原样传递 Host，或以 X-Forwarded-Host 给出。',
      'Only pages of this server may write; other sites may read. A proxy in between must pass Host on, or give it as X-Forwarded-Host.',
    ),
  );
}
