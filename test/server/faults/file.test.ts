import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreUnusableError } from '../../../server/store/errors.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { served, temporaryFolder } from '../served.ts';
import { gridZone } from '../store/gridZone.ts';
import { expectFault } from './expectFault.ts';
import { entryOf, record, recorded } from './recording.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let store: Store;
beforeEach(async () => {
  folder = temporaryFolder();
  file = join(folder.path, 'guatu.gpkg');
  store = await openStore({ file });
  await store.replaceZone(gridZone('grid', 600, 3));
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

/** Another program that has begun to write to the file, and goes on with it until it is told to stop. */
async function heldByAnother() {
  const script = `
    const database = new (require('better-sqlite3'))(${JSON.stringify(file)});
    database.exec('begin exclusive');
    console.log('held');
    process.stdin.once('data', () => { database.exec('rollback'); process.exit(); });`;
  const other = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(createInterface({ input: other.stdout }), 'line');
  return async () => {
    const gone = once(other, 'exit');
    other.stdin.write('go\n');
    await gone;
  };
}

test('a file that another program writes to is waited for, while everybody else reads', async () => {
  const app = served(store);
  const entry = await entryOf(app, 40);
  const release = await heldByAnother();
  let isAnswered = false;
  const writing = app
    .post('/api/zones/grid/observations', entry)
    .finally(() => (isAnswered = true));
  for (const path of ['statistics', 'parcels', 'parcels.geojson', 'land'])
    expect((await app.get(`/api/zones/grid/${path}`)).status, path).toBe(200);
  expect(isAnswered).toBe(false);
  await release();
  expect((await writing).status).toBe(201);
  expect(await recorded(app)).toBe(40);
});

test('a file that another program keeps to itself is given up in time, by all who wait, and is written to afterwards', async () => {
  const app = served(store);
  const entry = await entryOf(app, 40);
  const release = await heldByAnother();
  app.lines.length = 0;
  const address = '/api/zones/grid/observations';
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => app.post(address, entry)));
  for (const { status } of others) expect(status).toBe(503);
  const own = first!.headers.get('X-Request-Id');
  const ofOthers = app.lines.filter(({ event, id }) => event === 'failure' && id !== own);
  expect(ofOthers).toHaveLength(2);
  app.lines.splice(0, Infinity, ...app.lines.filter(({ id }) => id === own));
  await expectFault(app, first!, '503 store-unavailable');
  await release();
  expect((await record(app, 41)).status).toBe(201);
});

test('a file that is moved away takes no writes, which nobody would find again, until it is back', async () => {
  const app = served(store);
  expect((await record(app, 40)).status).toBe(201);
  const entry = await entryOf(app, 41);
  const away = join(folder.path, 'elsewhere.gpkg');
  renameSync(file, away);
  app.lines.length = 0;
  await expectFault(
    app,
    await app.post('/api/zones/grid/observations', entry),
    '503 store-unavailable',
  );
  renameSync(away, file);
  expect(await recorded(app)).toBe(40);
  expect((await app.post('/api/zones/grid/observations', entry)).status).toBe(201);
});

/** Where the trees of some tables begin, as pages are counted in the file. */
function firstPagesOf(tables: readonly string[]): number[] {
  const database = new Database(file, { readonly: true });
  try {
    const page = database.prepare('select rootpage from sqlite_master where name = ?').pluck();
    return tables.map((table) => page.get(table) as number);
  } finally {
    database.close();
  }
}

test('damaged pages are spoken of where they are read; the rest is read, nothing ends the program', async () => {
  await store.close();
  const pageSize = readFileSync(file).readUInt16BE(16);
  const hole = openSync(file, 'r+');
  for (const page of firstPagesOf(['parcel', 'parcel_state']))
    writeSync(hole, Buffer.alloc(pageSize, 0x5a), 0, pageSize, (page - 1) * pageSize);
  closeSync(hole);
  store = await openStore({ file });
  const app = served(store);
  expect((await app.get('/api/zones')).status).toBe(200);
  const paths = [
    'parcels.geojson',
    'statistics',
    'parcels',
    'land',
    'parcel-timelines',
    'observations',
  ];
  let damaged = 0;
  for (const path of paths) {
    app.lines.length = 0;
    const response = await app.get(`/api/zones/grid/${path}`);
    if (response.status === 200) continue;
    damaged += 1;
    await expectFault(app, response, '500 store-damaged', false);
  }
  expect(damaged).toBeGreaterThan(0);
  expect((await app.get('/api/health')).status).toBe(200);
});

test('a file that was cut off is refused when it is opened, or where it is read, and never told as empty', async () => {
  await store.close();
  truncateSync(file, Math.floor(statSync(file).size / 2));
  const failure = await openStore({ file }).catch((error: unknown) => error);
  if (failure instanceof Error) {
    expect(failure).toBeInstanceOf(StoreUnusableError);
    store = await openStore({ file: join(folder.path, 'other.gpkg') });
    return;
  }
  store = failure as Store;
  const app = served(store);
  const response = await app.get('/api/zones/grid/parcels');
  app.lines.splice(0, Infinity, ...app.lines.filter(({ event }) => event === 'failure').slice(-1));
  await expectFault(app, response, '500 store-damaged', false);
});
