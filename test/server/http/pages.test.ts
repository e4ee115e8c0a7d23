import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBasemap } from '../../../server/basemap.ts';
import { pageRoutes, readPages } from '../../../server/http/pages.ts';
import { precompress } from '../../../server/precompress.ts';
import { openFilledStore, served, temporaryFolder, type Served } from '../served.ts';

const folder = temporaryFolder();
let filled: Awaited<ReturnType<typeof openFilledStore>>;
let app: Served;

beforeAll(async () => {
  const pages = join(folder.path, 'web');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(
    join(pages, 'index.html'),
    `<!doctype html><html lang="zh-CN"><base href="/" /><title>挂图</title>${'.'.repeat(2000)}`,
  );
  writeFileSync(join(pages, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const name of ['app-1.js', 'worker-1.mjs', 'font-1.woff2', 'page-1.css'])
    writeFileSync(join(pages, 'assets', name), '/* */'.repeat(1000));
  writeFileSync(join(folder.path, 'secret.txt'), 'secret');
  await precompress(pages);
  writeFileSync(
    join(folder.path, 'basemap.pmtiles'),
    `PMTiles\u0003${'tile'.repeat(1000)}`,
    'latin1',
  );
  writeFileSync(
    join(folder.path, 'basemap.json'),
    JSON.stringify({ kind: 'pmtiles', file: 'basemap.pmtiles', attribution: '© 测绘' }),
  );
  filled = await openFilledStore();
  app = served(filled.store, { pages, basemap: readBasemap(join(folder.path, 'basemap.json')) });
});
afterAll(async () => {
  await filled?.close();
  folder.remove();
});

describe('the built page', () => {
  test.each(['/', '/zones/jindong', '/zones/jindong/parcels/nanbo?theme=stage', '/zones/a%20b/x'])(
    'is what %s gives, asked for anew each time',
    async (path) => {
      const response = await app.get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>挂图</title>');
    },
  );

  test('has assets that are kept for ever, under their types', async () => {
    const types = {
      'app-1.js': 'text/javascript; charset=utf-8',
      'worker-1.mjs': 'text/javascript; charset=utf-8',
      'page-1.css': 'text/css; charset=utf-8',
      'font-1.woff2': 'font/woff2',
    };
    for (const [name, type] of Object.entries(types)) {
      const response = await app.get(`/assets/${name}`);
      expect(response.headers.get('Content-Type')).toBe(type);
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    }
  });

  test('is sent as it was compressed when it was built', async () => {
    const response = await app.get('/assets/app-1.js', { 'Accept-Encoding': 'gzip, br' });
    expect(response.headers.get('Content-Encoding')).toBe('br');
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('Content-Length')).toBe(String(bytes.length));
    expect(brotliDecompressSync(bytes).toString()).toBe('/* */'.repeat(1000));
    const refused = await app.get('/assets/app-1.js', { 'Accept-Encoding': 'br;q=0' });
    expect(refused.headers.get('Content-Encoding')).toBeNull();
  });

  test('leaves other files beside it within reach, and none outside', async () => {
    expect((await app.get('/icon.svg')).headers.get('Cache-Control')).toBe('no-cache');
    for (const path of [
      '/assets/none.js',
      '/none',
      '/assets/',
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/assets//app-1.js',
      '//secret.txt',
      '/assets/%00',
    ]) {
      const response = await app.get(path);
      expect(response.status, path).toBe(404);
      expect(await response.text()).not.toContain('secret\n');
    }
  });

  test.each([
    ['/', './'],
    ['/zones/jindong', '../'],
    ['/zones/jindong/parcels/nanbo', '../../../'],
    ['/zones/jindong/', '../../'],
    ['/jindong', './'],
  ])('at %s finds its parts by steps up, whatever path a proxy has taken off', async (path, up) => {
    const html = await (await app.get(path, { Accept: 'text/html' })).text();
    expect(html).toContain(`<base href="${up}" />`);
    const seen = new URL(`http://host/guatu${path}`);
    expect(new URL('assets/app-1.js', new URL(up, seen)).pathname).toBe('/guatu/assets/app-1.js');
  });

  test('names addresses that hold under a path that a proxy has taken off', async () => {
    const seen = (path: string, reference: unknown) =>
      new URL(String(reference), `http://host/guatu${path}`).pathname;
    for (const path of ['/openapi.json', '/api/openapi.json']) {
      const { servers } = (await (await app.get(path)).json()) as { servers: { url: string }[] };
      expect(
        servers.map(({ url }) => seen(path, url)),
        path,
      ).toEqual(['/guatu/']);
    }
    for (const path of ['/api/zones/nowhere', '/api/zones/jindong/parcels/a%20b', '/api/nothing']) {
      const problem = (await (await app.get(path)).json()) as Record<string, unknown>;
      expect(seen(path, problem['type']), path).toBe('/guatu/docs');
      expect(seen(path, problem['instance'])).toBe(`/guatu${path}`);
    }
  });

  test('under a path that a proxy leaves on answers there and at the root', async () => {
    const under = served(filled.store, { pages: join(folder.path, 'web'), basePath: '/guatu' });
    for (const path of ['/guatu', '/guatu/', '/guatu/zones/jindong', '/zones/jindong']) {
      const response = await under.get(path);
      expect(response.status, path).toBe(200);
      expect(await response.text()).toContain('<base href="/guatu/" />');
    }
    expect((await under.get('/guatu/assets/app-1.js')).status).toBe(200);
    const document = await (await under.get('/guatu/api/openapi.json')).json();
    expect(document).toMatchObject({ servers: [{ url: '/guatu/' }] });
    const problem = await (await under.get('/guatu/api/zones/nowhere')).json();
    expect(problem).toMatchObject({ type: '/guatu/docs#unknown-zone' });
    expect((await under.get('/guatua/zones')).status).toBe(404);
  });

  test('tells a person who followed a wrong address, and a program in its own way', async () => {
    const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    for (const path of ['/jindong', '/zone/jindong', '/a/b?c']) {
      const response = await app.get(path, browser);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect((await app.request(path, { method: 'HEAD', headers: browser })).status).toBe(404);
    }
    for (const [path, headers] of [
      ['/jindong', {}],
      ['/jindong', { Accept: 'application/json' }],
      ['/api/none', browser],
      ['/assets/none.js', browser],
    ] as const) {
      const response = await app.get(path, headers);
      expect(response.headers.get('Content-Type'), path).toMatch(/json/);
    }
    expect((await app.request('/jindong', { method: 'POST', headers: browser })).status).toBe(404);
  });

  test('has an icon where browsers look for one', async () => {
    const response = await app.get('/favicon.ico');
    expect([response.status, response.headers.get('Location')]).toEqual([308, 'seal.svg']);
  });

  test('is not sent again to a browser that holds it', async () => {
    const tag = (await app.get('/')).headers.get('ETag') ?? '';
    expect((await app.get('/', { 'If-None-Match': tag })).status).toBe(304);
  });

  test('tells whoever asks for it his session, and anybody’s cache to keep out', async () => {
    const bilingual = { zh: '只供查看', en: 'For looking' };
    const pages = readPages(join(folder.path, 'web'), undefined, bilingual)!;
    const session = { accounts: true, person: { name: '"><b>$&' } };
    const routes = pageRoutes(pages, (c) => (c.req.header('Cookie') ? session : undefined));
    const known = await routes.request('/zones/jindong', { headers: { Cookie: 'guatu=1' } });
    expect(known.headers.get('Cache-Control')).toBe('private, no-cache');
    const said = / data-session="([^"]*)"/.exec(await known.text())?.[1];
    const plain = said?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    expect(JSON.parse(plain ?? '')).toEqual(session);

    const unknown = await routes.request('/zones/jindong');
    expect(unknown.headers.get('Cache-Control')).toBe('no-cache');
    expect(await unknown.text()).not.toContain('data-session');
    expect(unknown.headers.get('ETag')).not.toBe(known.headers.get('ETag'));
  });

  test('takes GET and HEAD only', async () => {
    const response = await app.request('/', { method: 'POST', body: '' });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });
});

describe('a basemap archive', () => {
  test('is told to the page without its place on the server', async () => {
    expect(await (await app.get('/api/basemap')).json()).toEqual({
      kind: 'pmtiles',
      url: '../basemap.pmtiles',
      attribution: '© 测绘',
      maxzoom: 18,
    });
  });

  test('is read by ranges', async () => {
    const response = await app.get('/basemap.pmtiles', {
      Range: 'bytes=0-7',
      'Accept-Encoding': 'br',
    });
    expect(response.status).toBe(206);
    expect(response.headers.get('Content-Range')).toBe('bytes 0-7/4008');
    expect(response.headers.get('Accept-Ranges')).toBe('bytes');
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(await response.text()).toBe('PMTiles\u0003');
    expect((await app.get('/basemap.pmtiles', { Range: 'bytes=4008-' })).status).toBe(416);
  });
});
