import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isoDate } from '../../geodata/date.ts';
import { exampleRecords } from '../../geodata/records/example/exampleRecords.ts';
import { addShippedZones } from '../../server/shippedZones.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from './served.ts';
import { observation, squareAt } from './store/builders.ts';
import { landOf } from './store/collect.ts';
import { takeLandFromFile } from './store/earlierVersion.ts';

const latest = isoDate('2026-06-30');

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;
beforeEach(async () => {
  folder = temporaryFolder();
  store = await openStore({ file: join(folder.path, 'guatu.gpkg') });
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

/** The store as it is after an update of the program that had no land records. */
async function fromBeforeLand(): Promise<void> {
  await store.close();
  takeLandFromFile(join(folder.path, 'guatu.gpkg'));
  store = await openStore({ file: join(folder.path, 'guatu.gpkg') });
}

const withRecord = async () =>
  (await landOf(store, 'example', latest)).filter(({ record }) => record !== null).length;

test('a new store gets both zones once, the example with its land', async () => {
  for (const _start of [1, 2]) await addShippedZones(store);
  const zones = (await store.zones()).map(({ id, revision }) => [id, revision]);
  expect(zones).toEqual([
    ['example', 1],
    ['jindong', 1],
  ]);
  expect(await withRecord()).toBeGreaterThan(200);
});

test('an untouched example of an earlier version gets its land, once, and keeps what was saved with it', async () => {
  await addShippedZones(store);
  await fromBeforeLand();
  expect(await withRecord()).toBe(0);
  await store.saveArea('example', { name: '范围', geometry: squareAt(121.3, 27.4) });
  const [, jindong] = await store.zones();
  await addShippedZones(store);
  expect(await withRecord()).toBeGreaterThan(200);
  expect(await store.savedAreas('example')).toHaveLength(1);
  await addShippedZones(store);
  expect((await store.zone('example'))?.revision).toBe(2);
  expect(await store.zone('jindong')).toEqual(jindong);
});

test('an example to whose log somebody has added is left as it is', async () => {
  await addShippedZones(store);
  await fromBeforeLand();
  const begun = { axis: 'building', state: 'started' } as const;
  await store.append('example', [observation('p0000001', 'own', begun, '2026-06-30')]);
  await addShippedZones(store);
  expect((await store.zone('example'))?.revision).toBe(2);
  expect(await withRecord()).toBe(0);
});

test.each([
  [240, 7],
  [300, 1],
])(
  'an example of %i parcels from seed %i, which somebody made, is left as it is',
  async (parcels, seed) => {
    await store.replaceZone(exampleRecords({ parcels, seed }));
    await fromBeforeLand();
    await addShippedZones(store);
    expect(await store.zone('example')).toMatchObject({ parcels, revision: 1 });
    expect(await withRecord()).toBe(0);
  },
);

test('a zone that somebody removed does not come back at the next start, and may be brought back', async () => {
  await addShippedZones(store);
  for (const id of ['jindong', 'example'])
    expect(await store.removeZone(id, (await store.zone(id))!.revision)).toBe(true);
  await addShippedZones(store);
  expect(await store.zones()).toEqual([]);
  await store.replaceZone(exampleRecords({ parcels: 5, seed: 1 }));
  expect((await store.zone('example'))?.revision).toBe(2);
});
