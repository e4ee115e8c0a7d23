import { createHash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { representationOf } from './negotiation.ts';
import type { ZoneVariables } from './zoneScope.ts';

export type ConditionalVariables = {
  Variables: ZoneVariables['Variables'] & {
    /** The ETag of the answer to a GET or HEAD, known before it is worked out. */
    tag: string;
  };
};

/**
 * Answers 304 to a client that already holds this state of a zone, before any of the body is worked out. The tag stands
 * for the zone's revision, the address, the format asked for and the version of the program, so an edit or an update changes it. It is weak:
 * the same tag goes with the brotli, gzip and plain forms of one body.
 *
 * `If-None-Match: *` has to wait for the answer, because only a 200 may become a 304.
 */
export function conditional(version: string) {
  return createMiddleware<ConditionalVariables>(async function conditional(c, next) {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const tag = tagOf([
      version,
      JSON.stringify(c.var.zone),
      c.req.path,
      new URL(c.req.url).search,
      representationOf(c.req.header('Accept')),
    ]);
    c.set('tag', tag);
    const wanted = c.req.header('If-None-Match');
    const headers = { ETag: tag, 'Cache-Control': 'no-cache', Vary: 'Accept' };
    if (wanted !== undefined && lists(wanted, tag)) return c.body(null, 304, headers);
    await next();
    if (c.res.status !== 200) return;
    if (wanted?.trim() === '*') {
      await c.res.body?.cancel();
      c.res = undefined;
      c.res = c.body(null, 304, headers);
      return;
    }
    c.res.headers.set('ETag', tag);
    c.res.headers.set('Cache-Control', headers['Cache-Control']);
    c.res.headers.append('Vary', headers.Vary);
  });
}

function tagOf(parts: readonly string[]): string {
  return `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;
}

/** Weak comparison (RFC 9110, 8.8.3.2): a leading W/ makes no difference. */
function lists(ifNoneMatch: string, tag: string): boolean {
  const bare = tag.slice(2);
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(bare) ?? false;
}
