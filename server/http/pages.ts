import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { rootFrom } from './basePath.ts';

/** The built page, read once. */
type Pages = {
  readonly folder: string;
  /** index.html as it is sent to a request for this path of ours, `/zones/jindong`. */
  readonly documentFor: (path: string) => string;
};

/** The `<base>` that index.html holds for a server at the root of its host. */
const baseElement = '<base href="/" />';

/**
 * @param folder holds index.html and assets/
 * @param basePath the public path of the server, `/guatu`; undefined where nobody has told it
 * @returns undefined when no page has been built there
 */
export function readPages(folder: string, basePath: string | undefined): Pages | undefined {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return undefined;
  const text = readFileSync(index, 'utf8');
  return {
    folder,
    documentFor: (path) => text.replace(baseElement, `<base href="${rootFrom(path, basePath)}" />`),
  };
}

/**
 * The page for `/` and every `/zones/…` address, whose meaning it works out itself; the files beside it; and `/assets/*`,
 * whose names change with their content, so that they may be kept for ever. Brotli and gzip forms that lie beside a file
 * (`app-3f2a.js.br`) are sent as they are.
 */
export function pageRoutes(pages: Pages): Hono {
  const file = serveStatic({ root: pages.folder, precompressed: true });
  const page = (c: Context) => pageResponse(c, pages, 200);
  return new Hono()
    .get('/', etag({ weak: true }), page)
    .get('/zones/*', etag({ weak: true }), page)
    .get('/favicon.ico', (c) => c.body(null, 308, { Location: 'seal.svg' }))
    .get('/assets/*', kept('public, max-age=31536000, immutable'), file)
    .get('/index.html', (c) => c.body(null, 308, { Location: './' }))
    .get('/*', kept('no-cache'), file);
}

/** The page. With 404 it is the answer to a person who followed an address that means nothing: it says so, with a way home. */
export function pageResponse(c: Context, pages: Pages, status: 200 | 404): Response {
  return c.body(pages.documentFor(c.req.path), status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
  });
}

/** Whether a browser asks this for a person to read, and not a program for data or a page for a part of itself. */
export function wantsPage(c: Context): boolean {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  const forPrograms = /^\/(api|assets)(\/|$)/.test(c.req.path);
  return reads && !forPrograms && /\btext\/html\b/i.test(c.req.header('Accept') ?? '');
}

/** A PMTiles archive, of which the map reads ranges. */
export function archiveRoute(file: string): Hono {
  return new Hono().get('/basemap.pmtiles', kept('no-cache'), serveStatic({ path: file }));
}

/** How long a file may be kept. serveStatic's own hook comes when its response is already made. */
function kept(cacheControl: string): MiddlewareHandler {
  return async function kept(c, next) {
    await next();
    if (c.res.ok && !c.res.headers.has('Cache-Control'))
      c.res.headers.set('Cache-Control', cacheControl);
  };
}
