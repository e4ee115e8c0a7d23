import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFilledStore, served, type Served } from './served.ts';
import { squareAt } from './store/builders.ts';

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let app: Served;
beforeAll(async () => {
  filled = await openFilledStore();
  app = served(filled.store);
});
afterAll(() => filled?.close());

const statistics = '/api/zones/jindong/statistics';
const areas = '/api/zones/jindong/areas';
const foreign = { Origin: 'https://planning.example.org' };
const body = JSON.stringify({ geometry: squareAt(119.82, 29.14), name: '范围' });
const json = { 'Content-Type': 'application/json' };

describe('a page of another origin', () => {
  test.each([
    ['an answer', '/api/zones', 200],
    ['a list', '/api/zones/jindong/parcels.geojson', 200],
    ['a problem', '/api/zones/atlantis', 404],
    ['a refusal', '/api/zones/jindong/statistics?by=village', 400],
    ['the document', '/openapi.json', 200],
  ])('may read %s', async (_name, path, status) => {
    const response = await app.get(path, foreign);
    expect(response.status).toBe(status);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(response.headers.get('Access-Control-Expose-Headers')).toMatch(/ETag.*X-Request-Id/);
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    await response.body?.cancel();
  });

  test('may read what has not changed', async () => {
    const tag = (await app.get('/api/zones')).headers.get('ETag') ?? '';
    const response = await app.get('/api/zones', { ...foreign, 'If-None-Match': tag });
    expect(response.status).toBe(304);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('may ask for the statistics of a shape, which changes nothing', async () => {
    const shape = JSON.stringify({ geometry: squareAt(119.82, 29.14) });
    const response = await app.post(statistics, shape, { ...json, ...foreign });
    expect(response.status).toBe(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('is not let into the page itself', async () => {
    const { headers } = await app.get('/docs', foreign);
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  test.each([
    ['its Origin', foreign],
    ['its Origin, hidden', { Origin: 'null' }],
    ['its Origin, another port', { Origin: 'http://localhost:8080' }],
    ['its browser', { 'Sec-Fetch-Site': 'cross-site' }],
    ['its browser, of the same site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('is known by %s, and may not write', async (_name, headers: Record<string, string>) => {
    const before = await (await app.get(areas)).text();
    const response = await app.post(areas, body, { ...json, ...headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      type: expect.stringContaining('/docs#foreign-origin') as string,
    });
    expect(await (await app.get(areas)).text()).toBe(before);
  });
});

test.each([
  ['a program without an origin', {}],
  ['a page of this server', { Origin: 'http://localhost' }],
  ['a page of this server by its browser', { 'Sec-Fetch-Site': 'same-origin' }],
  [
    'a page of this server behind a proxy',
    { Origin: 'https://guatu.example.org', 'X-Forwarded-Host': 'guatu.example.org' },
  ],
])('%s may write', async (_name, headers: Record<string, string>) => {
  expect((await app.post(areas, body, { ...json, ...headers })).status).toBe(201);
});

describe('OPTIONS', () => {
  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'OPTIONS', headers });

  test.each([
    ['/api/zones', 'GET, HEAD, POST, OPTIONS'],
    [statistics, 'GET, HEAD, POST, OPTIONS'],
    ['/docs', 'GET, HEAD, OPTIONS'],
  ])('of %s names %s', async (path, methods) => {
    const response = await ask(path);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(response.headers.get('Allow')).toBe(methods);
  });

  test('of an address that is not there is 404', async () => {
    expect((await ask('/api/nothing')).status).toBe(404);
  });

  test('before a request of another origin grants reading, and writing never', async () => {
    const preflight = { ...foreign, 'Access-Control-Request-Method': 'POST' };
    const reading = await ask(statistics, preflight);
    expect(reading.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, POST, OPTIONS');
    expect(reading.headers.get('Access-Control-Allow-Headers')).toMatch('Content-Type');
    expect(reading.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const writing = await ask(areas, preflight);
    expect(writing.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
  });
});
