import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { landOf, parcelsOf } from './collect.ts';
import { makeLandStale, takeLandFromDatabase, takeLandFromFile } from './earlierVersion.ts';
import { gridZone } from './gridZone.ts';
import { squareAt } from './builders.ts';
import { villageZone } from './villageZone.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
const folder = mkdtempSync(join(tmpdir(), 'guatu-migration-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (!('missing' in postgis)) await postgis.stop();
});

const file = join(folder, 'guatu.gpkg');
const databaseUrl = 'missing' in postgis ? '' : postgis.url;
const engines = [
  {
    engine: 'GeoPackage',
    place: { file },
    takeLand: async () => takeLandFromFile(file),
    missing: false,
  },
  {
    engine: 'PostGIS',
    place: { databaseUrl, file: '' },
    takeLand: () => takeLandFromDatabase(databaseUrl),
    missing: 'missing' in postgis,
  },
];

/** What the zones come to, class by class; in no order. */
async function countsOf(store: Store): Promise<string[]> {
  const counts = await store.zoneCounts(['grid', 'village'], null);
  return counts
    .flatMap(({ zone, latest, cells }) => cells.map((cell) => JSON.stringify([zone, latest, cell])))
    .sort();
}

for (const { engine, place, takeLand, missing } of engines)
  describe.skipIf(missing)(`a ${engine} of version 1`, () => {
    test('keeps what it has, and takes its land for unknown, what stands on it too', async () => {
      const asOf = isoDate('2010-09-30');
      const before = await openStore(place);
      await before.replaceZone(villageZone('village'));
      await before.replaceZone(gridZone('grid', 2500, 1));
      const parcels = await parcelsOf(before, 'village', { asOf });
      const counts = await countsOf(before);
      await before.close();
      await takeLand();

      const store = await openStore(place);
      expect(await parcelsOf(store, 'village', { asOf })).toEqual(parcels);
      expect(await countsOf(store)).toEqual(counts);
      expect(await store.zone('village')).toMatchObject({ parcels: 3, revision: 1 });
      expect(await landOf(store, 'village', asOf)).toEqual([
        { id: 'north', record: null, floorAreaM2: null, footprintM2: null },
      ]);
      for (const [zone, count] of [
        ['village', 3],
        ['grid', 2500],
      ] as const) {
        const cells = await store.landCells(zone, 'block', asOf);
        expect(cells.reduce((sum, cell) => sum + cell.parcels, 0)).toBe(count);
        expect(new Set(cells.map(({ construction }) => construction))).toEqual(new Set([null]));
        const { countsOf: countsIn } = await store.landCounts(zone, 'block', asOf);
        const inBlocks = [...new Set(cells.map(({ area }) => area))].flatMap(countsIn);
        expect(inBlocks.reduce((sum, one) => sum + one.parcels, 0)).toBe(count);
      }
      for (const { quantities } of await store.landCells('village', 'zone', asOf))
        expect(quantities.floorAreaM2).toBeNull();

      // From here on it is a store like any other.
      await store.replaceZone(villageZone('village'));
      expect(await landOf(store, 'village', asOf)).toHaveLength(2);
      await store.saveArea('village', { name: '范围', geometry: squareAt(119.8, 29.2) });
      await store.close();
      const again = await openStore(place);
      expect(await again.savedAreas('village')).toHaveLength(1);
      await again.close();
    });
  });

test('a GeoPackage of version 2 has its land derived anew, with every record', async () => {
  const stale = join(folder, 'stale.gpkg');
  const asOf = isoDate('2010-09-30');
  const before = await openStore({ file: stale });
  await before.replaceZone(villageZone('village'));
  const cells = await before.landCells('village', 'zone', asOf);
  await before.close();
  makeLandStale(stale);

  const store = await openStore({ file: stale });
  expect(await store.landCells('village', 'zone', asOf)).toEqual(cells);
  await store.close();
});
