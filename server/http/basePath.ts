import { getPath } from 'hono/utils/url';

/**
 * The server may be reached under a path of a proxy, `https://host/guatu/`. A proxy that takes the path off needs no
 * setting: what a client follows is written relative to the address it asked. One that leaves it on needs `BASE_PATH`,
 * with which both work.
 */

/**
 * The path of ours that a request is for.
 *
 * @example pathWithin('/guatu')(new Request('http://host/guatu/api/zones')) → '/api/zones'; '/api/zones' stays as it is
 */
export function pathWithin(basePath: string | undefined): (request: Request) => string {
  if (basePath === undefined) return getPath;
  return (request) => {
    const path = getPath(request);
    if (path === basePath) return '/';
    return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  };
}

/**
 * Where our root is, as seen from a path of ours: the public path where it is known, else as many steps up as the path is
 * deep.
 *
 * @example rootFrom('/', undefined) → './'; rootFrom('/zones/jindong', undefined) → '../'; rootFrom('/x', '/guatu') → '/guatu/'
 */
export function rootFrom(path: string, basePath: string | undefined): string {
  if (basePath !== undefined) return `${basePath}/`;
  const depth = path.split('/').length - 2;
  return depth === 0 ? './' : '../'.repeat(depth);
}
