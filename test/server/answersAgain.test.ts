import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGate, type Gate } from '../../server/access/gate.ts';
import { openAccounts } from '../../server/accounts/openAccounts.ts';
import type { Accounts } from '../../server/accounts/accounts.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { startAgainServer, type AgainServer } from './againServer.ts';
import { fill, temporaryFolder } from './served.ts';

const tile = '/api/zones/jindong/tiles/12/3411/1700';
const parcels = '/api/zones/jindong/parcels.geojson';

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;
let accounts: Accounts;
let gate: Gate;
let server: AgainServer;
/** What the clock of the gate says, ms. */
let now: number;

beforeEach(async () => {
  folder = temporaryFolder();
  store = await openStore({ file: join(folder.path, 'guatu.gpkg') });
  await fill(store);
  accounts = await openAccounts({ file: join(folder.path, 'guatu.gpkg') });
  now = Date.parse('2026-01-01T00:00:00Z');
  gate = createGate({ accounts, now: () => now });
  server = await startAgainServer(store, gate);
});
afterEach(async () => {
  await server.close();
  await accounts.close();
  await store.close();
  folder.remove();
});

const ask: AgainServer['ask'] = (...asked) => server.ask(...asked);
/** Asks until the app has no more to do with it. */
const learned = async (path: string) => {
  for (let time = 0; time < 3; time++) await (await ask(path)).arrayBuffer();
  expect(server.shortcuts()).toBe(1);
};
const headersOf = ({ headers }: Response) =>
  [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');

describe('a question that was answered before', () => {
  test.each([tile, parcels, `${parcels}?asOf=2010-09-01`])(
    'is answered again as it was, with an id and a line of its own: %s',
    async (path) => {
      const answers = [await ask(path), await ask(path), await ask(path)];
      expect(server.shortcuts()).toBe(1);
      const bodies = await Promise.all(answers.map((answer) => answer.arrayBuffer()));
      for (const body of bodies)
        expect(Buffer.from(body).equals(Buffer.from(bodies[0]!))).toBe(true);
      for (const answer of answers) expect(headersOf(answer)).toEqual(headersOf(answers[0]!));
      const ids = answers.map(({ headers }) => headers.get('X-Request-Id'));
      expect(new Set(ids).size).toBe(3);
      await expect.poll(() => server.lines.length).toBe(3);
      expect(server.lines.map(({ id }) => id)).toEqual(ids);
      const told = server.lines.map((line) => ({ ...line, id: '', ms: 0 }));
      expect(told[2]).toEqual(told[0]);
    },
  );

  test('is another one in another type or coding', async () => {
    await learned(parcels);
    const csv = await ask(parcels, { Accept: 'text/csv' });
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    const plain = await ask(parcels, { 'Accept-Encoding': 'identity' });
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(server.shortcuts()).toBe(1);
  });

  test('is told that nothing is new as often as it holds the answer, until something is', async () => {
    const tag = (await ask(parcels)).headers.get('ETag') ?? '';
    const held = { 'If-None-Match': tag };
    const answers = [await ask(parcels, held), await ask(parcels, held)];
    expect(server.shortcuts()).toBe(1);
    for (const answer of answers) {
      expect(answer.status).toBe(304);
      expect(headersOf(answer)).toEqual(headersOf(answers[0]!));
    }
    await expect.poll(() => server.lines.length).toBe(3);
    const [, first, second] = server.lines.map((line) => ({ ...line, id: '', ms: 0 }));
    expect(second).toEqual(first);
    const { log } = await store.dossier('jindong', { kind: 'parcel', id: 'nanbo' });
    await store.append('jindong', [{ ...log[0]!, id: 'later' }]);
    expect((await ask(parcels, held)).status).toBe(200);
    expect(server.shortcuts()).toBe(1);
  });
});

describe('the very next answer is another', () => {
  test('when this program has written', async () => {
    await learned(parcels);
    const before = await ask(parcels);
    const { log } = await store.dossier('jindong', { kind: 'parcel', id: 'nanbo' });
    await store.append('jindong', [{ ...log[0]!, id: 'later' }]);
    expect((await ask(parcels)).headers.get('ETag')).not.toBe(before.headers.get('ETag'));
    expect(server.shortcuts()).toBe(2);
  });

  test('when another program has written', async () => {
    await learned(parcels);
    const before = await ask(parcels);
    const other = new Database(join(folder.path, 'guatu.gpkg'));
    other.exec(`update zone set revision = revision + 1 where zone_id = 'jindong'`);
    other.close();
    expect((await ask(parcels)).headers.get('ETag')).not.toBe(before.headers.get('ETag'));
  });

  test('when the zone is hidden', async () => {
    await learned(tile);
    await store.hideZone('jindong', true);
    expect((await ask(tile)).status).toBe((await ask(`${tile}?asOf=2010-09-01`)).status);
  });

  test('404 when the zone was closed, for whoever may not read it, and no shortcut for those who may', async () => {
    await learned(tile);
    const person = { username: 'keeper', name: '王五', password: 'none', administrator: true };
    await accounts.add({ ...person, grants: [] });
    await accounts.setReading('jindong', 'closed');
    gate.changed();
    expect((await ask(tile)).status).toBe(404);
    await accounts.setReading('jindong', 'public');
    gate.changed();
    expect((await ask(tile)).status).toBe(200);
    // Another instance has closed it: known two seconds later, as to the app.
    await accounts.setReading('jindong', 'closed');
    now += 2001;
    expect((await ask(tile)).status).toBe(404);
    expect((await ask(tile, { Cookie: 'guatu_session=x' })).status).toBe(404);
  });
});

test('what may be written where nobody could is told as soon as somebody has an account', async () => {
  const readOnly = { zh: '只读', en: 'Only read' };
  const closed = await startAgainServer(store, gate, readOnly);
  const conformance = '/api/zones/jindong/ogc/conformance';
  const says = async () => (await closed.ask(conformance)).text();
  for (let time = 0; time < 3; time++) expect(await says()).not.toContain('create-replace-delete');
  const person = { username: 'keeper', name: '王五', password: 'none', administrator: true };
  await accounts.add({ ...person, grants: [] });
  gate.changed();
  expect(await says()).toContain('create-replace-delete');
  await closed.close();
});

test('what the app answers otherwise is left to it: problems, answers of no zone, what is not kept', async () => {
  for (const path of ['/api/zones', '/api/zones/none/parcels.geojson', '/api/health', '/nothing'])
    for (let time = 0; time < 4; time++) await (await ask(path)).arrayBuffer();
  expect(server.shortcuts()).toBe(0);
});
