import type { TileAddress } from './gcj02Pieces.ts';

export const gcj02Scheme = 'gcj02';

/**
 * The address of true tiles pieced together from tiles in GCJ-02: `gcj02://{z}/{x}/{y}?https%3A%2F%2F…%7Bz%7D…`. The map
 * puts its tile's numbers into the part before the question mark; in the templates after it they are out of its sight.
 */
export function gcj02Address(templates: readonly string[]): string {
  return `${gcj02Scheme}://{z}/{x}/{y}?${templates.map(encodeURIComponent).join('&')}`;
}

export type Gcj02Request = { readonly tile: TileAddress; readonly templates: readonly string[] };

/** What the map asks for: `gcj02://14/13644/6768?https%3A…`. Throws on an address that is none of ours. */
export function readGcj02Address(address: string): Gcj02Request {
  const parts = /^gcj02:\/\/(\d+)\/(\d+)\/(\d+)\?(.+)$/.exec(address);
  if (!parts) throw new TypeError(`not the address of a pieced tile: ${address}`);
  const [, z, x, y, templates = ''] = parts;
  return {
    tile: { z: Number(z), x: Number(x), y: Number(y) },
    templates: templates.split('&').map(decodeURIComponent),
  };
}

/** Where one tile is fetched; neighbours take turns between the servers, a tile always asks the same one. */
export function tileUrl(templates: readonly string[], { z, x, y }: TileAddress): string {
  const template = templates[(x + y) % templates.length] ?? '';
  return template
    .replaceAll('{z}', String(z))
    .replaceAll('{x}', String(x))
    .replaceAll('{y}', String(y));
}
