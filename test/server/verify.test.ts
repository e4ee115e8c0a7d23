import fc from 'fast-check';
import { sql } from 'kysely';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPostgis } from '../../scripts/postgisCluster.ts';
import { createStore } from '../../server/store/createStore.ts';
import type { StoreEngine } from '../../server/store/engine.ts';
import { openEngine } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { verifyStore } from '../../server/verify/verifyStore.ts';
import { anyLog } from '../geodata/arbitraries.ts';
import { temporaryFolder } from './served.ts';
import { observation, parcelRecord, retraction, zoneOf } from './store/builders.ts';
import { takeLandFromFile } from './store/earlierVersion.ts';
import { gridZone } from './store/gridZone.ts';
import { imageOf, photoOf } from './store/photographs.ts';
import { villageZone } from './store/villageZone.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
const folder = temporaryFolder();
afterAll(async () => {
  folder.remove();
  if ('stop' in postgis) await postgis.stop();
});

const engines: readonly [string, () => Promise<StoreEngine>][] = [
  ['a GeoPackage', () => openEngine({ file: join(folder.path, 'guatu.gpkg') })],
  ...('url' in postgis
    ? ([['PostGIS', () => openEngine({ databaseUrl: postgis.url, file: '' })]] satisfies [
        string,
        () => Promise<StoreEngine>,
      ][])
    : []),
];
const later = observation('north', 'later', { axis: 'levelling', state: 'complete' }, '2026-01-31');

describe.each(engines)('%s', (_, open) => {
  let engine: StoreEngine;
  let store: Store;
  beforeEach(async () => {
    engine = await open();
    store = await createStore(engine);
    await store.replaceZone(villageZone('village'));
  });
  afterEach(() => engine.close());
  const faults = async () => (await verifyStore(engine)).faults.map(({ what }) => what);

  test('is found whole after it was written, replaced, added to, copied and removed', async () => {
    await store.append('village', [later]);
    await store.append('village', [
      retraction({ kind: 'parcel', id: 'north' }, 'undone', 'later', '2026-02-01T00:00:00Z'),
    ]);
    await store.createZone({ ...villageZone('empty').zone });
    await store.replaceZone(gridZone('grid', 1200, 3));
    await store.replaceZone(gridZone('grid', 1200, 4));
    const { zones, faults: found } = await verifyStore(engine);
    expect(found).toEqual([]);
    expect(zones.map(({ zone, entries, seal }) => [zone, entries, seal?.length])).toEqual([
      ['empty', 0, 64],
      ['grid', expect.any(Number), 64],
      ['village', expect.any(Number), 64],
    ]);
    for (const zone of ['empty', 'grid'])
      await store.removeZone(zone, (await store.zone(zone))!.revision);
    expect(await faults()).toEqual([]);
  });

  test('has a chain that holds for whatever log is added in whatever pieces', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.nat({ max: 3 }), async (log, size) => {
        await store.replaceZone(zoneOf('laws', [parcelRecord('xietangxi')]));
        for (let at = 0; at < log.length; at += size + 1)
          await store.append('laws', log.slice(at, at + size + 1));
        expect(await faults()).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    [
      'changed',
      sql`update observation set percent = 99 where id = 'n1'`,
      /link 0.*not what they were/,
    ],
    [
      'taken out',
      sql`delete from observation where id = 'later'`,
      /link 1 .* has 0 entries, and had 1/,
    ],
    ['moved', sql`update observation set link = null where id = 'later'`, /link 0 .* had/],
  ])('tells of an entry that was %s by another program', async (_what, statement, sentence) => {
    await store.append('village', [later]);
    await statement.execute(engine.writer);
    expect((await faults()).join('\n')).toMatch(sentence);
  });

  test('tells of a link that is gone, or was made to fit', async () => {
    await store.append('village', [later]);
    await store.append('village', [{ ...later, id: 'later still' }]);
    await sql`update log_link set digest = ${'0'.repeat(64)} where zone_id = 'village' and number = 1`.execute(
      engine.writer,
    );
    expect(await faults()).toEqual([
      'entries of link 1 of the log are not what they were',
      'link 1 of the log does not follow from the one before',
    ]);
    await sql`delete from log_link where zone_id = 'village' and number = 1`.execute(engine.writer);
    expect(await faults()).toContain('link 1 of the log is missing');
  });

  test('tells of a photograph whose picture is gone or changed', async () => {
    await store.replaceZone(villageZone('pictured'));
    for (const id of ['one', 'two', 'three'])
      await store.keepPhoto('pictured', photoOf(id, 'north'), imageOf(id));
    expect(await faults()).toEqual([]);
    await sql`delete from photo_image where id = 'two'`.execute(engine.writer);
    await sql`update photo_image set image = (select image from photo_image where id = 'three') where id = 'one'`.execute(
      engine.writer,
    );
    expect(await faults()).toEqual([
      'the picture of photograph one is not what it was',
      'photograph two has no picture',
    ]);
    await store.removeZone('pictured', (await store.zone('pictured'))!.revision);
    expect(await faults()).toEqual([]);
  });

  test('tells of derived rows that do not follow from the records', async () => {
    await sql`update parcel_state set class_id = class_id + 1 where parcel_id = 'north'`.execute(
      engine.writer,
    );
    await sql`delete from land_state where parcel_id = 'south'`.execute(engine.writer);
    await sql`update zone set parcels = 99, latest = '2031-01-01' where zone_id = 'village'`.execute(
      engine.writer,
    );
    await sql`delete from zone_count where zone_id = 'village'`.execute(engine.writer);
    expect(await faults()).toEqual([
      'the derived states of 1 parcels differ from their records: north',
      'the derived land of 1 parcels differ from their records: south',
      expect.stringMatching(/^the zone says 99 parcels and has \d$/),
      expect.stringMatching(/latest day is 2031-01-01, and it is 20/),
      expect.stringMatching(/^the zone’s counts of \d classes differ from its states: /),
    ]);
  });
});

test('a GeoPackage tells of boxes that are not those of its shapes', async () => {
  const engine = await openEngine({ file: join(folder.path, 'boxes.gpkg') });
  const store = await createStore(engine);
  await store.replaceZone(villageZone('village'));
  await sql`update rtree_parcel_geom set maxx = maxx + 1 where id = (select min(id) from rtree_parcel_geom)`.execute(
    engine.writer,
  );
  await sql`delete from rtree_block_geom`.execute(engine.writer);
  const { faults } = await verifyStore(engine);
  expect(faults.map(({ what }) => what)).toEqual([
    expect.stringMatching(/^rtree_block_geom: \d+ boxes/),
    'rtree_parcel_geom: 1 boxes are not those of the shapes in parcel',
  ]);
  await engine.close();
});

test('a GeoPackage of version 1 is sealed when it is opened', async () => {
  const file = join(folder.path, 'first.gpkg');
  const before = await createStore(await openEngine({ file }));
  await before.replaceZone(villageZone('village'));
  await before.close();
  takeLandFromFile(file);
  const engine = await openEngine({ file });
  const { zones, faults } = await verifyStore(engine);
  expect(faults).toEqual([]);
  expect(zones[0]).toMatchObject({
    zone: 'village',
    seal: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  await engine.close();
});
