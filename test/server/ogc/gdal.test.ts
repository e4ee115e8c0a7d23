import { execFile } from 'node:child_process';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** Hands on what is asked and remembers the addresses; the log has no queries. */
async function listening(): Promise<{
  readonly url: string;
  readonly asked: string[];
  close(): void;
}> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    const { port } = new URL(running.url);
    // By the name under which it was asked, so that links lead here too.
    const on = { host: '127.0.0.1', port, path: request.url, headers: request.headers };
    httpRequest(on, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    }).end();
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}

describe('a condition that GDAL is asked for is asked of us', () => {
  type Parcel = {
    readonly id: string;
    readonly name: string;
    readonly town: string | null;
    readonly landUse: string | null;
    readonly measuredM2: number;
    readonly asOf: string | null;
    readonly levelling: string | null;
  };

  test.each<[where: string, sent: string, meets: (parcel: Parcel) => boolean]>([
    [
      "measuredM2 > 40000 AND town = 'town-2'",
      "(measuredM2 > 40000) AND (town = 'town-2')",
      ({ measuredM2, town }) => measuredM2 > 40_000 && town === 'town-2',
    ],
    [
      "landUse = '1001' OR NOT measuredM2 >= 12000.5",
      "(landUse = '1001') OR (NOT (measuredM2 >= 12000.5))",
      ({ landUse, measuredM2 }) => landUse === '1001' || measuredM2 < 12_000.5,
    ],
    ["name LIKE '%荷塘%'", "name LIKE '%荷塘%'", ({ name }) => name.includes('荷塘')],
    ["nameEn ILIKE '%hetang%'", "nameEn ILIKE '%hetang%'", ({ name }) => name.includes('荷塘')],
    ['levelling IS NULL', '(levelling IS NULL)', ({ levelling }) => levelling === null],
    [
      "asOf >= '2025/01/01'",
      "asOf >= '2025-01-01T'",
      ({ asOf }) => asOf !== null && asOf >= '2025-01-01',
    ],
    ["town IN ('town-1', 'town-3')", '', ({ town }) => town === 'town-1' || town === 'town-3'],
  ])('%s', async (where, sent, meets) => {
    const { features } = (await (
      await fetch(`${running.url}/api/zones/example/parcels`)
    ).json()) as { features: { properties: Parcel }[] };
    const expected = features.map(({ properties }) => properties).filter(meets);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(240);
    const { url, asked, close } = await listening();
    try {
      const layer = [`OAPIF:${url}/api/zones/example/ogc`, 'parcels'];
      const words = ['-f', 'GeoJSON', '-oo', 'PAGE_SIZE=50', '-where', where, '/vsistdout/'];
      const answer = JSON.parse(await gdal('ogr2ogr', [...words, ...layer])) as {
        features: { properties: Parcel }[];
      };
      expect(answer.features.map(({ properties }) => properties.id)).toEqual(
        expected.map(({ id }) => id),
      );
      const pages = asked.filter(
        (address) => address.includes('/items?') && address.includes('filter='),
      );
      expect(pages.length).toBe(sent === '' ? 0 : Math.ceil(expected.length / 50));
      for (const page of pages) {
        expect(page.replaceAll('+', ' ')).toContain(`filter=${sent}`);
        expect(page).toContain('filter-lang=cql-text');
      }
    } finally {
      close();
    }
  });
});
