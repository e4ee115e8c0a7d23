import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoInstant } from '../../../geodata/date.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { accountsTables } from '../../../server/accounts/accountsTables.ts';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { transferStore } from '../../../server/transfer/transferStore.ts';
import { temporaryFolder } from '../served.ts';
import { villageZone } from '../store/villageZone.ts';
import { rawRows } from './rawRows.ts';
import { transferIsKilledAt } from './killedTransfer.ts';
import { writtenStore } from './writtenStore.ts';

const serverUrl = process.env['GUATU_TEST_DATABASE_URL'];
const first = await startPostgis(serverUrl);
const folder = temporaryFolder();
const source = { file: join(folder.path, 'from', 'guatu.gpkg') };
const accountsOfSource = join(folder.path, 'from', 'accounts.sqlite');

afterAll(async () => {
  folder.remove();
  if ('url' in first) await first.stop();
});

/** A database of its own on the server that the first one is on. */
async function database(): Promise<{ readonly databaseUrl: string; readonly file: '' }> {
  const url = new URL('url' in first ? first.url : '');
  const made = `${url.pathname.slice(1)}_${++databases}`;
  await run(url.href, `create database ${made}`);
  url.pathname = `/${made}`;
  return { databaseUrl: url.href, file: '' };
}
let databases = 0;

async function run(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

const newFile = (name: string) => ({ file: join(folder.path, name, 'guatu.gpkg') });

/** Nothing of ours but empty tables. */
async function expectUntouched({ databaseUrl }: { readonly databaseUrl: string }): Promise<void> {
  for (const table of ['guatu.zone', 'guatu.parcel', 'guatu.removed_zone', 'accounts.person']) {
    const { rows } = await run(databaseUrl, `select count(*)::int as count from ${table}`);
    expect(rows, table).toEqual([{ count: 0 }]);
  }
}

describe.skipIf('missing' in first)('a store is moved', () => {
  beforeAll(() => writtenStore(source, folder.path), 300_000);

  test('into a database and back into a file, and every table is as it was', async () => {
    const before = [rawRows(source.file), rawRows(accountsOfSource)];
    for (const [table, rows] of Object.entries({ ...before[0], ...before[1] }))
      if (!['identity', 'boundary', 'former_area'].includes(table))
        expect(rows, table).not.toEqual([]);
    const there = await database();
    const moved = await transferStore(source, there, true);
    expect(moved.faults).toEqual([]);
    expect(moved.zones.map(({ zone }) => zone)).toEqual(['example', 'jindong', 'village']);
    const back = newFile('back');
    const again = await transferStore(there, back, true);
    expect({ ...again, zones: [] }).toEqual({ ...moved, zones: [] });
    expect(again.zones.map(({ seal }) => seal)).toEqual(moved.zones.map(({ seal }) => seal));
    const beside = join(folder.path, 'back', 'accounts.sqlite');
    expect([rawRows(back.file), rawRows(beside)]).toEqual(before);
    expect(readdirSync(join(folder.path, 'back')).sort()).toEqual([
      'accounts.sqlite',
      'guatu.gpkg',
    ]);
    // What was moved stays as it was.
    expect([rawRows(source.file), rawRows(accountsOfSource)]).toEqual(before);
  }, 300_000);

  test('with accounts that go on counting, and without them where that is said', async () => {
    const there = await database();
    await transferStore(source, there, true);
    const accounts = await openAccounts(there);
    const { id, ...newest } = (await accounts.audit({ limit: 1 }))[0]!;
    await accounts.append({ ...newest, at: isoInstant('2026-12-01T00:00:00Z') });
    expect((await accounts.audit({ limit: 1 }))[0]!.id).toBe(id + 1);
    expect([...(await accounts.closedZones())]).toEqual(['example']);
    await accounts.close();
    const alone = newFile('alone');
    expect((await transferStore(there, alone, false)).accounts).toBeNull();
    expect(existsSync(join(folder.path, 'alone', 'accounts.sqlite'))).toBe(false);
  }, 300_000);

  test('not where its zones, other accounts, or a file of that name are', async () => {
    const taken = await database();
    const store = await openStore(taken);
    await store.replaceZone(villageZone('village'));
    await store.replaceZone(villageZone('other'));
    await expect(transferStore(source, taken, true)).rejects.toThrow(/目标已有开发区 village；/);
    expect((await store.zones()).map(({ id }) => id)).toEqual(['other', 'village']);
    await store.removeZone('village', 1);
    const accounts = await openAccounts(taken);
    await accounts.setReading('other', 'closed');
    await expect(transferStore(source, taken, true)).rejects.toThrow(/--without-accounts/);
    expect((await store.zones()).map(({ id }) => id)).toEqual(['other']);
    // Beside others, and one that was there before.
    await transferStore(source, taken, false);
    expect(await store.zone('village')).toMatchObject({ revision: 2 });
    expect([...(await accounts.closedZones())]).toEqual(['other']);
    await Promise.all([store.close(), accounts.close()]);
    await expect(transferStore(taken, source, true)).rejects.toThrow(/已有文件 .*guatu\.gpkg/);
  }, 300_000);

  test('not while a server runs over it, and not when it is damaged', async () => {
    const there = await database();
    const open = await openStore(source);
    await expect(transferStore(source, there, true)).rejects.toThrow(/in use/);
    await open.close();
    const damaged = newFile('damaged');
    mkdirSync(join(folder.path, 'damaged'));
    copyFileSync(source.file, damaged.file);
    const other = new Database(damaged.file);
    other.exec(`update observation set percent = 99 where id = 'n1' and zone_id = 'village'`);
    other.close();
    await expect(transferStore(damaged, there, true)).rejects.toThrow(/来源有 2 处问题/);
    await expect(transferStore(newFile('nowhere'), there, true)).rejects.toThrow(/没有文件/);
    const nothing = newFile('nothing');
    await expect(transferStore(damaged, nothing, true)).rejects.toThrow(/2 faults/);
    expect(existsSync(join(folder.path, 'nothing'))).toBe(false);
  }, 300_000);

  test('all or nothing where the database refuses in the middle', async () => {
    const there = await database();
    await (await openStore(there)).close();
    await (await openAccounts(there)).close();
    for (const table of ['guatu.photo_image', 'accounts.submission']) {
      await run(there.databaseUrl, `alter table ${table} add constraint no_more check (false)`);
      await expect(transferStore(source, there, true)).rejects.toThrow(/no_more/);
      await expectUntouched(there);
      await run(there.databaseUrl, `alter table ${table} drop constraint no_more`);
    }
    expect((await transferStore(source, there, true)).faults).toEqual([]);
  }, 300_000);

  test('all or nothing where the command is killed in the middle', async () => {
    const there = await database();
    await (await openStore(there)).close();
    await (await openAccounts(there)).close();
    const { databaseUrl } = there;
    await transferIsKilledAt(databaseUrl, 'guatu.photo_image', [source.file, databaseUrl]);
    await expectUntouched(there);
    await transferStore(source, there, true);
    const back = newFile('killed');
    await transferIsKilledAt(databaseUrl, 'guatu.photo_image', [databaseUrl, back.file]);
    expect(existsSync(back.file)).toBe(false);
    expect((await transferStore(there, back, true)).faults).toEqual([]);
    expect(readdirSync(join(folder.path, 'killed')).sort()).toEqual([
      'accounts.sqlite',
      'guatu.gpkg',
    ]);
  }, 300_000);

  test('with every table of accounts that there is', () => {
    const tables = Object.keys(rawRows(accountsOfSource));
    expect(accountsTables.map(({ name }) => name).toSorted()).toEqual(tables);
  });
});
