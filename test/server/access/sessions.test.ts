import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { served, openFilledStore } from '../served.ts';
import { cookieIn, password, problemIn, withAccounts, type WithAccounts } from './withAccounts.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 30);
const readOnly = bilingual('对网络开放，只供查看。', 'Open to the network, for looking only.');
let now = start;
let filled: Awaited<ReturnType<typeof openFilledStore>>;
let known: WithAccounts;
beforeEach(async () => {
  now = start;
  filled = await openFilledStore();
  known = await withAccounts(filled.store, { readOnly }, { now: () => now });
});
afterEach(async () => {
  await known.close();
  await filled.close();
});

const json = { 'Content-Type': 'application/json' };
const signIn = (username: string, given: string) =>
  known.app.post('/api/session', { username, password: given });
const session = async (headers: Record<string, string>) =>
  (await known.app.get('/api/session', headers)).json() as Promise<Record<string, unknown>>;
const send = (method: string, path: string, body: object, headers: object = {}) =>
  known.app.request(path, { method, headers: { ...json, ...headers }, body: JSON.stringify(body) });

describe('while nobody has an account', () => {
  const nobody = { accounts: false, person: null, grants: [], approvedIn: [], singleSignOn: null };

  test('the session says who may write: as the address has it', async () => {
    expect(await session({})).toEqual({ ...nobody, writing: 'nobody' });
    const open = await served(filled.store).json('/api/session');
    expect(open).toEqual({ ...nobody, writing: 'anyone' });
  });

  test('lists are empty, and nothing of accounts is written but by the token', async () => {
    expect(await known.app.json('/api/people')).toEqual({ people: [] });
    expect(await known.app.json('/api/audit')).toEqual({ entries: [], next: null });
    expect(await known.app.json('/api/zones/jindong/access')).toEqual({
      reading: 'public',
      approval: false,
    });
    const person = { username: 'x', name: 'x', password, administrator: true, grants: [] };
    for (const answer of [
      await send('POST', '/api/people', person),
      await send('PUT', '/api/zones/jindong/access', { reading: 'closed' }, { 'If-Match': '*' }),
    ]) {
      expect(answer.status).toBe(401);
      expect(await problemIn(answer)).toBe('sign-in-first');
    }
    expect((await signIn('x', password)).status).toBe(401);
    expect(await known.accounts.hasPeople()).toBe(false);
  });

  test('the first administrator is made by the token, once, and is signed in', async () => {
    const token = (await known.signIn.firstToken()) ?? '';
    const asked = { username: ' Wang.Fang ', name: '王芳', password };
    const first = (given: string) =>
      known.app.post('/api/first-administrator', { ...asked, token: given });
    const wrong = await first(`${token.slice(1)}x`);
    expect([wrong.status, await problemIn(wrong)]).toEqual([401, 'wrong-credentials']);

    const made = await first(token);
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({
      accounts: true,
      person: { username: 'wang.fang', name: '王芳', administrator: true },
      writing: 'accounts',
    });
    const Cookie = cookieIn(made);
    expect(await known.app.get('/api/people', { Cookie })).toMatchObject({ status: 200 });
    expect((await first(token)).status).toBe(401);
    expect(await known.signIn.firstToken()).toBeNull();
    expect((await known.app.get('/api/people')).status).toBe(401);
    const { entries } = (await (await known.app.get('/api/audit', { Cookie })).json()) as {
      entries: object[];
    };
    expect(entries).toMatchObject([{ action: 'first-administrator', status: 201 }]);
  });
});

