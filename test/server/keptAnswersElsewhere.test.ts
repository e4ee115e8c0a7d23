import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openGate } from '../../server/access/gate.ts';
import { startPostgis } from '../../scripts/postgisCluster.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { startAgainServer } from './againServer.ts';
import { fill, served, temporaryFolder } from './served.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
afterAll(() => ('missing' in postgis ? undefined : postgis.stop()));

const parcels = '/api/zones/jindong/parcels.geojson';

/** What is kept is right in the very next answer after somebody else has written. */
async function expectNews(store: Store, writeElsewhere: () => Promise<void> | void) {
  const app = served(store);
  const tagNow = async () => (await app.get(parcels)).headers.get('ETag');
  const before = await tagNow();
  expect(await tagNow()).toBe(before);
  await writeElsewhere();
  expect(await tagNow()).not.toBe(before);
}

describe('a write by another program is seen by the next request', () => {
  test('to the same GeoPackage', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'guatu.gpkg');
    const store = await openStore({ file });
    await fill(store);
    await expectNews(store, () => {
      const other = new Database(file);
      other.exec(`update zone set revision = revision + 1 where zone_id = 'jindong'`);
      other.close();
    });
    await store.close();
    folder.remove();
  });

  test.skipIf('missing' in postgis)(
    'to the same PostGIS',
    async () => {
      if ('missing' in postgis) throw new Error(postgis.missing);
      const [store, other] = [
        await openStore({ databaseUrl: postgis.url, file: '' }),
        await openStore({ databaseUrl: postgis.url, file: '' }),
      ];
      await fill(store);
      const write = async (id: string) => {
        const { log } = await other.dossier('jindong', { kind: 'parcel', id: 'nanbo' });
        await other.append('jindong', [{ ...log[0]!, id }]);
      };
      await expectNews(store, () => write('elsewhere'));
      // Also where it is given past the app.
      const server = await startAgainServer(store, openGate);
      const tags: (string | null)[] = [];
      for (let time = 0; time < 4; time++) {
        if (time === 3) await write('elsewhere-again');
        const answer = await server.ask(parcels);
        await answer.arrayBuffer();
        tags.push(answer.headers.get('ETag'));
      }
      expect(server.shortcuts()).toBe(1);
      expect(tags[2]).toBe(tags[0]);
      expect(tags[3]).not.toBe(tags[0]);
      await server.close();
      await Promise.all([store.close(), other.close()]);
    },
    120_000,
  );
});
