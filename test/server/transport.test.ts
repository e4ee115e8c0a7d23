import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { hc } from 'hono/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { openFilledStore, served, type Served } from './served.ts';
import { gridZone } from './store/gridZone.ts';

/** What holds whatever the engine: conditions, codings, headers, log. */
let filled: Awaited<ReturnType<typeof openFilledStore>>;
let app: Served;
beforeAll(async () => {
  filled = await openFilledStore();
  await filled.store.replaceZone(gridZone('grid', 5000, 2));
  app = served(filled.store);
});
afterAll(() => filled?.close());

const parcels = '/api/zones/jindong/parcels.geojson';
const largest = '/api/zones/grid/parcels.geojson';

describe('a client that holds an answer', () => {
  const tagOf = async (path: string) => (await app.get(path)).headers.get('ETag') ?? '';

  test.each([parcels, '/api/zones', '/api/openapi.json', '/api/zones/jindong/parcels/nanbo'])(
    'is told that %s has not changed',
    async (path) => {
      const tag = await tagOf(path);
      expect(tag).toMatch(/^W\/"[\w-]+"$/);
      for (const header of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
        const response = await app.get(path, { 'If-None-Match': header });
        expect(response.status).toBe(304);
        expect(await response.text()).toBe('');
        expect(response.headers.get('ETag')).toBe(tag);
        expect(response.headers.get('Vary')).toMatch(/Accept-Encoding$/);
        expect(response.headers.get('Cache-Control')).toBe('no-cache');
      }
      expect((await app.get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
    },
  );

  test('is not told so of another day, another version or an edited zone', async () => {
    const tag = await tagOf(parcels);
    expect(await tagOf(`${parcels}?asOf=2010-09-30`)).not.toBe(tag);
    const updated = served(filled.store, { version: '1.2.4' });
    expect((await updated.get(parcels, { 'If-None-Match': tag })).status).toBe(200);
    const [entry] = (
      await filled.store.dossier('grid', { kind: 'parcel', id: await firstOf('grid') })
    ).log;
    const before = await tagOf(largest);
    await filled.store.append('grid', [{ ...entry!, id: 'later' }]);
    expect((await app.get(largest, { 'If-None-Match': before })).status).toBe(200);
    expect((await app.get(parcels, { 'If-None-Match': tag })).status).toBe(304);
  });

  test('is told of its mistake, not that nothing changed', async () => {
    for (const path of [`${parcels}?asOf=never`, '/api/zones/jindong/parcels/none'])
      expect((await app.get(path, { 'If-None-Match': '*' })).status).toBeGreaterThanOrEqual(400);
  });

  const firstOf = async (zone: string) => {
    for await (const page of filled.store.parcels(zone, { asOf: '2010-09-30' as never }, 1))
      if (page[0]) return page[0].id;
    throw new Error('an empty zone');
  };
});

describe('a body', () => {
  const bytesOf = async (path: string, accept?: string) => {
    const response = await app.get(path, accept === undefined ? {} : { 'Accept-Encoding': accept });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { coding: response.headers.get('Content-Encoding'), bytes, headers: response.headers };
  };

  test.each([parcels, largest, '/api/zones/jindong/statistics', '/docs'])(
    'of %s is the same in every coding',
    async (path) => {
      const plain = await bytesOf(path);
      const brotli = await bytesOf(path, 'gzip, br');
      const gzip = await bytesOf(path, 'br;q=0, gzip');
      expect([plain.coding, brotli.coding, gzip.coding]).toEqual([null, 'br', 'gzip']);
      expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
      expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
      expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 3);
      for (const { headers } of [plain, brotli, gzip])
        expect(headers.get('Vary')).toMatch(/Accept-Encoding$/);
      expect(brotli.headers.get('ETag')).toBe(plain.headers.get('ETag'));
    },
  );

  test('is left as it is when the client refuses every coding, or when it is small', async () => {
    expect((await bytesOf(parcels, 'br;q=0, gzip;q=0')).coding).toBeNull();
    const small = await bytesOf('/api/health', 'br');
    expect(small.coding).toBeNull();
    expect(small.headers.get('Content-Length')).toBe(String(small.bytes.length));
  });

  test.each([parcels, '/api/health', '/docs', '/api/zones/nowhere'])(
    'of %s is announced by HEAD with the headers of GET',
    async (path) => {
      const headers = { 'Accept-Encoding': 'br' };
      const get = await app.get(path, headers);
      await get.arrayBuffer();
      const head = await app.request(path, { method: 'HEAD', headers });
      expect(head.status).toBe(get.status);
      expect(await head.text()).toBe('');
      const comparable = ({ headers: all }: Response) =>
        [...all].filter(([name]) => name !== 'x-request-id');
      expect(comparable(head)).toEqual(comparable(get));
    },
  );
});

test('every response carries the security headers and a policy that stays on this server', async () => {
  for (const path of ['/', '/docs', parcels, '/api/zones/nowhere']) {
    const { headers } = await app.get(path);
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'self'; worker-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'",
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  }
});

test('every request is logged once, with its id and what became of it', async () => {
  const before = app.lines.length;
  const response = await app.get(`${parcels}?asOf=2010-09-30`);
  const { byteLength } = await response.arrayBuffer();
  await app.request('/api/zones/nowhere', { method: 'HEAD' });
  expect(app.lines.slice(before)).toEqual([
    {
      level: 'info',
      event: 'request',
      id: response.headers.get('X-Request-Id'),
      method: 'GET',
      path: parcels,
      status: 200,
      outcome: 'sent',
      ms: expect.any(Number),
      bytes: byteLength,
    },
    expect.objectContaining({ method: 'HEAD', status: 404, bytes: 0 }),
  ]);
});

test('a store that is gone is an internal error without a word of its insides', async () => {
  const other = await openFilledStore();
  await other.close();
  const broken = served(other.store);
  const response = await broken.get('/api/zones');
  expect(response.status).toBeGreaterThanOrEqual(500);
  expect(await response.text()).not.toMatch(/sqlite|database|\.ts|at /i);
  expect(broken.lines.some(({ level }) => level === 'error')).toBe(true);
});

test('the typed client asks and understands', async () => {
  const client = hc<App>('http://guatu.test', {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const { pathname, search } = new URL(new Request(input).url);
      return app.request(pathname + search, init);
    },
  });
  const response = await client.api.zones[':zone']['parcels.geojson'].$get({
    param: { zone: 'jindong' },
    query: { asOf: '2010-09-30' },
  });
  if (!response.ok) throw new Error((await response.json()).detail);
  const { features } = await response.json();
  expect(features.find(({ id }) => id === 'xietangxi')?.properties.registeredMu).toBe(2000);
});
