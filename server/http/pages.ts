import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';

/**
 * The built page: `index.html` for `/` and every `/zones/…` address, whose meaning the page works out itself; the files
 * beside it; and `/assets/*`, whose names change with their content, so that they may be kept for ever. Brotli and gzip
 * forms that lie beside a file (`app-3f2a.js.br`) are sent as they are.
 *
 * @param folder holds index.html and assets/
 */
export function pageRoutes(folder: string): Hono {
  const app = new Hono();
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return app;
  const file = serveStatic({ root: folder, precompressed: true });
  const page = serveStatic({ path: index, precompressed: true });
  return app
    .get('/', kept('no-cache'), page)
    .get('/zones/*', kept('no-cache'), page)
    .get('/assets/*', kept('public, max-age=31536000, immutable'), file)
    .get('/*', kept('no-cache'), file);
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
