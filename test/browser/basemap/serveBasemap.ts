import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../startServer.ts';
import { startTileServer, type Manner } from './tileServer.ts';

/** Gives the test a server whose basemap is a PMTiles archive of these bytes. */
export async function serveArchive(
  archive: Buffer,
  use: (url: string) => Promise<void>,
): Promise<void> {
  await serve({ kind: 'pmtiles', file: 'archive.pmtiles' }, archive, use);
}

/** Gives the test a server whose basemap comes from a tile server in this datum. */
export async function serveTiles(
  datum: 'wgs84' | 'gcj02',
  manner: Manner,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const tiles = await startTileServer(manner);
  try {
    const config = { kind: 'xyz', tiles: [tiles.template], attribution: '© 某测绘院', datum };
    await serve(config, Buffer.alloc(0), use);
  } finally {
    await tiles.close();
  }
}

async function serve(
  config: object,
  archive: Buffer,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-basemap-'));
  const file = join(folder, 'basemap.json');
  writeFileSync(file, JSON.stringify(config));
  writeFileSync(join(folder, 'archive.pmtiles'), archive);
  try {
    const server = await startServer({ GUATU_BASEMAP: file });
    try {
      await use(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
