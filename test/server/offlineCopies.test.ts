import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { offlineCopies, type OfflineCopies } from '../../server/offlineCopy/offlineCopies.ts';
import { packedFile, partFiles } from '../../server/offlineCopy/partFiles.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { served } from './served.ts';
import { gridZone } from './store/gridZone.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-copies-'));
const sent = async (response: Response) => new Uint8Array(await response.arrayBuffer());
let store: Store;

beforeAll(async () => {
  for (const name of Object.keys(partFiles) as (keyof typeof partFiles)[]) {
    writeFileSync(join(folder, partFiles[name]), `/* ${name} */`);
    writeFileSync(join(folder, packedFile(name)), `cGFja2Vk${name}`);
  }
  store = await openStore({ file: join(folder, 'copies.gpkg') });
  await store.replaceZone(gridZone('grid', 5001, 3));
  await store.replaceZone(gridZone('half', 5000, 3));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const app = () =>
  served(store, { offlineCopies: offlineCopies(store, () => Promise.resolve(folder), '1.2.3') });

/** The zone that a script of a copy tells, as an open database. */
function zoneIn(script: string): Database.Database {
  const content = /guatuPart\("zone","([\w+/=]+)"\)/.exec(script)?.[1] ?? '';
  return new Database(gunzipSync(Buffer.from(content, 'base64')));
}

test('up to 5 000 parcels are one document, which holds the parts and that zone alone', async () => {
  const answer = await app().get(
    '/api/zones/half/offline-copy?asOf=2010-09-30&shownAt=http://map.example.cn/guatu/',
  );
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(answer.headers.get('Content-Disposition')).toContain('half.html');
  const text = await answer.text();
  for (const name of ['server', 'sqlite', 'page', 'mapWorker', 'style'])
    expect(text).toContain(`guatuPart("${name}","cGFja2Vk${name}")`);
  expect(text).toContain('/* boot */');
  expect(text).toMatch(
    /guatuOpen\({"takenAt":"20\d\d-[^"]+","takenFrom":"http:\/\/map.example.cn\/guatu\/","opensAt":"\/zones\/half\?date=2010-09-30","version":"1.2.3"}\)/,
  );
  const zone = zoneIn(text);
  expect(zone.prepare('select zone_id, parcels from zone').all()).toEqual([
    { zone_id: 'half', parcels: 5000 },
  ]);
  expect(zone.prepare('select count(*) as kept from parcel').get()).toEqual({ kept: 5000 });
  // In memory there is no journal beside the file: `delete` is the mode without one.
  expect(zone.pragma('journal_mode', { simple: true })).toBe('memory');
  expect(zone.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('more are a ZIP of the document and its parts beside it', async () => {
  const answer = await app().get('/api/zones/grid/offline-copy');
  expect(answer.headers.get('Content-Type')).toBe('application/zip');
  const files = unzipSync(await sent(answer));
  expect(Object.keys(files).sort()).toEqual(
    [
      'index.html',
      ...['mapWorker', 'page', 'server', 'sqlite', 'style', 'zone'].map(
        (name) => `parts/${name}.js`,
      ),
    ].map((path) => `guatu/${path}`),
  );
  const document = strFromU8(files['guatu/index.html']!);
  expect(document).toContain('<script src="parts/zone.js"></script>');
  expect(document).toContain('"opensAt":"/zones/grid"');
  const zone = zoneIn(strFromU8(files['guatu/parts/zone.js']!));
  expect(zone.prepare('select count(*) as kept from parcel').get()).toEqual({ kept: 5001 });
});

test('who leaves gets nothing made, and one without a page says so', async () => {
  const copies = offlineCopies(store, () => Promise.resolve(folder), '1.2.3');
  const facts = { takenAt: '', takenFrom: '', opensAt: '' } as never;
  const gone = AbortSignal.abort(new Error('gone'));
  const zone = (await store.zone('half'))!;
  await expect(copies.take(zone, facts, gone)).rejects.toThrow('gone');
  const none = await served(store).get('/api/zones/half/offline-copy');
  expect(none.status).toBe(501);
  expect(await none.json()).toMatchObject({
    detail: '这个服务器只有接口、没有页面，取不了离线副本。',
  });
  expect((await app().get('/api/zones/half/offline-copy?shownAt=javascript:1')).status).toBe(400);
});

test('HEAD tells the headers of a copy and takes none', async () => {
  const take = vi.fn<OfflineCopies['take']>();
  const headers = async (zone: string) => {
    const app = served(store, { offlineCopies: { take } });
    const answer = await app.request(`/api/zones/${zone}/offline-copy`, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    return answer.headers.get('Content-Type');
  };
  expect(await headers('half')).toBe('text/html; charset=utf-8');
  expect(await headers('grid')).toBe('application/zip');
  expect(take).not.toHaveBeenCalled();
});
