import { afterAll, beforeAll, describe, vi } from 'vitest';
import { startPostgis } from '../../scripts/postgisCluster.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { describeAreas } from './routes/areas.ts';
import { describeHistory } from './routes/history.ts';
import { describeHostileRequests } from './routes/hostileRequests.ts';
import { describeLand } from './routes/land.ts';
import { describeLists } from './routes/lists.ts';
import { describeParcelCollection } from './routes/parcelCollection.ts';
import { describeParcelList } from './routes/parcelList.ts';
import { describeProblems } from './routes/problems.ts';
import { describeReads } from './routes/reads.ts';
import { describeStatisticsInTime } from './routes/statisticsInTime.ts';
import { describeStatistics } from './routes/statistics.ts';
import { fill, openFilledStore, served, type Served } from './served.ts';

// A slow machine is no failure: nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

type Filled = { readonly store: Store; close(): Promise<void> };

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
// Here and not with the store: a run of other tests of this file starts the database too.
afterAll(() => ('missing' in postgis ? undefined : postgis.stop()));

async function openFilledDatabase(): Promise<Filled> {
  if ('missing' in postgis) throw new Error(postgis.missing);
  const store = await openStore({ databaseUrl: postgis.url, file: '' });
  await fill(store);
  return { store, close: () => store.close() };
}

const engines = [
  { engine: 'GeoPackage', open: openFilledStore, missing: false },
  { engine: 'PostGIS', open: openFilledDatabase, missing: 'missing' in postgis },
];

for (const { engine, open, missing } of engines)
  describe.skipIf(missing)(`the HTTP contract over ${engine}`, () => {
    let filled: Filled;
    let app: Served;
    beforeAll(async () => {
      filled = await open();
      app = served(filled.store);
    }, 120_000);
    afterAll(() => filled?.close());

    const current = () => app;
    describeReads(current);
    describeParcelCollection(current);
    describeParcelList(current);
    describeLists(current);
    describeHistory(current);
    describeStatistics(current);
    describeStatisticsInTime(current);
    describeLand(current);
    describeAreas(current);
    describeProblems(current);
    describeHostileRequests(current);
  });
