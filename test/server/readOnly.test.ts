import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilingual } from '../../geodata/bilingual.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { served } from './served.ts';
import { squareAt, zoneOf } from './store/builders.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-read-only-'));
const reason = bilingual('对网络开放，只供查看。', 'Open to the network, for looking only.');
const geometry = squareAt(119.81, 29.21);
let store: Store;

beforeAll(async () => {
  store = await openStore({ file: join(folder, 'read.gpkg') });
  await store.replaceZone(zoneOf('shown', []));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const zone = '/api/zones/shown';

test.each([
  ['POST', '/api/zones'],
  ['POST', '/api/zones/restored'],
  ['PATCH', zone],
  ['DELETE', zone],
  ['POST', `${zone}/areas`],
  ['PATCH', `${zone}/areas/x`],
  ['DELETE', `${zone}/areas/x`],
  ['PUT', `${zone}/decks/x`],
  ['PUT', `${zone}/meeting-decisions/x`],
  ['DELETE', `${zone}/plans/x`],
  ['POST', `${zone}/ogc/collections/parcels/items`],
  ['PATCH', `${zone}/ogc/collections/parcels/items/x`],
  ['DELETE', `${zone}/ogc/collections/parcels/items/x`],
  ['POST', `${zone}/observations`],
  ['POST', `${zone}/retractions`],
])('a server that is only read refuses %s %s and says why', async (method, path) => {
  const body = JSON.stringify({ name: '范围', geometry });
  const answer = await served(store, { readOnly: reason }).request(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'If-None-Match': '*' },
    ...(method !== 'DELETE' && { body }),
  });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ detail: reason.zh, detailEn: reason.en });
  expect(await store.savedAreas('shown')).toEqual([]);
  expect(await store.zones()).toMatchObject([{ id: 'shown', revision: 1 }]);
});

test.each([true, false])(
  'the OGC API says of itself what of it may be written, if it is only read: %s',
  async (isReadOnly) => {
    const app = served(store, isReadOnly ? { readOnly: reason } : {});
    const { conformsTo } = (await app.json(`${zone}/ogc/conformance`)) as { conformsTo: string[] };
    const writing = conformsTo.filter((uri) => uri.includes('ogcapi-features-4'));
    expect(writing).toHaveLength(isReadOnly ? 0 : 4);
    const { paths } = (await app.json(`${zone}/ogc/api`)) as { paths: Record<string, object> };
    expect('post' in paths['/collections/parcels/items']!).toBe(!isReadOnly);
    const { properties } = (await app.json(`${zone}/ogc/collections/parcels/schema`)) as {
      properties: Record<string, { readOnly?: true }>;
    };
    expect(properties['name']!.readOnly).toBe(isReadOnly ? true : undefined);
  },
);

test('and answers whatever is read, a question with a body too', async () => {
  const app = served(store, { readOnly: reason });
  expect((await app.get(zone)).status).toBe(200);
  expect((await app.post(`${zone}/statistics`, { geometry })).status).toBe(200);
  expect((await app.post(`${zone}/land-rates`, { land: { kind: 'zone' } })).status).toBe(200);
  expect((await app.post(`${zone}/export`, { format: 'csv', geometry })).status).toBe(200);
  // Printing is not writing: here it fails for want of a page alone.
  expect((await app.post(`${zone}/sheets`, { address: '/zones/shown' })).status).toBe(501);
});
