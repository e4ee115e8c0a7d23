import { afterAll, test } from 'vitest';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { fill } from '../served.ts';
import { httpContract } from './contract.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);

if ('missing' in postgis) {
  test.skip(`the HTTP contract over PostGIS: ${postgis.missing}`);
} else {
  // Here and not with the store: a run of other tests of this file starts the database too.
  afterAll(() => postgis.stop());
  httpContract('PostGIS', async () => {
    const store = await openStore({ databaseUrl: postgis.url, file: '' });
    await fill(store);
    return { store, close: () => store.close() };
  });
}
