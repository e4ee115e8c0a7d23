import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readBasemap } from '../../server/basemap.ts';
import { security } from '../../server/http/security.ts';
import { StartError } from '../../server/startError.ts';
import { Hono } from 'hono';
import { temporaryFolder } from './served.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

function configured(config: unknown) {
  const path = join(folder.path, 'basemap.json');
  writeFileSync(path, typeof config === 'string' ? config : JSON.stringify(config));
  return readBasemap(path);
}

const tiles = [
  'https://t0.example.org/{z}/{x}/{y}.png?tk=key',
  'https://t1.example.org:8443/{z}/{x}/{y}',
];

test('tiles of one’s own add exactly their origins to the policy', async () => {
  const basemap = configured({ kind: 'xyz', tiles: [...tiles, tiles[0]], datum: 'gcj02' });
  expect(basemap).toEqual({
    reading: {
      kind: 'xyz',
      tiles: [...tiles, tiles[0]],
      datum: 'gcj02',
      attribution: '',
      maxzoom: 18,
    },
    file: null,
    origins: ['https://t0.example.org', 'https://t1.example.org:8443'],
  });
  const app = new Hono().use(security(basemap.origins)).get('/', (c) => c.text(''));
  const policy = (await app.request('/')).headers.get('Content-Security-Policy');
  expect(policy).toContain(
    "img-src 'self' data: blob: https://t0.example.org https://t1.example.org:8443;",
  );
  expect(policy).toContain(
    "connect-src 'self' https://t0.example.org https://t1.example.org:8443;",
  );
  expect(policy).toContain("script-src 'self'".replace('script', 'default'));
});

test.each([
  ['no JSON', '{'],
  ['another kind', { kind: 'wms' }],
  ['no tiles', { kind: 'xyz', tiles: [] }],
  ['a tile address without a zoom', { kind: 'xyz', tiles: ['https://a.org/{x}/{y}'] }],
  ['a placeholder in the host', { kind: 'xyz', tiles: ['https://{z}.org/{x}/{y}'] }],
  ['a file address', { kind: 'xyz', tiles: ['file:///{z}/{x}/{y}'] }],
  ['a script address', { kind: 'xyz', tiles: ['javascript:alert(1)//{z}{x}{y}'] }],
  ['a password', { kind: 'xyz', tiles: ['https://me:secret@a.org/{z}/{x}/{y}'] }],
  ['a wildcard host', { kind: 'xyz', tiles: ['https://*.org/{z}/{x}/{y}'] }],
  ['more policy', { kind: 'xyz', tiles: ['https://a.org;script-src */{z}/{x}/{y}'] }],
  ['markup to be shown', { kind: 'xyz', tiles, attribution: '<img src=x onerror=alert(1)>' }],
  ['a datum nobody knows', { kind: 'xyz', tiles, datum: 'bd09' }],
  ['a field nobody knows', { kind: 'xyz', tiles, key: 'secret' }],
  ['an archive that is not there', { kind: 'pmtiles', file: 'none.pmtiles' }],
  ['an archive that is none', { kind: 'pmtiles', file: 'basemap.json' }],
])('a configuration with %s is refused in one sentence', (_name, config) => {
  expect(() => configured(config)).toThrow(StartError);
  expect(() => configured(config)).toThrow(/^[^\n]*[一-鿿][^\n]*。 [A-Z/][^\n]*\.$/);
});
