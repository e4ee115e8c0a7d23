import fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPostgis } from '../../scripts/postgisCluster.ts';
import { copyZone } from '../../server/store/copyZone.ts';
import type { StoreEngine } from '../../server/store/engine.ts';
import type { FollowerNotice } from '../../server/store/follower.ts';
import { tables } from '../../server/store/migrations/migrations.ts';
import { openEngine, openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { served, type Served } from './served.ts';
import { observation, squareAt } from './store/builders.ts';
import { villageZone } from './store/villageZone.ts';

const serverUrl = process.env['GUATU_TEST_DATABASE_URL'];
const first = await startPostgis(serverUrl);
const second = 'url' in first ? await startPostgis(first.url) : first;
const zone = '/api/zones/village';

afterAll(async () => {
  for (const each of [second, first]) if ('stop' in each) await each.stop();
});

/** What only the second database says, so that an answer shows where it was read. */
const mark = '随后的库';

describe.skipIf('missing' in first)('a database that follows another', () => {
  if (!('url' in first && 'url' in second)) return;
  const [databaseUrl, readUrl] = [first.url, second.url];
  let store: Store;
  let app: Served;
  let [behind, ahead]: StoreEngine[] = [];
  let notices: FollowerNotice[];

  beforeEach(async () => {
    ahead = await openEngine({ databaseUrl, file: '' });
    behind = await openEngine({ databaseUrl: readUrl, file: '' });
    const { applied_at } = await ahead.reader
      .selectFrom('guatu_migration')
      .select('applied_at')
      .where('number', '=', 1)
      .executeTakeFirstOrThrow();
    await behind.writer
      .updateTable('guatu_migration')
      .set({ applied_at })
      .where('number', '=', 1)
      .execute();
    notices = [];
    store = await openStore({ databaseUrl, readUrl, connections: 4, file: '' }, (notice) => {
      if (notice.event === 'follower-away') notices.push(notice);
    });
    await store.replaceZone(villageZone('village'));
    // Nothing is kept, so that every answer is read anew.
    app = served(store, { keptBytes: 0 });
    await follow();
  });
  afterEach(async () => {
    await store.close();
    await ahead?.close();
    await behind?.close();
  });

  /** Makes the second database hold what the first one holds now. */
  async function follow(): Promise<void> {
    for (const { name } of tables) await empty(name as 'zone');
    await copyZone(ahead!, 'village', behind!);
    await behind!.writer.updateTable('source').set({ title_zh: mark }).execute();
  }
  const empty = (table: 'zone') => behind!.writer.deleteFrom(table).execute();

  const isReadThere = async () => JSON.stringify(await app.json(`${zone}/sources`)).includes(mark);
  const zoneText = async () => JSON.stringify(await app.json(zone));
  const entriesOf = async () => {
    const card = (await app.json(`${zone}/parcels/north`)) as {
      readonly dossier: { readonly log: readonly { readonly id: string }[] };
    };
    return card.dossier.log.map(({ id }) => id);
  };
  const entry = (id: string) =>
    observation('north', id, { axis: 'levelling', state: 'complete' }, '2026-01-31');

  test('answers what it has reached, in pages too, and nothing that it has not', async () => {
    expect(await isReadThere()).toBe(true);
    await behind!.writer.updateTable('parcel').set({ name_zh: mark }).execute();
    expect(await (await app.get(`${zone}/parcels.geojson`)).text()).toContain(mark);
    await store.append('village', [entry('late')]);
    expect(await entriesOf()).toContain('late');
    expect(await isReadThere()).toBe(false);
    await store.renameZone('village', { zh: '新名', en: 'Renamed' });
    expect(await zoneText()).toContain('新名');
    await follow();
    expect(await entriesOf()).toContain('late');
    expect(await isReadThere()).toBe(true);
  });

  test('is not asked for what no revision stands for, nor in what is written', async () => {
    await store.saveArea('village', { name: '范围', geometry: squareAt(119.8, 29.2) });
    expect(await app.json(`${zone}/areas`)).toMatchObject([{ name: '范围' }]);
    await behind!.writer.updateTable('zone').set({ name_zh: mark, hidden_at: null }).execute();
    await behind!.writer.deleteFrom('parcel').execute();
    expect(await zoneText()).not.toContain(mark);
    expect(JSON.stringify(await app.json('/api/zones'))).not.toContain(mark);
    const seen = (await store.zone('village'))!;
    const within = await store.follower!.reading(seen, async () => [
      await store.sources('village'),
      await store.zone('village'),
      await store.zones(),
      await store.savedAreas('village'),
      await store.removedZones(),
    ]);
    expect(within.map((read) => JSON.stringify(read).includes(mark))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(within[3]).toHaveLength(1);
    await store.append('village', [entry('written')]);
    expect(await entriesOf()).toContain('written');
  });

  test('that shows a write before the other does has nothing kept of it', async () => {
    const { edition } = (await app.json(zone)) as { readonly edition: string };
    const fixed = async () =>
      (await app.get(`${zone}/sources?edition=${edition}`)).headers.get('Cache-Control');
    expect(await fixed()).toMatch(/immutable/);
    await behind!.writer
      .updateTable('zone')
      .set((on) => ({ revision: on('revision', '+', 1) }))
      .execute();
    expect(await fixed()).toBe('no-cache');
  });

  test('that is away, or is another store, is done without, and told of once', async () => {
    const run = async (statement: string) => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      try {
        await client.query(statement);
      } finally {
        await client.end();
      }
    };
    expect(await isReadThere()).toBe(true);
    await behind!.close();
    const name = new URL(readUrl).pathname.slice(1);
    await run(`alter database ${name} allow_connections false`);
    try {
      await run(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      for (let count = 0; count < 3; count += 1) expect(await isReadThere()).toBe(false);
      expect(notices).toHaveLength(1);
    } finally {
      await run(`alter database ${name} allow_connections true`);
    }
    behind = await openEngine({ databaseUrl: readUrl, file: '' });
    await behind.writer
      .updateTable('guatu_migration')
      .set({ applied_at: new Date(0).toISOString() as never })
      .execute();
    const other = await openStore({ databaseUrl, readUrl, file: '' }, (notice) => {
      if (notice.event === 'follower-away') notices.push(notice);
    });
    app = served(other, { keptBytes: 0 });
    expect(await isReadThere()).toBe(false);
    expect(notices.at(-1)?.cause).toMatch(/DATABASE_READ_URL/);
    await other.close();
  });

  test('takes nobody back in time, however far behind it is', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('write', 'follow', 'read'), { maxLength: 12 }),
        async (deeds) => {
          for (const deed of [...deeds, 'read'] as const) {
            if (deed === 'follow') await follow();
            if (deed === 'write') await store.append('village', [entry(`e${(count += 1)}`)]);
            const written = Array.from({ length: count }, (_, index) => `e${index + 1}`);
            if (deed === 'read') expect(await entriesOf()).toEqual(expect.arrayContaining(written));
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  test('leaves edits that wait for one another the connections to read by', async () => {
    let under = 0;
    const header = (id: number) => ({
      id: `i${id}`,
      recordedAt: new Date(Date.UTC(2027, 0, id)).toISOString() as never,
      recordedBy: null,
      readAs: {},
      asOf: null,
      file: '',
      edit: null,
      source: villageZone('x').sources[0]!,
    });
    // More at once than there are connections.
    await Promise.all(
      Array.from({ length: 6 }, () =>
        store.applyPrepared('village', async () => {
          expect(await store.zone('village')).toBeDefined();
          return { header: header((under += 1)), changes: [], areas: {} };
        }),
      ),
    );
    expect(await store.imports('village')).toHaveLength(6);
  });
});
