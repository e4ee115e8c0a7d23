import { Socket } from 'node:net';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientOf, trusting } from '../../../server/access/client.ts';
import { createGate } from '../../../server/access/gate.ts';
import { readConfig } from '../../../server/config.ts';
import { StartError } from '../../../server/startError.ts';
import { openFilledStore } from '../served.ts';
import { password, withAccounts } from './withAccounts.ts';

const proxies = { TRUSTED_PROXY: '127.0.0.1, ::1 10.0.0.0/8' };

/** What is known of a request that comes from an address. */
async function seen(from: string, headers: Record<string, string>, url = 'http://map.example.cn/') {
  const isTrusted = trusting(readConfig(proxies).trustedProxies);
  const app = new Hono().get('/', (c) => c.json(clientOf(c, isTrusted)));
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: from });
  return (await app.request(url, { headers }, { incoming: { socket } })).json() as Promise<unknown>;
}

test.each([
  ['nobody says otherwise', '192.168.1.20', {}, '192.168.1.20'],
  ['of the old family on a socket of both', '::ffff:192.168.1.20', {}, '192.168.1.20'],
  [
    'a stranger says what he likes',
    '192.168.1.20',
    { 'X-Forwarded-For': '1.2.3.4', 'X-Forwarded-Proto': 'https' },
    '192.168.1.20',
  ],
  ['a proxy has told it', '10.1.2.3', { 'X-Forwarded-For': '192.168.1.20' }, '192.168.1.20'],
  [
    'the client has written one of its own before',
    '::1',
    { 'X-Forwarded-For': '1.2.3.4, 192.168.1.20, 10.9.9.9' },
    '192.168.1.20',
  ],
  ['a proxy tells nonsense', '127.0.0.1', { 'X-Forwarded-For': 'unknown, <b>' }, '127.0.0.1'],
])('the address is known where %s', async (_where, from, headers, address) => {
  expect(await seen(from, headers)).toEqual({ address, isSecure: false });
});

test('a connection is secure by its own certificate, or by the word of a proxy', async () => {
  const https = { 'X-Forwarded-Proto': 'https' };
  expect(await seen('127.0.0.1', https)).toMatchObject({ isSecure: true });
  expect(await seen('192.168.1.20', {}, 'https://map.example.cn/')).toMatchObject({
    isSecure: true,
  });
});

test.each(['proxy', '10.0.0.0/33', '10.0.0.1/8/8', '::1/129', '10.0.0.0/x'])(
  'TRUSTED_PROXY=%s is told to be wrong',
  (TRUSTED_PROXY) => {
    expect(() => readConfig({ TRUSTED_PROXY })).toThrow(StartError);
  },
);

test.each([
  [undefined, undefined],
  ['https://map.example.cn', 'https://map.example.cn/'],
  ['http://10.1.1.1:8787/guatu', 'http://10.1.1.1:8787/guatu/'],
])('PUBLIC_URL=%s is %s', (PUBLIC_URL, publicUrl) => {
  expect(readConfig({ PUBLIC_URL }).publicUrl).toBe(publicUrl);
});

test.each(['map.example.cn', 'ftp://map', 'https://a:b@map/', 'https://map/?a', 'https://map/#a'])(
  'PUBLIC_URL=%s is told to be wrong',
  (PUBLIC_URL) => {
    expect(() => readConfig({ PUBLIC_URL })).toThrow(/PUBLIC_URL/);
  },
);

test('the cookie is for HTTPS alone where readers come by it, and for the path of the server', async () => {
  const filled = await openFilledStore();
  const known = await withAccounts(
    filled.store,
    {},
    {
      publicUrl: 'https://map.example.cn/guatu/',
      basePath: '/guatu',
    },
  );
  await known.add('wang');
  const answer = await known.app.post('/api/session', { username: 'wang', password });
  expect(answer.headers.get('Set-Cookie')).toMatch(
    /; Path=\/guatu; HttpOnly; Secure; SameSite=Lax$/,
  );
  await known.close();
  await filled.close();
});

test('what another program changes is seen some seconds later, what is changed here at once', async () => {
  const filled = await openFilledStore();
  const known = await withAccounts(filled.store);
  let now = 0;
  const gate = createGate({ accounts: known.accounts, now: () => now });
  expect((await gate.accessOf(undefined)).hasAccounts).toBe(false);
  await known.add('wang');
  expect((await gate.accessOf(undefined)).hasAccounts).toBe(false);
  now += 2000;
  expect((await gate.accessOf(undefined)).closedZones).toEqual(new Set());
  await known.accounts.setReading('jindong', 'closed');
  expect((await gate.accessOf(undefined)).closedZones).toEqual(new Set());
  gate.changed();
  expect((await gate.accessOf(undefined)).closedZones).toEqual(new Set(['jindong']));
  await known.close();
  await filled.close();
});
