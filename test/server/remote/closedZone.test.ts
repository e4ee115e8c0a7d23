import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import { hashPassword } from '../../../server/accounts/passwords.ts';
import { serveGuatu, type Running } from '../../../server/main.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { cookieIn, cost, granted, password } from '../access/withAccounts.ts';
import { temporaryFolder } from '../served.ts';
import { gridZone } from '../store/gridZone.ts';
import { talkerAt, wallAt } from './roomTalk.ts';

const folder = temporaryFolder();
let running: Running;
beforeAll(async () => {
  const place = { file: join(folder.path, 'guatu.gpkg') };
  const store = await openStore(place);
  for (const zone of ['open', 'secret']) await store.replaceZone(gridZone(zone, 4, 1));
  await store.close();
  const accounts = await openAccounts(place);
  const hash = await hashPassword(password, cost);
  const who = { name: '王芳', password: hash, administrator: false };
  await accounts.add({ ...who, username: 'wang', ...granted('reader', ['secret']) });
  await accounts.setReading('secret', 'closed');
  await accounts.close();
  const config = {
    host: '127.0.0.1',
    port: 0,
    store: place,
    backups: { folder: folder.path, daily: false },
    basemap: undefined,
    basePath: undefined,
  };
  running = await serveGuatu(config, () => {});
});
afterAll(async () => {
  await running?.close();
  folder.remove();
});

const shows = (zone: string) =>
  ({ kind: 'shows', address: `/zones/${zone}`, scene: null, isBlank: false }) as const;
const blank = { kind: 'drawn', strokes: [] } as const;

test('a closed zone on the wall is told to those alone who may read it', async () => {
  const signedIn = await fetch(`${running.url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'wang', password }),
  });
  const Cookie = cookieIn(signedIn);
  const wall = await wallAt(running.url);
  const [stranger, reader] = [await talkerAt(running.url), await talkerAt(running.url, { Cookie })];
  for (const follower of [stranger, reader]) follower.say({ kind: 'follow', room: wall.room });
  await wall.next('present', ({ followers }) => followers === 2);

  // Nobody knows yet of which zone that would be.
  wall.say(blank);
  wall.say(shows('secret'));
  // Who is let in now has missed what was told before: the wall is asked for all of it.
  await wall.next('present');
  wall.say(blank);
  expect(await reader.next('shows')).toEqual(shows('secret'));
  await reader.next('drawn');

  wall.say(shows('open'));
  await wall.next('present');
  expect(await stranger.next('shows')).toEqual(shows('open'));
  wall.say(blank);
  await stranger.next('drawn');
  expect(stranger.heardOf('shows', 'drawn')).toEqual([]);
  for (const each of [stranger, reader, wall]) await each.close();
});
