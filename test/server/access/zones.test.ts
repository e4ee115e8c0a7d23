import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { Pass } from '../../../server/access/passes.ts';
import type { SheetPrinter } from '../../../server/print/sheetPrinter.ts';
import { openFilledStore, served } from '../served.ts';
import { granted, problemIn, withAccounts, type WithAccounts } from './withAccounts.ts';

const pages = mkdtempSync(join(tmpdir(), 'guatu-pages-'));
writeFileSync(join(pages, 'index.html'), '<html lang="zh-CN"><base href="/" />');
let passFor: (() => Pass) | undefined;
const printer: SheetPrinter = {
  canPrint: () => Promise.resolve(true),
  underWay: () => [],
  print: (order) => {
    ({ passFor } = order);
    return Promise.resolve(new Uint8Array());
  },
};

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let known: WithAccounts;
let cookies: Record<'reader' | 'recorder' | 'keeper', { readonly Cookie: string }>;
beforeAll(async () => {
  filled = await openFilledStore();
  known = await withAccounts(filled.store, { printer, pages });
  await known.add('reader', granted('reader', ['jindong']));
  await known.add('recorder', granted('recorder', ['jindong'], ['nanbo']));
  await known.add('keeper', granted('keeper', ['jindong']));
  const [reader, recorder, keeper] = await Promise.all(
    ['reader', 'recorder', 'keeper'].map((name) => known.cookieOf(name)),
  );
  cookies = { reader: reader!, recorder: recorder!, keeper: keeper! };
});
afterAll(async () => {
  await known?.close();
  await filled?.close();
  rmSync(pages, { recursive: true });
});

