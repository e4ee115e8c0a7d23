import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { rootFrom } from './basePath.ts';

/** The built page, read once. */
type Pages = {
  readonly folder: string;
  /** index.html as it is sent to a request for this path of ours, `/zones/jindong`, by whoever has this session. */
  readonly documentFor: (path: string, session?: object) => string;
};

/** What the document says of who asks for it, as `GET /api/session` would; undefined where there are no accounts. */
type SessionOf = (c: Context) => object | undefined | Promise<object | undefined>;

/** The `<base>` that index.html holds for a server at the root of its host. */
const baseElement = '<base href="/" />';

/** How index.html begins. */
const rootElement = '<html lang="zh-CN"';

/**
 * @param folder holds index.html and assets/
 * @param basePath the public path of the server, `/guatu`; undefined where nobody has told it
 * @param readOnly why nobody may write, which the page then offers nobody to do
 * @returns undefined when no page has been built there
 */
export function readPages(
  folder: string,
  basePath: string | undefined,
  readOnly?: Bilingual,
): Pages | undefined {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return undefined;
  const told = readOnly
    ? ` data-read-only-zh="${escaped(readOnly.zh)}" data-read-only-en="${escaped(readOnly.en)}"`
    : '';
  const file = readFileSync(index, 'utf8');
  const plain = file.replace(rootElement, () => rootElement + told);
  return {
    folder,
    documentFor: (path, session) => {
      const text = session === undefined ? plain : withSession(file, session);
      return text.replace(baseElement, () => `<base href="${rootFrom(path, basePath)}" />`);
    },
  };
}

/** The page knows what it may offer before it asks for anything: no button comes or goes after the first picture. */
function withSession(file: string, session: object): string {
  const told = ` data-session="${escaped(JSON.stringify(session))}"`;
  return file.replace(rootElement, () => rootElement + told);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The page for `/` and every `/zones/…` address, whose meaning it works out itself; the files beside it; and `/assets/*`,
 * whose names change with their content, so that they may be kept for ever. Brotli and gzip forms that lie beside a file
 * (`app-3f2a.js.br`) are sent as they are.
 */
export function pageRoutes(pages: Pages, sessionOf?: SessionOf): Hono {
  const file = serveStatic({ root: pages.folder, precompressed: true });
  const page = (c: Context) => pageResponse(c, pages, 200, sessionOf);
  return new Hono()
    .get('/', etag({ weak: true }), page)
    .get('/zones/*', etag({ weak: true }), page)
    .get('/favicon.ico', (c) => c.body(null, 308, { Location: 'seal.svg' }))
    .get('/assets/*', kept('public, max-age=31536000, immutable'), file)
    .get('/index.html', (c) => c.body(null, 308, { Location: './' }))
    .get('/*', kept('no-cache'), file);
}

/** The page. With 404 it is the answer to a person who followed an address that means nothing: it says so, with a way home. */
export async function pageResponse(
  c: Context,
  pages: Pages,
  status: 200 | 404,
  sessionOf?: SessionOf,
): Promise<Response> {
  const session = await sessionOf?.(c);
  return c.body(pages.documentFor(c.req.path, session), status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': session === undefined ? 'no-cache' : 'private, no-cache',
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