describe('signing in', () => {
  beforeEach(() => known.add('wang', { administrator: true }));

  test('gives a cookie that no script and no other site reads, and says who it is', async () => {
    const answer = await signIn('ＷＡＮＧ', password);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^guatu_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await answer.json()).toMatchObject({ person: { username: 'wang' } });
    expect(await session({ Cookie: cookieIn(answer) })).toMatchObject({
      accounts: true,
      person: { name: 'wang先生', administrator: true },
      writing: 'accounts',
    });
    expect(await session({})).toMatchObject({ accounts: true, person: null });
    expect(await session({ Cookie: `guatu_session=${'x'.repeat(43)}` })).toMatchObject({
      person: null,
    });
  });

  test('is answered alike for a wrong name, a wrong password and who is disabled', async () => {
    const li = await known.add('li');
    const off = { name: '李', administrator: false, disabled: true, grants: [] };
    await known.accounts.change(li.id, off, () => {});
    const answers = await Promise.all(
      [
        ['wang', 'wrong'],
        ['nobody', password],
        ['li', password],
      ].map(async ([name, given]) => {
        const answer = await signIn(name!, given!);
        const { detail, type } = (await answer.json()) as Record<string, string>;
        return [answer.status, type, detail, answer.headers.get('Set-Cookie')];
      }),
    );
    expect(answers[0]).toEqual([
      401,
      expect.stringMatching(/#wrong-credentials$/),
      expect.any(String),
      null,
    ]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('has to wait after wrong tries, those made at one time too, and the right one waits as well', async () => {
    const tried = await Promise.all(Array.from({ length: 8 }, () => signIn('wang', 'wrong')));
    const statuses = tried.map(({ status }) => status).toSorted((one, other) => one - other);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const waiting = await signIn('wang', password);
    expect([waiting.status, waiting.headers.get('Retry-After')]).toEqual([429, '2']);
    expect((await signIn('another', 'wrong')).status).toBe(401);
    now += 2000;
    expect((await signIn('wang', password)).status).toBe(200);
    expect((await signIn('wang', 'wrong')).status).toBe(401);
  });

  test('another name each time waits by the address', async () => {
    const statuses = [];
    for (let each = 0; each < 21; each += 1)
      statuses.push((await signIn(`name${each}`, 'wrong')).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });

  test.each([
    ['a page of another site', { Origin: 'https://elsewhere.example' }],
    ['a page of the same site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('is for our own page, not for %s', async (_who, headers) => {
    const answer = await send('POST', '/api/session', { username: 'wang', password }, headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });

  test('a session ends when it was not used for half a day, and after a week in any case', async () => {
    const cookie = await known.cookieOf('wang');
    now += 11 * hour;
    expect(await session(cookie)).toMatchObject({ person: { username: 'wang' } });
    now += 11 * hour;
    expect(await session(cookie)).toMatchObject({ person: { username: 'wang' } });
    now += 13 * hour;
    expect(await session(cookie)).toMatchObject({ person: null });
    const other = await known.cookieOf('wang');
    for (let elapsed = 0; elapsed < 7 * 24; elapsed += 8) {
      expect(await session(other)).toMatchObject({ person: { username: 'wang' } });
      now += 8 * hour;
    }
    now += 60_000;
    expect(await session(other)).toMatchObject({ person: null });
  });

  test('out ends the session here, or everywhere', async () => {
    const [here, there, third] = [
      await known.cookieOf('wang'),
      await known.cookieOf('wang'),
      await known.cookieOf('wang'),
    ];
    const out = await known.app.request('/api/session', { method: 'DELETE', headers: here });
    expect([out.status, out.headers.get('Set-Cookie')]).toEqual([
      204,
      expect.stringMatching(/^guatu_session=; Max-Age=0; Path=\//),
    ]);
    expect(await session(here)).toMatchObject({ person: null });
    expect(await session(there)).toMatchObject({ person: { username: 'wang' } });
    const all = { method: 'DELETE', headers: there };
    expect((await known.app.request('/api/sessions', all)).status).toBe(204);
    expect(await session(third)).toMatchObject({ person: null });
    expect((await known.app.request('/api/sessions', all)).status).toBe(401);
  });

  test('by another password ends the other sessions, and needs the one that holds', async () => {
    const [mine, other] = [await known.cookieOf('wang'), await known.cookieOf('wang')];
    const change = (current: string, next: string) =>
      send('PUT', '/api/session/password', { current, next }, mine);
    expect((await change('wrong', 'another password')).status).toBe(401);
    const short = await change(password, '七个字符不够长');
    expect([short.status, await problemIn(short)]).toEqual([400, 'bad-body']);
    expect((await change(password, 'another password')).status).toBe(204);
    expect(await session(mine)).toMatchObject({ person: { username: 'wang' } });
    expect(await session(other)).toMatchObject({ person: null });
    expect((await signIn('wang', password)).status).toBe(401);
    expect((await signIn('wang', 'another password')).status).toBe(200);
  });
});
