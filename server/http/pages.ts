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
  if (!existsSync(join(folder, 'index.html'))) return app;
  const files = (cacheControl: string) =>
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_path, c) => c.header('Cache-Control', cacheControl),
    });
  const index = serveStatic({
    path: join(folder, 'index.html'),
    precompressed: true,
    onFound: (_path, c) => c.header('Cache-Control', 'no-cache'),
  });
  return app
    .get('/', index)
    .get('/zones/*', index)
    .get('/assets/*', files('public, max-age=31536000, immutable'))
    .get('/*', files('no-cache'));
}

/** A PMTiles archive, of which the map reads ranges. */
export function archiveFile(file: string): MiddlewareHandler {
  return serveStatic({
    path: file,
    onFound: (_path, c) => {
      c.header('Accept-Ranges', 'bytes');
      c.header('Cache-Control', 'no-cache');
    },
  });
}
