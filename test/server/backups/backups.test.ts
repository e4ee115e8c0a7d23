import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import { accountsBeside, backupStore, type BackedUp } from '../../../server/backups/backupStore.ts';
import { backUpToday } from '../../../server/backups/dailyBackups.ts';
import { backupInWorker } from '../../../server/backups/backupInWorker.ts';
import { restoreStore } from '../../../server/backups/restoreStore.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { temporaryFolder } from '../served.ts';
import { parcelsOf, timelinesOf } from '../store/collect.ts';
import { observation, parcelRecord, zoneOf } from '../store/builders.ts';
import { villageZone } from '../store/villageZone.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
afterAll(() => ('stop' in postgis ? postgis.stop() : undefined));

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => void (folder = temporaryFolder()));
afterEach(() => folder.remove());

const inFolder = (name: string) => join(folder.path, name);

/** What a store says of its zone, whole. */
async function reading(store: Store) {
  const on = { asOf: isoDate('2030-01-01') };
  return {
    zones: await store.zones(),
    parcels: await parcelsOf(store, 'village', on),
    timelines: await timelinesOf(store, 'village'),
    facts: await store.facts('village'),
    surroundings: await store.surroundings('village'),
    written: await store.writtenVersions('village', 'plan'),
  };
}

const later = observation('north', 'later', { axis: 'levelling', state: 'complete' }, '2026-01-31');

const engines: readonly [string, () => BackedUp][] = [
  ['a GeoPackage', () => ({ file: inFolder('guatu.gpkg') })],
  ...('url' in postgis
    ? ([['PostGIS', () => ({ databaseUrl: postgis.url, file: '' })]] satisfies [
        string,
        () => BackedUp,
      ][])
    : []),
];

describe.each(engines)('%s', (_, place) => {
  let of: BackedUp;
  let store: Store;
  beforeEach(async () => {
    of = place();
    store = await openStore(of);
    await store.replaceZone(villageZone('village'));
  });
  afterEach(() => store.close());

  test('is backed up while it is open, and brought back as it was then, under another identity', async () => {
    const before = await reading(store);
    const { identity } = store;
    await (await openAccounts(of)).close();
    const backup = await backupStore(of, inFolder('backup'));
    await store.append('village', [later]);
    await store.replaceZone(zoneOf('other', [parcelRecord('p')]));
    await store.close();

    expect(await restoreStore(of, backup.file)).toMatchObject({ zones: ['village'] });
    store = await openStore(of);
    expect(await reading(store)).toEqual(before);
    expect(store.identity).not.toBe(identity);
    // Accounts lie beside it, and nobody else reads either.
    expect(existsSync(accountsBeside(backup.file))).toBe(true);
    expect(statSync(backup.file).mode & 0o777).toBe(0o600);
    await store.append('village', [later]);
  });

  test('is backed up to a file that was not there', async () => {
    writeFileSync(inFolder('backup'), 'mine');
    await expect(backupStore(of, inFolder('backup'))).rejects.toThrow(/already/);
    expect(readFileSync(inFolder('backup'), 'utf8')).toBe('mine');
  });

  test('stays as it is when a backup is damaged or none', async () => {
    const backup = await backupStore(of, inFolder('backup'));
    truncateSync(backup.file, Math.floor(backup.bytes / 2));
    writeFileSync(inFolder('text'), 'no backup');
    const before = await reading(store);
    await store.close();
    for (const file of [backup.file, inFolder('text'), inFolder('nothing')])
      await expect(restoreStore(of, file)).rejects.toMatchObject({
        name: expect.stringMatching(/^(Store|Start)/),
      });
    store = await openStore(of);
    expect(await reading(store)).toEqual(before);
  });

  test('has a backup for every day, made beside those who read, and old ones go', async () => {
    const backups = inFolder('backups');
    const made = await backUpToday(of, backups, isoDate('2026-01-01'), backupInWorker);
    expect(await backUpToday(of, backups, isoDate('2026-01-01'), backupInWorker)).toBeUndefined();
    const ending = made?.file.slice(-5);
    for (const name of ['notes.txt', `daily-2026-13-01${ending}`, `daily-mine${ending}`])
      writeFileSync(join(backups, name), '');
    for (const day of ['02', '03', '04', '05', '06', '07', '08', '09'])
      await backUpToday(of, backups, isoDate(`2026-01-${day}`), async (_of, to) => {
        writeFileSync(to, '');
        return { file: to, bytes: 0 };
      });
    const names = readdirSync(backups);
    // 2 January is neither of the last seven days, nor the last of its week or month.
    expect(names).not.toContain(`daily-2026-01-01${ending}`);
    expect(names).not.toContain(`daily-2026-01-02${ending}`);
    expect(names).toContain(`daily-2026-01-03${ending}`);
    for (const name of ['notes.txt', `daily-2026-13-01${ending}`, `daily-mine${ending}`])
      expect(names).toContain(name);
  });
});

describe('a GeoPackage', () => {
  test('is not replaced under a server', async () => {
    const of = { file: inFolder('guatu.gpkg') };
    const store = await openStore(of);
    await store.replaceZone(villageZone('village'));
    const backup = await backupStore(of, inFolder('backup.gpkg'));
    await expect(restoreStore(of, backup.file)).rejects.toMatchObject({ name: 'StoreInUseError' });
    expect(await store.zones()).toHaveLength(1);
    await store.close();
  });

  test('is kept aside when it is replaced, also when it is damaged', async () => {
    const of = { file: inFolder('guatu.gpkg') };
    const store = await openStore(of);
    await store.replaceZone(villageZone('village'));
    const backup = await backupStore(of, inFolder('backup.gpkg'));
    await store.close();
    const damaged = readFileSync(of.file).fill(7, 0, 4096);
    writeFileSync(of.file, damaged);
    writeFileSync(`${of.file}-wal`, 'half');

    const { replaced } = await restoreStore(of, backup.file);
    expect(readFileSync(String(replaced))).toEqual(damaged);
    expect(readFileSync(`${replaced}-wal`, 'utf8')).toBe('half');
    expect(existsSync(`${of.file}-wal`)).toBe(false);
    const again = await openStore(of);
    expect(await again.zones()).toHaveLength(1);
    await again.close();
    expect(readdirSync(folder.path).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('of another program is no backup', async () => {
    const of = { file: inFolder('guatu.gpkg') };
    const Database = (await import('better-sqlite3')).default;
    const foreign = new Database(inFolder('other.gpkg'));
    foreign.exec('create table t (a)');
    foreign.close();
    await expect(restoreStore(of, inFolder('other.gpkg'))).rejects.toThrow(/no backup of Guatu/);
    expect(existsSync(of.file)).toBe(false);
  });
});
