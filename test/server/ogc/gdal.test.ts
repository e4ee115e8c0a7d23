import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LogLine } from '../../../server/http/log.ts';
import { serveGuatu, type Running } from '../../../server/main.ts';
import { temporaryFolder } from '../served.ts';

const folder = temporaryFolder();
const lines: LogLine[] = [];
let running: Running;
let service = '';

beforeAll(async () => {
  running = await serveGuatu(
    {
      host: '127.0.0.1',
      port: 0,
      store: { file: join(folder.path, 'guatu.gpkg') },
      backups: { folder: folder.path, daily: false },
      basemap: undefined,
      basePath: undefined,
    },
    (line) => lines.push(line),
  );
  service = `OAPIF:${running.url}/api/zones/example/ogc`;
});
afterAll(async () => {
  await running.close();
  folder.remove();
});

/** GDAL runs beside this process, which has to answer it. */
async function gdal(program: 'ogrinfo' | 'ogr2ogr', words: readonly string[]): Promise<string> {
  const ogrinfo = process.env['GUATU_OGRINFO'] ?? 'ogrinfo';
  const path = ogrinfo.replace(/ogrinfo$/, program);
  const { stdout, stderr } = await promisify(execFile)(path, words, { maxBuffer: 1e9 });
  expect(stderr).toBe('');
  return stdout;
}

test('ogrinfo finds every collection and counts its features', async () => {
  const layers = await gdal('ogrinfo', [service]);
  for (const name of ['parcels', 'blocks', 'works', 'events', 'buildings'])
    expect(layers).toMatch(new RegExp(String.raw`\d: ${name} `));
  expect(await gdal('ogrinfo', ['-so', service, 'parcels'])).toContain('Feature Count: 240');
});

test('ogr2ogr reads all features, page by page', async () => {
  const words = ['-f', 'GeoJSON', '-oo', 'PAGE_SIZE=50', '/vsistdout/', service, 'parcels'];
  const { features } = JSON.parse(await gdal('ogr2ogr', words)) as {
    features: { properties: Record<string, unknown>; geometry: unknown }[];
  };
  expect(features).toHaveLength(240);
  const ours = (await (await fetch(`${running.url}/api/zones/example/parcels`)).json()) as {
    features: typeof features;
  };
  expect(features.map(({ properties }) => properties['id'])).toEqual(
    ours.features.map(({ properties }) => properties['id']),
  );
  expect(features.map(({ geometry }) => geometry)).toEqual(
    ours.features.map(({ geometry }) => geometry),
  );
});

test('a box that GDAL is asked for is asked of us: it reads no pages but those of the box', async () => {
  const box = ['121.29', '27.39', '121.3', '27.4'];
  lines.length = 0;
  const words = ['-f', 'CSV', '-oo', 'PAGE_SIZE=20', '-spat', ...box];
  const table = await gdal('ogr2ogr', [...words, '/vsistdout/', service, 'parcels']);
  const rows = table.trim().split('\n').length - 1;
  expect(rows).toBeGreaterThan(20);
  expect(rows).toBeLessThan(120);
  const pages = lines.filter((line) => String(line['path']).endsWith('/items'));
  // One more, of which it learns what a feature looks like.
  expect(pages).toHaveLength(Math.ceil(rows / 20) + 1);
});
