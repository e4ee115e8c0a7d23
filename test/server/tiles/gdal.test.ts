import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tileAt } from '../../../geodata/tileAddress.ts';
import { openFilledStore, served, temporaryFolder, type Served } from '../served.ts';

const folder = temporaryFolder();
let filled: Awaited<ReturnType<typeof openFilledStore>>;
let app: Served;
beforeAll(async () => {
  filled = await openFilledStore();
  app = served(filled.store);
});
afterAll(async () => {
  await filled?.close();
  folder.remove();
});

type Collection = {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: { readonly type: string };
  }[];
};

test('GDAL reads every layer of a tile, its features where they are', async () => {
  const zone = (await filled.store.zone('example'))!;
  const [west, south, east, north] = zone.bbox;
  const { z, x, y } = tileAt([(west + east) / 2, (south + north) / 2], 13);
  const answer = await app.get(`/api/zones/example/tiles/${z}/${x}/${y}`);
  const file = join(folder.path, `${y}.mvt`);
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  const gdal = async (program: 'ogrinfo' | 'ogr2ogr', words: readonly string[]) => {
    const path = (process.env['GUATU_OGRINFO'] ?? 'ogrinfo').replace(/ogrinfo$/, program);
    return (await promisify(execFile)(path, words, { maxBuffer: 1e9 })).stdout;
  };
  // A tile alone does not say where in the world it is; told so, GDAL knows.
  const where = ['-oo', `X=${x}`, '-oo', `Y=${y}`, '-oo', `Z=${z}`];
  const layers = await gdal('ogrinfo', [...where, `MVT:${file}`]);
  for (const name of ['parcels', 'blocks', 'labels']) expect(layers).toContain(name);
  const read = JSON.parse(
    await gdal('ogr2ogr', [
      ...where,
      '-f',
      'GeoJSON',
      '-t_srs',
      'EPSG:4326',
      '/vsistdout/',
      `MVT:${file}`,
      'parcels',
    ]),
  ) as Collection;
  expect(read.features.length).toBeGreaterThan(20);
  const listed = (await app.json('/api/zones/example/parcels')) as Collection;
  const names = new Map(
    listed.features.map(({ properties }) => [properties['id'], properties['name']]),
  );
  for (const { properties, geometry } of read.features) {
    expect(names.get(properties['id'])).toBe(properties['name']);
    expect(geometry.type).toMatch(/Polygon/);
  }
});
