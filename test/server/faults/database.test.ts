import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startOwnPostgis } from '../../../scripts/postgisCluster.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { served, type Served } from '../served.ts';
import { gridZone } from '../store/gridZone.ts';
import { expectFault } from './expectFault.ts';
import { entryOf, record, recorded } from './recording.ts';

const postgis = await startOwnPostgis();

describe.skipIf('missing' in postgis)('a PostgreSQL server', () => {
  if ('missing' in postgis) return;
  let store: Store;
  let app: Served;
  beforeAll(async () => {
    store = await openStore({ databaseUrl: postgis.url, file: '' });
    await store.replaceZone(gridZone('grid', 60, 3));
  });
  beforeEach(() => {
    app = served(store);
  });
  afterAll(async () => {
    await store.close();
    await postgis.stop();
  });
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: postgis.url });
    await client.connect();
    try {
      return (await client.query<Record<string, string>>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const breakConnections = () =>
    ask(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'guatu'`);

  test('that is stopped and started again is away in between, with all that was acknowledged when it is back', async () => {
    expect((await record(app, 40)).status).toBe(201);
    const entry = await entryOf(app, 41);
    app.lines.length = 0;
    postgis.halt();
    try {
      for (const asked of [
        () => app.get('/api/zones/grid/statistics'),
        () => app.post('/api/zones/grid/observations', entry),
        () => app.get('/api/health'),
      ])
        await expectFault(app, await asked(), '503 store-unavailable');
    } finally {
      postgis.run();
    }
    expect(await recorded(app)).toBe(40);
    expect((await app.post('/api/zones/grid/observations', entry)).status).toBe(201);
    expect(await recorded(app)).toBe(41);
  });

  test('that takes no changes says so, and is read', async () => {
    const entry = await entryOf(app, 50);
    const before = await recorded(app);
    const setTo = async (value: 'on' | 'off') => {
      await ask(`alter database guatu set default_transaction_read_only = ${value}`);
      await breakConnections();
    };
    await setTo('on');
    try {
      app.lines.length = 0;
      await expectFault(
        app,
        await app.post('/api/zones/grid/observations', entry),
        '503 store-read-only',
      );
      expect(await recorded(app)).toBe(before);
    } finally {
      // The client that turns it off must be let to.
      await ask(
        'begin; set transaction read write; alter database guatu set default_transaction_read_only = off; commit',
      );
      await breakConnections();
    }
    expect((await app.post('/api/zones/grid/observations', entry)).status).toBe(201);
  });

  test('whose connections are all taken by others says when to come back', async () => {
    await breakConnections();
    const [{ max_connections: most } = {}] = await ask('show max_connections');
    const others: pg.Client[] = [];
    try {
      for (let count = 0; count < Number(most); count += 1) {
        const other = new pg.Client({ connectionString: postgis.url });
        if (
          !(await other.connect().then(
            () => true,
            () => false,
          ))
        )
          break;
        others.push(other);
      }
      app.lines.length = 0;
      await expectFault(app, await app.get('/api/zones/grid/statistics'), '503 store-unavailable');
    } finally {
      await Promise.all(others.map((other) => other.end()));
    }
    expect((await app.get('/api/zones/grid/statistics')).status).toBe(200);
  });

  test('in which somebody holds a zone too long answers 504 to whoever would write, and reads go on', async () => {
    const entry = await entryOf(app, 60);
    const holder = new pg.Client({ connectionString: postgis.url });
    await holder.connect();
    try {
      await holder.query('begin; select 1 from guatu.zone for update');
      app.lines.length = 0;
      const writing = app.post('/api/zones/grid/observations', entry);
      expect((await app.get('/api/zones/grid/parcels')).status).toBe(200);
      await expectFault(app, await writing, '504 store-timeout', false);
    } finally {
      await holder.query('rollback');
      await holder.end();
    }
    expect((await app.post('/api/zones/grid/observations', entry)).status).toBe(201);
  });
});
