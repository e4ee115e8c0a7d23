import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import { StoreTimeoutError } from '../../../../server/store/errors.ts';
import { keepJournal, type StoreNotice } from '../../../../server/store/geopackage/journal.ts';
import { openStore } from '../../../../server/store/openStore.ts';
import { observation, squareAt } from '../builders.ts';
import { gridZone } from '../gridZone.ts';
import { villageZone } from '../villageZone.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-whole-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows of some tables in a copy of the one file, made while the store is open. */
function countsInCopy(file: string, tables: readonly string[]): Record<string, unknown> {
  const copy = join(folder, 'copy.gpkg');
  copyFileSync(file, copy);
  const db = new Database(copy);
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return Object.fromEntries(
      tables.map((table) => [table, db.prepare(`select count(*) from ${table}`).pluck().get()]),
    );
  } finally {
    db.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
  }
}

describe('the one file, copied while the store is open, has', () => {
  test('the zone that was put in, the area that was saved, the entry that was added', async () => {
    const file = join(folder, 'open.gpkg');
    const store = await openStore({ file });
    await store.replaceZone(villageZone('village'));
    const tables = ['parcel', 'observation', 'saved_area'];
    const loaded = countsInCopy(file, tables);
    expect(loaded).toMatchObject({ parcel: 3, saved_area: 0 });

    await store.saveArea('village', { name: '范围', geometry: squareAt(119.8, 29.2) });
    expect(countsInCopy(file, tables)).toEqual({ ...loaded, saved_area: 1 });

    const [parcel] = (await firstPage(store.parcels('village', day)))!;
    await store.append('village', [
      observation(parcel!.id, 'added', { axis: 'building', state: 'started' }, '2010-09-01'),
    ]);
    expect(countsInCopy(file, tables)).toEqual({
      ...loaded,
      saved_area: 1,
      observation: Number(loaded['observation']) + 1,
    });
    await store.close();
  });

  test('what a run that was killed had left in the journal, once it is opened again', async () => {
    const file = join(folder, 'left.gpkg');
    const store = await openStore({ file });
    await store.replaceZone(villageZone('village'));
    await store.close();
    // A writer of its own that never checkpoints, and whose files are copied as a kill would leave them.
    const db = new Database(file);
    db.pragma('journal_mode = WAL');
    db.exec(`update zone set revision = 41`);
    const left = join(folder, 'killed.gpkg');
    for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${left}${end}`);
    db.close();

    const again = await openStore({ file: left });
    const copy = join(folder, 'copy.gpkg');
    copyFileSync(left, copy);
    const copied = new Database(copy);
    expect(copied.prepare('select revision from zone').pluck().get()).toBe(41);
    copied.close();
    await again.close();
  });
});

describe('after a clean stop', () => {
  test('the file is in rollback mode and alone, so that it opens on a read-only disk', async () => {
    const file = join(folder, 'stopped.gpkg');
    const store = await openStore({ file });
    await store.replaceZone(villageZone('village'));
    // "File format write and read version": 1 is the rollback journal, 2 is WAL (sqlite.org/fileformat.html, 1.3.3).
    expect([...readFileSync(file).subarray(18, 20)]).toEqual([2, 2]);
    await store.close();
    expect([...readFileSync(file).subarray(18, 20)]).toEqual([1, 1]);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(existsSync(`${file}-shm`)).toBe(false);
  });

  test('it is whole also when another program is reading it just then', async () => {
    const file = join(folder, 'held.gpkg');
    const store = await openStore({ file });
    await store.replaceZone(villageZone('village'));
    const other = new Database(file, { readonly: true });
    other.exec('begin');
    other.prepare('select count(*) from parcel').get();
    await store.close();
    expect(countsInCopy(file, ['parcel'])).toEqual({ parcel: 3 });
    other.close();
  });
});

describe('a reader that holds one state of the data', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('is told after two minutes that it took too long, and the file is whole again', async () => {
    const file = join(folder, 'slow.gpkg');
    const store = await openStore({ file });
    await store.replaceZone(gridZone('grid', 30, 0));
    const slow = store.parcels('grid', day, 10)[Symbol.asyncIterator]();
    expect((await slow.next()).value).toHaveLength(10);

    await store.replaceZone(gridZone('grid', 50, 0));
    expect(countsInCopy(file, ['parcel'])).toEqual({ parcel: 30 });
    expect((await slow.next()).value).toHaveLength(10);

    await vi.advanceTimersByTimeAsync(125_000);
    expect(countsInCopy(file, ['parcel'])).toEqual({ parcel: 50 });
    await expect(slow.next()).rejects.toThrow(StoreTimeoutError);
    await store.close();
  });

  test('is spoken of once, when the journal it keeps has grown large', () => {
    const file = join(folder, 'large.gpkg');
    const db = new Database(file);
    db.pragma('journal_mode = WAL');
    db.exec('create table heap (stuff)');
    const notices: StoreNotice[] = [];
    const journal = keepJournal(db, file, (notice) => notices.push(notice));
    const reader = new Database(file, { readonly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from heap').get();

    const grow = db.prepare('insert into heap values (zeroblob(8000000))');
    grow.run();
    journal.settle();
    expect(notices).toEqual([]);
    for (let times = 0; times < 9; times += 1) grow.run();
    journal.settle();
    journal.settle();
    expect(notices).toMatchObject([{ event: 'journal-large', file, cause: null }]);
    expect(notices[0]!.bytes).toBeGreaterThan(64 * 1024 * 1024);

    reader.close();
    vi.advanceTimersByTime(1000);
    expect(readFileSync(`${file}-wal`)).toHaveLength(0);
    db.close();
  });
});

const day = { asOf: isoDate('2010-09-30') };

async function firstPage<T>(pages: AsyncIterable<T[]>): Promise<T[] | undefined> {
  for await (const page of pages) return page;
  return undefined;
}
