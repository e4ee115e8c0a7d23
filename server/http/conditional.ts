import { createMiddleware } from 'hono/factory';
import { dataTypes, representationOf } from './negotiation.ts';
import { shortHash, type EditionVariables } from './edition.ts';

export type ConditionalVariables = {
  Variables: EditionVariables['Variables'] & {
    /** The ETag of the answer to a GET or HEAD, known before it is worked out. */
    tag: string;
    /** The same without the edition: what is asked for, of whichever state of the zone. */
    asked: string;
    /** Where the server is reached, of answers that say so: the same address has as many answers as the server has names. */
    root?: string;
    /** The types in which the address answers, where they are not the usual ones. */
    offered?: readonly string[];
    /** Names what is at the address whatever else becomes another: the part of its tag that a write asks for. */
    version?: string | undefined;
    /** Whether it may be written, where answers say so. */
    isWritable?: boolean;
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
    const { search, root, isWritable } = c.var;
    const asked = partsOf(
      { path: c.req.path, search, root, isWritable },
      representationOf(c.req.header('Accept'), c.var.offered ?? dataTypes),
    );
    const tag = tagOf([c.var.edition, ...asked], c.var.version);
    c.set('tag', tag);
    c.set('asked', asked.join('\n'));
    const wanted = c.req.header('If-None-Match');
    const headers = { ETag: tag, 'Cache-Control': cacheControl(c.var.isFixed), Vary: 'Accept' };
    if (wanted !== undefined && lists(wanted, tag)) return c.body(null, 304, headers);
    await next();
    // A tile without anything on it is as good an answer as any.
    if (c.res.status !== 200 && c.res.status !== 204) return;
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

type Asked = {
  readonly path: string;
  readonly search: string;
  readonly root: string | undefined;
  readonly isWritable: boolean | undefined;
};

function partsOf({ path, search, root, isWritable }: Asked, type: string): readonly string[] {
  return [path, search, root ?? '', isWritable === undefined ? '' : `${isWritable}`, type];
}

/** The tag that GET gives to JSON of an edition of the zone: who wrote it need not ask. */
export function representationTag(edition: string, asked: Asked, version: string): string {
  return tagOf([edition, ...partsOf(asked, 'application/json')], version);
}

/** Where what is at the address has a version, that comes first; If-Match takes no weak tag (RFC 9110, 13.1.1). */
function tagOf(parts: readonly string[], version: string | undefined): string {
  const hash = shortHash(parts);
  return version === undefined ? `W/"${hash}"` : `"${version}.${hash}"`;
}

/** Weak comparison (RFC 9110, 8.8.3.2): a leading W/ makes no difference. */
function lists(ifNoneMatch: string, tag: string): boolean {
  const bare = tag.replace(/^W\//, '');
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(bare) ?? false;
}
