import { afterAll, test } from 'vitest';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { storeContract } from './contract.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);

if ('missing' in postgis) {
  test.skip(`the store on PostGIS: ${postgis.missing}`);
} else {
  afterAll(() => postgis.stop());
  storeContract('PostGIS', () => openStore({ databaseUrl: postgis.url, file: '' }));
}
