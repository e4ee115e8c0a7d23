import { createMiddleware } from 'hono/factory';
import { dataTypes, representationOf } from './negotiation.ts';
import { shortHash, type EditionVariables } from './edition.ts';

export type ConditionalVariables = {
  Variables: EditionVariables['Variables'] & {
    /** The ETag of the answer to a GET or HEAD, known before it is worked out. */
    tag: string;
    /** Where the server is reached, of answers that say so: the same address has as many answers as the server has names. */
    root?: string;
    /** The types in which the address answers, where they are not the usual ones. */
    offered?: readonly string[];
  };
};

/**
 * Answers 304 to a client that already holds this state of a zone, before any of the body is worked out. The tag stands
 * for the zone's edition, the address and the format asked for, so an edit or an update changes it. It is weak: the same tag
 * goes with the brotli, gzip and plain forms of one body. An address that names its edition is never answered anew, so it may be
 * kept without asking.
 *
 * `If-None-Match: *` has to wait for the answer, because only a 200 may become a 304.
 */
export const conditional = createMiddleware<ConditionalVariables>(
  async function conditional(c, next) {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const tag = tagOf([
      c.var.edition,
      c.req.path,
      c.var.search,
      c.var.root ?? '',
      representationOf(c.req.header('Accept'), c.var.offered ?? dataTypes),
    ]);
    c.set('tag', tag);
    const wanted = c.req.header('If-None-Match');
    const headers = { ETag: tag, 'Cache-Control': cacheControl(c.var.isFixed), Vary: 'Accept' };
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
    // Asked again: a zone that was written meanwhile may be told of already in what was worked out.
    c.res.headers.set('Cache-Control', cacheControl(c.var.isFixed));
    c.res.headers.append('Vary', headers.Vary);
  },
);

function cacheControl(isFixed: boolean): string {
  return isFixed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function tagOf(parts: readonly string[]): string {
  return `W/"${shortHash(parts)}"`;
}

/** Weak comparison (RFC 9110, 8.8.3.2): a leading W/ makes no difference. */
function lists(ifNoneMatch: string, tag: string): boolean {
  const bare = tag.slice(2);
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(bare) ?? false;
}
