import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tileSize, type TileAddress } from '../../../web/map/basemap/gcj02Pieces.ts';
import { encodePng, type Rgb } from './png.ts';

type TileServer = {
  /** `http://127.0.0.1:43211/{z}/{x}/{y}.png` */
  readonly template: string;
  readonly close: () => Promise<void>;
};

/** Paints one pixel of the world: its place in pixels from the upper left corner of the world at zoom z. */
type Painter = (x: number, y: number, z: number) => Rgb;

/** What a server does with those who ask for tiles: paints them, says it cannot, or never answers. */
export type Manner = Painter | 'fails' | 'silent';

/**
 * A server of map tiles on this machine that pages of other origins may read, and that serves none to who does not say
 * where from.
 */
export async function startTileServer(manner: Manner): Promise<TileServer> {
  const server = createServer((request, response) => {
    const [z, x, y] = (request.url?.match(/\d+/g) ?? []).map(Number);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (manner === 'silent') return;
    if (manner === 'fails' || z === undefined || x === undefined || y === undefined)
      response.writeHead(500).end();
    else if (!request.headers.referer) response.writeHead(403).end();
    else response.setHeader('Content-Type', 'image/png').end(paintTile({ z, x, y }, manner));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    template: `http://127.0.0.1:${(server.address() as AddressInfo).port}/{z}/{x}/{y}.png`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function paintTile({ z, x, y }: TileAddress, paint: Painter): Buffer {
  return encodePng(tileSize, (column, row) =>
    paint(x * tileSize + column + 0.5, y * tileSize + row + 0.5, z),
  );
}
