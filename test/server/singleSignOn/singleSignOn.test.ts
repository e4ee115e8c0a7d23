import { describe, expect, test } from 'vitest';
import { problemIn, withAccounts } from '../access/withAccounts.ts';
import { publicUrl, sessionIn, withSingleSignOn } from './withSingleSignOn.ts';

const { at, store, there, known, admin, send, goThere, comeIn, audit, addLinked, read, sessionOf } =
  withSingleSignOn();

describe('somebody whose account is linked', () => {
  test('comes in by the provider, and goes on to where he was', async () => {
    const wang = await addLinked('wang.fang');
    expect(wang).toMatchObject({
      hasPassword: false,
      singleSignOn: { username: 'wang.fang', isBound: false },
    });
    there().visitor = { subject: 's1', username: 'Wang.Fang' };
    const answer = await comeIn('zones/jindong?theme=stage');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(
      'http://map.example/guatu/zones/jindong?theme=stage',
    );
    expect(await sessionOf(answer)).toMatchObject({
      person: { username: 'wang.fang', hasPassword: false, administrator: false },
      grants: [],
    });
    expect((await read(wang.id)).singleSignOn).toEqual({ username: 'wang.fang', isBound: true });
    expect(await audit()).toMatchObject([
      { action: 'first-single-sign-on', status: 200, person: { name: '王芳' } },
      { action: 'administer' },
      { action: 'sign-in' },
    ]);
    expect((await comeIn()).headers.get('Location')).toBe(publicUrl);
    expect((await audit())[0]).toMatchObject({ action: 'single-sign-on', status: 200 });
  });

  test('is known by his subject from then on, whatever he is called', async () => {
    await addLinked('wang.fang');
    there().visitor = { subject: 's1', username: 'wang.fang' };
    await comeIn();
    there().visitor = { subject: 's1', username: 'wang.fang.married' };
    expect(await sessionOf(await comeIn())).toMatchObject({ person: { username: 'wang.fang' } });
    there().visitor = { subject: 's1' };
    expect(await sessionOf(await comeIn())).toMatchObject({ person: { username: 'wang.fang' } });
  });

  test('keeps his account from whoever is given his username, until it is linked anew', async () => {
    const { id } = await addLinked('wang.fang');
    there().visitor = { subject: 's1', username: 'wang.fang' };
    const first = await comeIn();
    there().visitor = { subject: 's2', username: 'wang.fang' };
    const other = await comeIn();
    expect(other.status).toBe(403);
    expect(await other.text()).toMatch(/用户名换了人用.*重新关联/);
    expect(sessionIn(other).Cookie).toBe('');
    expect((await audit())[0]).toMatchObject({ status: 403, what: expect.stringMatching(/wang/) });

    const linked = await send('PUT', `/api/people/${id}/single-sign-on`, { username: 'WANG.fang' });
    expect(linked.status).toBe(204);
    expect(await sessionOf(first)).toMatchObject({ person: null });
    expect(await sessionOf(await comeIn())).toMatchObject({ person: { id } });
    there().visitor = { subject: 's1', username: 'wang.fang' };
    expect((await comeIn()).status).toBe(403);
  });

  test('is told by the provider’s other answer what he is called', async () => {
    await addLinked('wang.fang');
    there().visitor = { subject: 's1', username: 'wang.fang', isInUserInfo: true };
    expect((await comeIn()).status).toBe(303);
  });

  test('takes the place of whoever was signed in here', async () => {
    await addLinked('wang.fang');
    there().visitor = { subject: 's1', username: 'wang.fang' };
    const { Cookie, back } = await goThere();
    const answer = await known().app.get(back, { Cookie: `${Cookie}; ${admin()['Cookie']}` });
    expect(await sessionOf(answer)).toMatchObject({ person: { username: 'wang.fang' } });
    expect((await known().app.get('/api/people', admin())).status).toBe(401);
  });
});

test.each([
  '//elsewhere.example/',
  'https://elsewhere.example/',
  'http://map.example.elsewhere/guatu/',
  '\\\\elsewhere.example',
  '../outside',
  'javascript:alert(1)',
  'http://map.example@elsewhere.example/guatu/',
])('nobody is sent on to %s', async (to) => {
  await addLinked('wang.fang');
  there().visitor = { subject: 's1', username: 'wang.fang' };
  expect((await comeIn(to)).headers.get('Location')).toBe(publicUrl);
});

