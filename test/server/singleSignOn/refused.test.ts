import { describe, expect, test } from 'vitest';
import type { Misbehaviour } from './fakeProvider.ts';
import { publicUrl, sessionIn, withSingleSignOn } from './withSingleSignOn.ts';

const { at, there, known, goThere, comeIn, audit, addLinked, read } = withSingleSignOn();

describe('nobody comes in', () => {
  test('who has no account: he is told what an administrator does, and it is in the audit', async () => {
    there().visitor = { subject: 's9', username: 'zhao<b>' };
    const answer = await comeIn();
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
      403,
      'text/html; charset=UTF-8',
    ]);
    const text = await answer.text();
    expect(text).toMatch(/“zhao&lt;b&gt;”在挂图里没有可用的账户.*“人员”/);
    expect(text).not.toContain('<b>');
    // Signing in again he may be somebody else there.
    const again = /href="([^"]*sign-in[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(again).toBe(`${publicUrl}sign-in?to=${encodeURIComponent(publicUrl)}&as=another`);
    const out = await known().app.get(new URL(again).href.replace(publicUrl, '/'));
    expect(new URL(out.headers.get('Location') ?? '').searchParams.get('prompt')).toBe('login');
    expect((await audit())[0]).toMatchObject({
      action: 'single-sign-on',
      status: 403,
      person: null,
      what: 'GET /sign-in/callback zhao<b>',
    });
    expect(await known().accounts.people()).toHaveLength(1);
  });

  test('whose account is disabled, in the same words; he is not bound', async () => {
    const { id } = await addLinked('wang.fang');
    const off = { name: '王芳', administrator: false, disabled: true, grants: [] };
    await known().accounts.change(id, off, () => {});
    there().visitor = { subject: 's1', username: 'wang.fang' };
    const answer = await comeIn();
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('没有可用的账户');
    expect((await audit())[0]).toMatchObject({ status: 403, person: { name: '王芳' } });
    expect((await read(id)).singleSignOn?.isBound).toBe(false);
  });

  test('of whom the provider says no name', async () => {
    there().visitor = { subject: 's1' };
    const answer = await comeIn();
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('OIDC_USERNAME_CLAIM');
  });

  test.each<[Misbehaviour, RegExp | null]>([
    ['denies access', null],
    ['other state', /state/],
    ['other nonce', /nonce/],
    ['other issuer', /issuer/],
    ['other audience', /audience/],
    ['expired token', /expiration/],
    ['bad signature', /signature/],
    ['no token', /id_token/],
  ])('where the provider: %s', async (misbehaviour, logged) => {
    const { id } = await addLinked('wang.fang');
    there().visitor = { subject: 's1', username: 'wang.fang', misbehaviour };
    const answer = await comeIn();
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(
      misbehaviour === 'denies access' ? '取消了登录' : '没有通过核对',
    );
    expect(sessionIn(answer).Cookie).toBe('');
    expect((await read(id)).singleSignOn?.isBound).toBe(false);
    const failures = known().app.lines.filter(({ event }) => event === 'failure');
    expect(failures).toHaveLength(logged === null ? 0 : 1);
    for (const failure of failures) expect(JSON.stringify(failure)).toMatch(logged!);
  });

  test('without having begun in this browser, twice, or after ten minutes', async () => {
    await addLinked('wang.fang');
    there().visitor = { subject: 's1', username: 'wang.fang' };
    const { Cookie, back } = await goThere();
    const stranger = await known().app.get(back);
    expect([stranger.status, await stranger.text()]).toEqual([
      400,
      expect.stringContaining('不是在这个浏览器里开始的'),
    ]);
    expect((await known().app.get(back, { Cookie: 'guatu_sign_in=e30' })).status).toBe(400);
    at.now += 600_000;
    expect((await known().app.get(back, { Cookie })).status).toBe(400);
    at.now -= 600_000;
    const answer = await known().app.get(back, { Cookie });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie()).toContainEqual(
      expect.stringMatching(/^guatu_sign_in=; Max-Age=0; Path=\//),
    );
    // The browser has it no more; and the provider takes a code once.
    expect((await known().app.get(back, { Cookie })).status).toBe(400);
  });

  test('who tries too often from one address', async () => {
    const statuses = [];
    for (let each = 0; each < 21; each += 1)
      statuses.push((await known().app.get('/sign-in/callback?code=x')).status);
    expect(new Set(statuses.slice(0, 20))).toEqual(new Set([400]));
    const waiting = await known().app.get('/sign-in/callback?code=x');
    expect([waiting.status, waiting.headers.get('Retry-After')]).toEqual([429, '2']);
  });
});

describe('while the provider does not answer', () => {
  test('the session says so, the way out is a page that says so, and passwords work', async () => {
    there().isDown = true;
    // What it said of itself when somebody signed in holds for a minute.
    at.now += 60_000;
    const out = await known().app.get('/sign-in');
    expect([out.status, await out.text()]).toEqual([503, expect.stringContaining('没有回答')]);
    const session = async () =>
      ((await (await known().app.get('/api/session')).json()) as { singleSignOn: object })
        .singleSignOn;
    const told = { name: '市统一身份认证', address: `${publicUrl}sign-in` };
    expect(await session()).toEqual({ ...told, isAnswering: false, signOutAddress: null });
    expect((await known().cookieOf('admin')).Cookie).toMatch(/^guatu_session=/);
    there().isDown = false;
    at.now += 6000;
    await expect.poll(session).toEqual({ ...told, isAnswering: true, signOutAddress: null });
    expect((await known().app.get('/sign-in')).status).toBe(302);
  });

  test('a provider that calls itself something else is none', async () => {
    there().visitor = { subject: 's1', misbehaviour: 'other issuer described' };
    at.now += 60_000;
    expect((await known().app.get('/sign-in')).status).toBe(503);
  });

  test('who is with it meanwhile is told so when he comes back', async () => {
    await addLinked('wang.fang');
    there().visitor = { subject: 's1', username: 'wang.fang' };
    const { Cookie, back } = await goThere();
    there().isDown = true;
    const answer = await known().app.get(back, { Cookie });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '30']);
  });
});
