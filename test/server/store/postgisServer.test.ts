import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { StoreUnavailableError } from '../../../server/store/errors.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { parcelsOf } from './collect.ts';
import { gridZone } from './gridZone.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
const asOf = isoDate('2010-09-30');

describe.skipIf('missing' in postgis)('a PostGIS server', () => {
  if ('missing' in postgis) return;
  const databaseUrl = postgis.url;
  let stores: Store[];
  const admin = new pg.Client({ connectionString: databaseUrl });

  beforeAll(async () => {
    await admin.connect();
    // Two servers that start at once, on a database that is still empty.
    stores = await Promise.all([1, 2].map(() => openStore({ databaseUrl, file: '' })));
    await stores[0]?.replaceZone(gridZone('grid', 300, 2));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await admin.end();
    await postgis.stop();
  });

  test('shows every server what one of them wrote', async () => {
    for (const store of stores) expect(await parcelsOf(store, 'grid', { asOf })).toHaveLength(300);
  });

  test('whose connections break ends the reads under way, and the next ones work', async () => {
    const [store] = stores as [Store];
    const pages = store.parcels('grid', { asOf }, 100)[Symbol.asyncIterator]();
    expect((await pages.next()).value).toHaveLength(100);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and application_name = 'guatu'`,
    );
    await expect(pages.next()).rejects.toThrow(StoreUnavailableError);
    expect(await parcelsOf(store, 'grid', { asOf })).toHaveLength(300);
  });

  test('that is not there is called unavailable', async () => {
    const nobody = 'postgres://nobody@127.0.0.1:1/nothing';
    await expect(openStore({ databaseUrl: nobody, file: '' })).rejects.toThrow(
      StoreUnavailableError,
    );
  });

  test('can spread all tables by zone: each key begins with it, and no trigger or foreign key binds them', async () => {
    const ours = `relnamespace = 'guatu'::regnamespace and relkind = 'r' and relname <> 'guatu_migration'`;
    const { rows: keys } = await admin.query<{ table: string; first: string }>(
      `select relname as table, attname as first
       from pg_class join pg_index on indrelid = pg_class.oid and indisunique
       join pg_attribute on attrelid = pg_class.oid and attnum = indkey[0] where ${ours}`,
    );
    const { rows: tables } = await admin.query(`select relname from pg_class where ${ours}`);
    expect(new Set(keys.map(({ first }) => first))).toEqual(new Set(['zone_id']));
    expect(new Set(keys.map(({ table }) => table)).size).toBe(tables.length);
    const { rows: bound } = await admin.query(
      `select conname as name from pg_constraint where contype = 'f' and connamespace = 'guatu'::regnamespace
       union all select tgname from pg_trigger join pg_class on pg_class.oid = tgrelid where ${ours}`,
    );
    expect(bound).toEqual([]);
  });
});
