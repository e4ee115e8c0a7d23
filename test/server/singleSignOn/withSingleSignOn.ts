import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Person } from '../../../geodata/access/person.ts';
import { providerBy } from '../../../server/singleSignOn/provider.ts';
import { cookieIn, withAccounts, type WithAccounts } from '../access/withAccounts.ts';
import { openFilledStore } from '../served.ts';
import { clientId, clientSecret, startFakeProvider, type FakeProvider } from './fakeProvider.ts';

export const publicUrl = 'http://map.example/guatu/';

type Entry = {
  readonly action: string;
  readonly status: number;
  readonly what: string;
  readonly person: { readonly name: string } | null;
};

/** A server with an administrator and, beside it, a provider of single sign-on, anew for each test of a file; on a clock that stands. */
export function withSingleSignOn() {
  const start = Date.UTC(2026, 10, 30);
  const at = { now: start };
  let filled: Awaited<ReturnType<typeof openFilledStore>>;
  let there: FakeProvider;
  let known: WithAccounts;
  let admin: Record<string, string>;
  beforeAll(async () => {
    filled = await openFilledStore();
    there = await startFakeProvider();
  });
  afterAll(async () => {
    await there?.stop();
    await filled?.close();
  });
  beforeEach(async () => {
    at.now = start;
    there.isDown = false;
    there.hasEnd = false;
    const now = () => at.now;
    const settings = {
      issuer: there.issuer,
      clientId,
      clientSecret,
      name: '市统一身份认证',
      scope: 'openid profile',
      usernameClaim: 'preferred_username',
      publicUrl,
    };
    const provider = providerBy(settings, now);
    known = await withAccounts(filled.store, { provider }, { now, publicUrl });
    await known.add('admin', { administrator: true });
    admin = await known.cookieOf('admin');
  });
  afterEach(() => known.close());

  const send = (method: string, path: string, body?: object) =>
    known.app.request(path, {
      method,
      headers: { ...admin, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  /** A browser's way out to the provider, who signs its owner in at once, and the address that it is sent back to. */
  const goThere = async (to = ''): Promise<{ Cookie: string; back: string }> => {
    const out = await known.app.get(`/sign-in?to=${encodeURIComponent(to)}`);
    expect(out.status).toBe(302);
    const answered = await fetch(out.headers.get('Location') ?? '', { redirect: 'manual' });
    const back = answered.headers.get('Location') ?? '';
    expect(back).toMatch(/^http:\/\/map\.example\/guatu\/sign-in\/callback\?/);
    return { Cookie: cookieIn(out), back: `/sign-in/callback${new URL(back).search}` };
  };
  return {
    at,
    store: () => filled.store,
    there: () => there,
    known: () => known,
    admin: () => admin,
    /** As the administrator. */
    send,
    goThere,
    comeIn: async (to?: string): Promise<Response> => {
      const { Cookie, back } = await goThere(to);
      return known.app.get(back, { Cookie });
    },
    audit: async () => {
      const answer = await known.app.get('/api/audit', admin);
      return ((await answer.json()) as { entries: Entry[] }).entries;
    },
    /** Somebody who comes by single sign-on alone. */
    addLinked: async (username: string) => {
      const person = { username, name: '王芳', administrator: false, grants: [] };
      const answer = await send('POST', '/api/people', { ...person, singleSignOn: username });
      expect(answer.status).toBe(201);
      return (await answer.json()) as Person;
    },
    read: async (id: string) =>
      (await (await known.app.get(`/api/people/${id}`, admin)).json()) as Person,
    sessionOf: async (answer: Response) => {
      const told = await known.app.get('/api/session', sessionIn(answer));
      return (await told.json()) as { person: unknown };
    },
  };
}

/** The session cookie among those that an answer gives. */
export function sessionIn(answer: Response): { readonly Cookie: string } {
  const given = answer.headers.getSetCookie();
  const session = given.findLast((one) => one.startsWith('guatu_session='));
  return { Cookie: session?.split(';')[0] ?? '' };
}
