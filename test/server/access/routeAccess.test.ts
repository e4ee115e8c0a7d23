import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routeAccess } from '../../../server/access/routeAccess.ts';
import { createApp } from '../../../server/app.ts';
import type { Action } from '../../../geodata/access/mayDo.ts';
import { openFilledStore, temporaryFolder } from '../served.ts';
import { granted, problemIn, withAccounts, type WithAccounts } from './withAccounts.ts';

const zones = ['jindong', 'example'];
const folder = temporaryFolder();
let filled: Awaited<ReturnType<typeof openFilledStore>>;
let known: WithAccounts;
beforeAll(async () => {
  filled = await openFilledStore();
  known = await withAccounts(filled.store);
  await known.add('administrator', { administrator: true });
  await known.add('stranger');
  for (const role of ['reader', 'recorder', 'approver', 'keeper'] as const)
    await known.add(role, granted(role, zones));
  await known.accounts.setReading('example', 'closed');
  known.gate.changed();
});
afterAll(async () => {
  await known?.close();
  await filled?.close();
  folder.remove();
});

test('every route of the server has a line, and every line a route', () => {
  const pages = join(folder.path, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<html lang="zh-CN"><base href="/" />');
  const file = join(folder.path, 'map.pmtiles');
  writeFileSync(file, '');
  const { routes } = createApp({
    store: filled.store,
    log: () => {},
    version: '1',
    pages,
    basemap: { reading: null, origins: [], file } as never,
  });
  // Middleware is registered for ALL methods; sockets come in at /api/remote.
  const routed = routes.flatMap(({ method, path }) =>
    method === 'ALL' ? [] : [`${method} ${path}`],
  );
  expect([...new Set(routed)].toSorted()).toEqual(Object.keys(routeAccess).toSorted());
});

type Role = 'nobody' | 'stranger' | 'reader' | 'recorder' | 'approver' | 'keeper' | 'administrator';

/** Written down once more, and not taken from the model: what each may do where he has his role. */
const may: Readonly<Record<Role, readonly Action[]>> = {
  nobody: [],
  stranger: [],
  reader: ['read'],
  recorder: ['read', 'record', 'follow'],
  approver: ['read', 'follow', 'approve'],
  keeper: ['read', 'record', 'follow', 'approve', 'keep'],
  administrator: ['read', 'record', 'follow', 'approve', 'keep', 'administer'],
};

function expected(role: Role, action: Action, zone: string | null): string {
  const isRead = may[role].includes('read') || zone !== 'example';
  if (zone !== null && !isRead) return 'unknown-zone';
  const isAllowed = may[role].includes(action) || (action === 'read' && zone !== null && isRead);
  if (isAllowed) return 'let in';
  return role === 'nobody' ? 'sign-in-first' : 'not-allowed';
}

/** What recorders do not write, where what they enter is approved first. */
const unapproved = ['PUT', 'DELETE'].map((method) => `${method} /api/zones/:zone/blockers/:id`);

const ids = {
  ':id': 'nothing-of-that-name',
  ':month': '2010-09',
  ':quarter': '2010-Q3',
  ':on': '2010-10-08',
};
const asked = Object.entries(routeAccess).filter(
  ([, { action }]) => action !== 'open' && action !== 'self',
);

describe.each(Object.keys(may) as Role[])('%s', (role) => {
  test('is let in, told to sign in, refused or told of no such zone at every address, as the table has it', async () => {
    const cookie: Record<string, string> =
      role === 'nobody' ? {} : { ...(await known.cookieOf(role)) };
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const [route, { action }] of asked)
      for (const zone of route.includes(':zone') ? zones : [null]) {
        const [method = '', path = ''] = route.split(' ');
        const address = path
          .replace(':zone', zone ?? '')
          .replace(/:(id|month|quarter|on)\b/, (name) => ids[name as keyof typeof ids]);
        const title = `${method} ${address}`;
        // Without what it needs of a body or a condition whoever is let in changes nothing.
        const answer = await known.app.request(address, { method, headers: cookie });
        const isRefusal = [401, 403, 404].includes(answer.status);
        const kind = isRefusal ? await problemIn(answer) : '';
        if (!isRefusal) await answer.body?.cancel();
        const isOfAccess = ['sign-in-first', 'not-allowed', 'unknown-zone'].includes(kind);
        found[title] = isOfAccess ? kind : 'let in';
        wanted[title] =
          role === 'recorder' && unapproved.includes(route)
            ? 'not-allowed'
            : expected(role, action as Action, zone);
      }
    expect(found).toEqual(wanted);
  });
});

test('nothing was changed by any of it', async () => {
  expect(await filled.store.zones()).toMatchObject(
    zones.toSorted().map((id) => ({ id, revision: 1 })),
  );
});