test('a server without single sign-on says so', async () => {
  const plain = await withAccounts(store());
  for (const path of ['/sign-in', '/sign-in/callback', '/sign-out']) {
    const answer = await plain.app.get(path);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('没有设置统一身份认证'),
    ]);
  }
  await plain.close();
});

test('whoever leaves may sign out of the provider too, if it has an address for that', async () => {
  const told = async () => {
    const session = (await (await known().app.get('/api/session')).json()) as {
      singleSignOn: { signOutAddress: string | null };
    };
    return session.singleSignOn.signOutAddress;
  };
  const out = async () => (await known().app.get('/sign-out')).headers.get('Location');
  expect(await out()).toBe(publicUrl);
  expect(await told()).toBeNull();
  there().hasEnd = true;
  at.now += 60_000;
  await expect.poll(told).toBe(`${publicUrl}sign-out`);
  const address = new URL((await out()) ?? '');
  expect(address.href).toMatch(there().issuer);
  expect(address.searchParams.get('post_logout_redirect_uri')).toBe(publicUrl);
  expect(address.searchParams.get('client_id')).toBe('guatu');
});

describe('an administrator', () => {
  test('leaves everybody a way in', async () => {
    const { id } = await addLinked('wang.fang');
    const kindOf = async (answer: Response) => [answer.status, await problemIn(answer)];
    const [link, password] = [`/api/people/${id}/single-sign-on`, `/api/people/${id}/password`];
    expect(await kindOf(await send('DELETE', link))).toEqual([409, 'no-way-in']);
    expect((await send('PUT', password, { password: 'given by hand' })).status).toBe(204);
    expect(await kindOf(await send('DELETE', password))).toEqual([409, 'no-way-in']);
    there().visitor = { subject: 's1', username: 'wang.fang' };
    await comeIn();
    expect((await send('DELETE', password)).status).toBe(204);
    expect(await read(id)).toMatchObject({ hasPassword: false });
    const tried = { username: 'wang.fang', password: 'given by hand' };
    expect((await known().app.post('/api/session', tried)).status).toBe(401);
    expect((await known().app.post('/api/session', { ...tried, password: '' })).status).toBe(401);
    await send('PUT', password, { password: 'given by hand' });
    expect((await send('DELETE', link)).status).toBe(204);
    expect(await read(id)).toMatchObject({ hasPassword: true, singleSignOn: null });
    expect((await comeIn()).status).toBe(403);
    for (const path of [link, password].map((one) => one.replace(id, 'nobody')))
      expect((await send('DELETE', path)).status).toBe(404);
  });

  test('links one account to a username, and is told what is wrong', async () => {
    const wang = await addLinked('wang.fang');
    const { id } = await known().add('li.na');
    const link = (username: string) =>
      send('PUT', `/api/people/${id}/single-sign-on`, { username });
    const taken = await link('Wang.Fang');
    expect([taken.status, await problemIn(taken)]).toEqual([409, 'username-taken']);
    expect((await link(' ')).status).toBe(400);
    expect((await read(id)).singleSignOn).toBeNull();
    const person = { username: 'another', name: '另', administrator: false, grants: [] };
    const none = await send('POST', '/api/people', person);
    expect([none.status, await problemIn(none)]).toEqual([400, 'bad-body']);
    const second = await send('POST', '/api/people', { ...person, singleSignOn: 'wang.fang' });
    expect([second.status, (await second.json()) as object]).toMatchObject([
      409,
      { detail: '这个统一身份认证的用户名已关联另一个账户。' },
    ]);
    expect(await known().accounts.people()).toHaveLength(3);
    // His own sessions go on when he links himself.
    const own = (await known().accounts.people()).find(({ username }) => username === 'admin')!;
    await send('PUT', `/api/people/${own.id}/single-sign-on`, { username: 'root' });
    expect((await known().app.get('/api/people', admin())).status).toBe(200);
    expect(wang.singleSignOn).toEqual({ username: 'wang.fang', isBound: false });
  });
});