const json = { 'Content-Type': 'application/json' };
const jindong = '/api/zones/jindong';
const put = (path: string, body: object, headers: object) =>
  known.app.request(path, {
    method: 'PUT',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
const setReading = async (reading: 'public' | 'closed') => {
  const answer = await put(
    `${jindong}/access`,
    { reading },
    { ...cookies.keeper, 'If-Match': '*' },
  );
  expect(answer.status).toBe(200);
};
const idsOf = async (path: string, headers: object = {}) => {
  const list = await (await known.app.get(path, { ...headers })).json();
  const zones = 'zones' in (list as object) ? (list as { zones: unknown }).zones : list;
  return (zones as { id: string }[]).map(({ id }) => id);
};

describe('a zone that is closed', () => {
  test('is for who may not read it one that is not there, however it is asked', async () => {
    const path = `${jindong}/parcels.geojson`;
    const open = await known.app.get(path);
    const tag = open.headers.get('ETag') ?? '';
    const { edition } = (await known.app.json(jindong)) as { edition: string };
    await (await known.app.get(`${path}?edition=${edition}`)).arrayBuffer();
    await open.arrayBuffer();
    await setReading('closed');
    const unknown = (await (await known.app.get('/api/zones/atlantis')).json()) as {
      detail: string;
    };
    for (const [address, init] of [
      [path, {}],
      [path, { headers: { 'If-None-Match': tag } }],
      [path, { headers: { 'If-None-Match': '*' } }],
      [`${path}?edition=${edition}`, {}],
      [`${path}?nonsense=1`, {}],
      [path, { method: 'HEAD' }],
      [jindong, { headers: { Cookie: `guatu_session=${'x'.repeat(43)}` } }],
      [`${jindong}/statistics`, { method: 'POST', headers: json, body: '{' }],
      [`${jindong}/areas`, { method: 'POST', headers: json, body: '{}' }],
      [`${jindong}/plans/x`, { method: 'DELETE' }],
      [jindong, { method: 'DELETE', headers: { 'If-Match': '*' } }],
    ] as const) {
      const answer = await known.app.request(address, init);
      const title = `${'method' in init ? init.method : 'GET'} ${address}`;
      expect(answer.status, title).toBe(404);
      if (answer.body === null) continue;
      const problem = (await answer.json()) as { type: string; detail: string };
      expect(problem.type, title).toMatch(/#unknown-zone$/);
      expect(problem.detail).toBe(unknown.detail.replace('atlantis', 'jindong'));
    }
    await setReading('public');
  });

  test('is in no list of theirs, and in those of its readers, with other tags', async () => {
    await setReading('closed');
    for (const path of ['/api/zones', '/api/zones?hidden=true', '/api/statistics', '/api']) {
      const headers = { Accept: 'application/json' };
      expect(await idsOf(path, headers), path).toEqual(['example']);
      expect(await idsOf(path, { ...headers, ...cookies.reader }), path).toEqual([
        'example',
        'jindong',
      ]);
      const [anyone, reader] = [
        await known.app.get(path, headers),
        await known.app.get(path, { ...headers, ...cookies.reader }),
      ];
      expect(anyone.headers.get('ETag')).not.toBe(reader.headers.get('ETag'));
      expect(anyone.headers.get('Cache-Control')).toBe('private, no-cache');
      expect(reader.headers.get('Vary')).toMatch(/\bCookie\b/);
      expect(reader.headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
    await setReading('public');
  });

  test('counts in no sum of theirs, and in those of its readers', async () => {
    const path = '/api/statistics?by=origin';
    const open = await (await known.app.get(path)).json();
    await setReading('closed');
    expect(await (await known.app.get(path)).json()).toMatchObject({
      zones: 1,
      groups: [{ id: 'example' }],
    });
    expect(await (await known.app.get(path, cookies.reader)).json()).toEqual(open);
    await setReading('public');
  });

  test('is answered to its readers for them alone: kept by no shared cache, read by no other site', async () => {
    await setReading('closed');
    const { edition } = (await (await known.app.get(jindong, cookies.reader)).json()) as {
      edition: string;
    };
    for (const query of ['', `?edition=${edition}`]) {
      const path = `${jindong}/parcels.geojson${query}`;
      // The second is answered from what was kept of the first, the third by its tag.
      for (const more of [{}, {}, { 'If-None-Match': '*' }]) {
        const answer = await known.app.get(path, { ...cookies.reader, ...more });
        expect([200, 304]).toContain(answer.status);
        expect(answer.headers.get('Cache-Control'), path).toBe('private, no-cache');
        expect(answer.headers.get('Vary')).toMatch(/\bCookie\b/);
        expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
        expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
        await answer.arrayBuffer();
      }
    }
    await setReading('public');
    const open = await known.app.get(`${jindong}/parcels.geojson?edition=${edition}`);
    expect(open.headers.get('Cache-Control')).toMatch(/immutable/);
    expect(open.headers.get('Access-Control-Allow-Origin')).toBe('*');
    await open.arrayBuffer();
  });

  test('lets our own browser print a sheet of it, and read nothing else with that', async () => {
    const order = { address: '/zones/jindong' };
    const print = () => known.app.post(`${jindong}/sheets`, order, { ...json, ...cookies.reader });
    expect((await print()).status).toBe(200);
    expect(passFor).toBeUndefined();
    await setReading('closed');
    await known.accounts.setReading('example', 'closed');
    known.gate.changed();
    expect((await print()).status).toBe(200);
    const pass = passFor!();
    const Cookie = `guatu_session=${pass.token}`;
    expect((await known.app.get(jindong, { Cookie })).status).toBe(200);
    expect((await known.app.get('/api/zones/example', { Cookie })).status).toBe(404);
    const session = await (await known.app.get('/api/session', { Cookie })).json();
    expect(session).toMatchObject({ person: null, grants: [{ zone: 'jindong', role: 'reader' }] });
    expect((await put(`${jindong}/decks/x`, {}, { Cookie })).status).toBe(403);
    pass.end();
    expect((await known.app.get(jindong, { Cookie })).status).toBe(404);
    await known.accounts.setReading('example', 'public');
    await setReading('public');
  });

  test('is closed and opened by whoever has seen how it is', async () => {
    const path = `${jindong}/access`;
    const tag = (await known.app.get(path, cookies.keeper)).headers.get('ETag') ?? '';
    const set = (reading: string, headers: object) =>
      put(path, { reading }, { ...cookies.keeper, ...headers });
    expect((await set('closed', {})).status).toBe(428);
    const closed = await set('closed', { 'If-Match': tag });
    expect(await closed.json()).toEqual({ reading: 'closed', approval: true });
    expect((await set('closed', { 'If-Match': tag })).status).toBe(412);
    expect((await set('ajar', { 'If-Match': '*' })).status).toBe(400);
    expect((await known.app.get(path, cookies.reader)).status).toBe(403);
    await setReading('public');
  });
});

describe('what is written', () => {
  const source = { kind: 'site' };
  const blockerOf = (kind: string, id: string) => ({
    subject: { kind, id },
    what: bilingual('电线杆未迁', 'Poles to be moved'),
    owner: null,
    since: '2010-09-01',
    nextStep: null,
    due: null,
    clearedOn: null,
    provenance: source,
  });
  const isNew = { 'If-None-Match': '*' };

  test('in a public zone too needs an account', async () => {
    const answer = await put(`${jindong}/blockers/x`, blockerOf('zone', 'jindong'), isNew);
    expect([answer.status, await problemIn(answer)]).toEqual([401, 'sign-in-first']);
  });

  test('by a recorder of some blocks is of these: where it was and where it goes to', async () => {
    const before = await filled.store.written('jindong', 'blocker');
    const refused = async (path: string, body: object, headers: object) => {
      const answer = await put(path, body, { ...cookies.recorder, ...headers });
      expect([answer.status, await problemIn(answer)]).toEqual([403, 'not-allowed']);
    };
    const parcel = await filled.store.parcel('jindong', 'nanbo');
    expect(parcel?.block).toBe('nanbo');
    // What cannot wait is not his to write where what he enters waits.
    await refused(`${jindong}/blockers/a`, blockerOf('parcel', 'nanbo'), isNew);
    await known.accounts.setApproval('jindong', false);
    known.gate.changed();
    await refused(`${jindong}/blockers/a`, blockerOf('block', 'xietangxi'), isNew);
    await refused(`${jindong}/blockers/a`, blockerOf('zone', 'jindong'), isNew);
    await refused(`${jindong}/plans/zone:jindong`, {}, isNew);
    expect(await filled.store.written('jindong', 'blocker')).toEqual(before);

    const written = await put(`${jindong}/blockers/a`, blockerOf('parcel', 'nanbo'), {
      ...cookies.recorder,
      ...isNew,
    });
    expect([written.status, await written.json()]).toMatchObject([
      200,
      { recordedBy: 'recorder先生' },
    ]);
    const tag = written.headers.get('ETag') ?? '';
    await refused(`${jindong}/blockers/a`, blockerOf('zone', 'jindong'), { 'If-Match': tag });
    const moved = await put(`${jindong}/blockers/a`, blockerOf('block', 'xietangxi'), {
      ...cookies.keeper,
      'If-Match': tag,
    });
    expect([moved.status, await moved.json()]).toMatchObject([200, { recordedBy: 'keeper先生' }]);
    const take = { method: 'DELETE', headers: { ...cookies.recorder, 'If-Match': '*' } };
    expect((await known.app.request(`${jindong}/blockers/a`, take)).status).toBe(403);
    const own = { ...take, headers: { ...cookies.keeper, 'If-Match': '*' } };
    expect((await known.app.request(`${jindong}/blockers/a`, own)).status).toBe(204);
    await known.accounts.setApproval('jindong', true);
    known.gate.changed();
  });

  test('without accounts is by nobody known, and only where the address lets everybody', async () => {
    const item = {
      method: 'PUT',
      headers: { ...json, ...isNew },
      body: JSON.stringify(blockerOf('block', 'nanbo')),
    };
    const closed = served(filled.store, { readOnly: bilingual('只供查看。', 'For looking only.') });
    const refused = await closed.request(`${jindong}/blockers/b`, item);
    expect([refused.status, await problemIn(refused)]).toEqual([403, 'read-only']);
    const written = await served(filled.store).request(`${jindong}/blockers/b`, item);
    expect([written.status, await written.json()]).toMatchObject([200, { recordedBy: null }]);
  });
});

test('the page is told who asks for it, by nobody else’s cache', async () => {
  const page = await known.app.get('/zones/jindong', cookies.reader);
  expect(await page.text()).toContain('reader先生');
  expect(page.headers.get('Cache-Control')).toBe('private, no-cache');
  expect(await (await known.app.get('/')).text()).toMatch(/data-session="[^"]*null/);
});
