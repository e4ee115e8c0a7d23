import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { served, temporaryFolder, type Served } from './served.ts';
import { parcelRecord, zoneOf } from './store/builders.ts';

const folder = temporaryFolder();
let store: Store;
let app: Served;
const count = 1003;
beforeAll(async () => {
  store = await openStore({ file: `${folder.path}/guatu.gpkg` });
  const { zone } = zoneOf('z', []);
  for (let number = 0; number < count - 1; number++)
    await store.createZone({ ...zone, id: `z${String(number).padStart(4, '0')}` });
  await store.replaceZone(zoneOf('zz', [parcelRecord('only')]));
  app = served(store);
});
afterAll(async () => {
  await store?.close();
  folder.remove();
});

test('zones beyond the first thousand are counted, and reached by the link of a page', async () => {
  const first = await app.get('/api/statistics');
  const { zones } = (await first.json()) as { zones: object[] };
  expect(zones).toHaveLength(1000);
  const next = /^<([^>]+)>/.exec(first.headers.get('Link') ?? '')?.[1] ?? '';
  const rest = (await app.json(`/api/statistics${next}`)) as { zones: { id: string }[] };
  expect(rest.zones.map(({ id }) => id)).toEqual(['z1000', 'z1001', 'zz']);
  expect(await app.json('/api/statistics?by=origin')).toMatchObject({
    zones: count,
    groups: [{ id: 'example', parcels: 1 }],
  });
  const table = await app.get('/api/statistics', { Accept: 'text/csv' });
  expect((await table.text()).trim().split('\r\n')).toHaveLength(count + 1);
});
