import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { observation } from './builders.ts';
import { villageZone } from './villageZone.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
afterAll(() => ('stop' in postgis ? postgis.stop() : undefined));

const entry = (id: string, parcel = 'north') =>
  observation(parcel, id, { axis: 'levelling', state: 'complete' }, '2026-01-31');

test.skipIf('missing' in postgis)(
  'PostGIS tells of a zone when a write of it is kept, and of none that was refused',
  async () => {
    const databaseUrl = 'url' in postgis ? postgis.url : '';
    const [store, other] = [
      await openStore({ databaseUrl, file: '' }),
      await openStore({ databaseUrl, file: '' }),
    ];
    for (const zone of ['village', 'other']) await store.replaceZone(villageZone(zone));
    const heard: string[] = [];
    let next = () => {};
    const stop = other.hearOfZones!((zone) => {
      heard.push(zone);
      next();
    });
    const heardOf = async (write: () => Promise<unknown>) => {
      const coming = new Promise<void>((resolve) => (next = resolve));
      await write();
      await coming;
    };
    try {
      const rename = (count: number) =>
        store.renameZone('village', { zh: `${count} 村`, en: `Village ${count}` });
      // Nothing is heard until it listens, so it is written until it does.
      for (let count = 0; heard.length === 0; count += 1) await rename(count);
      heard.splice(0);
      await expect(store.append('other', [entry('a', 'nowhere')])).rejects.toThrow();
      await heardOf(() => store.append('village', [entry('b')]));
      expect(new Set(heard)).toEqual(new Set(['village']));
      await breakHearing(databaseUrl);
      heard.splice(0);
      for (let count = 0; heard.length === 0; count += 1) await rename(count);
    } finally {
      await stop();
      await other.close();
      await store.close();
    }
  },
);

/** Ends the connection that listens, as a restart of the network would. */
async function breakHearing(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen guatu_zone'`,
    );
    expect(rowCount).toBe(1);
  } finally {
    await client.end();
  }
}
