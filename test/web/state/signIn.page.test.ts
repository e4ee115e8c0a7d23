import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openPage } from '../page.ts';

/** What the server is asked, and what it answers next. */
const asked: string[] = [];
let answers: Response[] = [];
openPage('/zones/example', {
  request: (path, init) => {
    asked.push(
      `${init?.method ?? 'GET'} ${path} ${(init?.body as string | undefined) ?? ''}`.trim(),
    );
    return Promise.resolve(answers.shift() ?? new Response('{}', { status: 200 }));
  },
});
const { ask, RequestFailed } = await import('../../../web/api.ts');
const { askToSignIn, canAskWho, signInAsked } = await import('../../../web/state/signIn.ts');
await import('../../../web/state/session.ts');

const refused = (kind: string, status: number) =>
  new Response(JSON.stringify({ type: `../docs#${kind}`, status, detail: '', detailEn: '' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
const write = () => ask('/api/zones/example/blockers/b1', { method: 'PUT', body: '{"what":"水"}' });
const written = 'PUT /api/zones/example/blockers/b1 {"what":"水"}';

beforeEach(() => {
  asked.length = 0;
  answers = [];
  canAskWho.value = true;
});

describe('a change whose session has ended', () => {
  test('waits for somebody to sign in, and is then sent as it was', async () => {
    answers = [refused('sign-in-first', 401)];
    const done = write();
    await vi.waitUntil(() => signInAsked.value !== null);
    expect(signInAsked.value?.because).toBe('change');
    expect(asked).toEqual([written]);
    signInAsked.value?.answer(true);
    await done;
    expect(asked).toEqual([written, written]);
    expect(signInAsked.value).toBeNull();
  });

  test('fails as it was refused when nobody does', async () => {
    answers = [refused('sign-in-first', 401)];
    const done = write();
    await vi.waitUntil(() => signInAsked.value !== null);
    signInAsked.value?.answer(false);
    await expect(done).rejects.toBeInstanceOf(RequestFailed);
    expect(asked).toEqual([written]);
  });

  test('fails at once where the page has no place to ask', async () => {
    canAskWho.value = false;
    answers = [refused('sign-in-first', 401)];
    await expect(write()).rejects.toBeInstanceOf(RequestFailed);
    expect(signInAsked.value).toBeNull();
  });

  test('says nothing of a change where something was only read', async () => {
    answers = [refused('sign-in-first', 401)];
    const done = ask('/api/people', {});
    await vi.waitUntil(() => signInAsked.value !== null);
    expect(signInAsked.value?.because).toBe('wish');
    signInAsked.value?.answer(true);
    await done;
  });

  test('asks once for all that waits', async () => {
    answers = [refused('sign-in-first', 401), refused('sign-in-first', 401)];
    const both = Promise.all([write(), write()]);
    await vi.waitUntil(() => signInAsked.value !== null && asked.length === 2);
    const [first, second] = [askToSignIn('wish'), askToSignIn('wish')];
    expect(first).toBe(second);
    signInAsked.value?.answer(true);
    await both;
    expect(asked).toHaveLength(4);
  });
});

test('a wrong password is no session that has ended', async () => {
  answers = [refused('wrong-credentials', 401)];
  await expect(ask('/api/session', { method: 'POST' })).rejects.toBeInstanceOf(RequestFailed);
  expect(signInAsked.value).toBeNull();
});

test('what is not allowed has the page ask anew who is here', async () => {
  answers = [refused('not-allowed', 403)];
  await expect(write()).rejects.toBeInstanceOf(RequestFailed);
  await vi.waitUntil(() => asked.length === 2);
  expect(asked[1]).toBe('GET /api/session');
});
