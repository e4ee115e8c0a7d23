import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../geodata/access/person.ts';
import { openFilledStore } from '../served.ts';
import {
  cookieIn,
  granted,
  password,
  problemIn,
  withAccounts,
  type WithAccounts,
} from './withAccounts.ts';

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let known: WithAccounts;
let cookie: Record<string, string>;
let own: Person;
beforeAll(async () => {
  filled = await openFilledStore();
  known = await withAccounts(filled.store);
  own = await known.add('admin', { administrator: true });
  cookie = await known.cookieOf('admin');
});
afterAll(async () => {
  await known?.close();
  await filled?.close();
});

const send = (method: string, path: string, body: object | null, headers: object = {}) =>
  known.app.request(path, {
    method,
    headers: { ...cookie, ...(body && { 'Content-Type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
const person = (username: string) => ({
  username,
  name: '李娜',
  password,
  administrator: false,
  grants: [
    { zone: 'example', role: 'approver', blocks: null },
    { zone: 'jindong', role: 'recorder', blocks: ['nanbo'] },
  ],
});
const changeOf = ({ name, administrator, disabled, grants }: Person) => ({
  name,
  administrator,
  disabled,
  grants,
});

describe('an administrator', () => {
  test('gives accounts, each with a name of its own, and never tells a password', async () => {
    const made = await send('POST', '/api/people', person('Li.Na'));
    expect(made.status).toBe(201);
    const added = (await made.json()) as Person;
    const { password: _, ...rest } = person('li.na');
    const signsIn = { hasPassword: true, singleSignOn: null };
    expect(added).toEqual({ ...rest, ...signsIn, id: added.id, disabled: false });
    const one = await known.app.get(`/api/people/${added.id}`, cookie);
    expect(await one.json()).toEqual(added);
    expect(one.headers.get('ETag')).toBe(made.headers.get('ETag'));
    const taken = await send('POST', '/api/people', person('LI.NA'));
    expect([taken.status, await problemIn(taken)]).toEqual([409, 'username-taken']);
    const all = await (await known.app.get('/api/people', cookie)).text();
    expect(all).toContain('li.na');
    expect(all).not.toMatch(/scrypt|"password/);
  });

  test.each([
    ['a name of blanks', { username: 'a b' }],
    ['a password of seven', { password: '1234567' }],
    ['no name', { name: ' ' }],
    ['a role that is none', { grants: [{ zone: 'jindong', role: 'king', blocks: null }] }],
    ['blocks of a keeper', { grants: [{ zone: 'jindong', role: 'keeper', blocks: ['nanbo'] }] }],
    [
      'a role twice',
      { grants: [...granted('reader', ['a']).grants, ...granted('reader', ['a']).grants] },
    ],
    ['no blocks at all', { grants: [{ zone: 'jindong', role: 'recorder', blocks: [] }] }],
  ])('is told of %s, and nobody is added', async (_what, wrong) => {
    const before = await known.accounts.people();
    const answer = await send('POST', '/api/people', { ...person('somebody'), ...wrong });
    expect([answer.status, await problemIn(answer)]).toEqual([400, 'bad-body']);
    expect(await known.accounts.people()).toEqual(before);
  });

  test('changes what somebody may as he has seen it, and it holds at once', async () => {
    const li = await known.add('li.changed');
    const hers = await known.cookieOf('li.changed');
    const path = `/api/people/${li.id}`;
    const seen = (await known.app.get(path, cookie)).headers.get('ETag') ?? '';
    const asKeeper = { ...changeOf(li), ...granted('keeper', ['jindong']) };
    expect((await send('PUT', path, asKeeper)).status).toBe(428);
    const changed = await send('PUT', path, asKeeper, { 'If-Match': seen });
    expect([changed.status, await changed.json()]).toEqual([200, { ...li, ...asKeeper }]);
    expect((await send('PUT', path, asKeeper, { 'If-Match': seen })).status).toBe(412);
    const session = await (await known.app.get('/api/session', hers)).json();
    expect(session).toMatchObject({ grants: asKeeper.grants });

    const off = { ...asKeeper, disabled: true };
    expect((await send('PUT', path, off, { 'If-Match': '*' })).status).toBe(200);
    expect(await (await known.app.get('/api/session', hers)).json()).toMatchObject({
      person: null,
    });
    expect((await send('PUT', '/api/people/nobody', off, { 'If-Match': '*' })).status).toBe(404);
  });

  test('stays one as long as he is the last', async () => {
    const path = `/api/people/${own.id}`;
    for (const less of [{ administrator: false }, { disabled: true }]) {
      const answer = await send('PUT', path, { ...changeOf(own), ...less }, { 'If-Match': '*' });
      expect([answer.status, await problemIn(answer)]).toEqual([409, 'last-administrator']);
    }
    expect(await known.accounts.person(own.id)).toEqual(own);
  });

  test('gives another password, and ends sessions', async () => {
    const li = await known.add('li.forgets');
    const hers = await known.cookieOf('li.forgets');
    const path = `/api/people/${li.id}`;
    expect((await send('PUT', `${path}/password`, { password: 'given by hand' })).status).toBe(204);
    expect(await (await known.app.get('/api/session', hers)).json()).toMatchObject({
      person: null,
    });
    const again = { username: 'li.forgets', password: 'given by hand' };
    const Cookie = cookieIn(await known.app.post('/api/session', again));
    expect((await send('DELETE', `${path}/sessions`, null)).status).toBe(204);
    expect(await (await known.app.get('/api/session', { Cookie })).json()).toMatchObject({
      person: null,
    });
    expect((await send('DELETE', '/api/people/nobody/sessions', null)).status).toBe(404);
  });
});

test('what was done is on record, by whom and with what outcome, as JSON and CSV, in stretches', async () => {
  const audit = async (query: string) => {
    const answer = await known.app.get(`/api/audit${query}`, cookie);
    return (await answer.json()) as { entries: Record<string, unknown>[]; next: number | null };
  };
  const reader = await known.add('reader', granted('reader', ['jindong']));
  const hers = await known.cookieOf('reader');
  await known.app.post('/api/session', { username: 'reader', password: 'wrong' });
  await known.app.post('/api/session', { username: 'my secret word', password: 'wrong' });
  const put = {
    method: 'PUT',
    headers: { ...hers, 'Content-Type': 'application/json' },
    body: '{}',
  };
  expect((await known.app.request('/api/zones/jindong/decks/x', put)).status).toBe(403);
  // Whoever is not known leaves no trace, or anybody could fill the disk.
  expect(
    (await known.app.request('/api/zones/jindong/decks/x', { ...put, headers: {} })).status,
  ).toBe(401);
  await send('PUT', '/api/zones/jindong/access', { reading: 'public' }, { 'If-Match': '*' });

  const { entries } = await audit('?limit=5');
  const who = { id: reader.id, name: 'reader先生' };
  expect(entries).toMatchObject([
    {
      person: { id: own.id, name: 'admin先生' },
      action: 'keep',
      zone: 'jindong',
      status: 200,
      what: 'PUT /api/zones/jindong/access',
    },
    {
      person: who,
      action: 'keep',
      zone: 'jindong',
      status: 403,
      what: 'PUT /api/zones/jindong/decks/x',
    },
    { person: null, action: 'sign-in', zone: null, status: 401, what: 'POST /api/session' },
    { person: who, action: 'sign-in', zone: null, status: 401, what: 'POST /api/session' },
    { person: who, action: 'sign-in', zone: null, status: 200, what: 'POST /api/session' },
  ]);

  const first = await audit(`?person=${reader.id}&limit=2`);
  const rest = await audit(`?person=${reader.id}&limit=2&after=${first.next}`);
  expect([...first.entries, ...rest.entries].map(({ status }) => status)).toEqual([403, 401, 200]);
  expect(rest.next).toBeNull();
  expect((await audit('?zone=jindong')).entries).toHaveLength(2);
  expect((await audit('?from=2000-01-01&to=2000-01-02')).entries).toEqual([]);
  expect((await known.app.get('/api/audit?limit=0', cookie)).status).toBe(400);
  for (const [query, headers] of [
    ['?f=csv&zone=jindong', {}],
    ['?zone=jindong', { Accept: 'text/csv' }],
  ] as const) {
    const csv = await known.app.get(`/api/audit${query}`, { ...cookie, ...headers });
    expect(csv.headers.get('Content-Type')).toMatch('text/csv');
    const lines = (await csv.text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(',admin先生,keep,jindong,');
  }
});
