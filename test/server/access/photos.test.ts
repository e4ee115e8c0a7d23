import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Photo } from '../../../geodata/photo/photo.ts';
import { openGeoPackage } from '../../../server/store/geopackage/openGeoPackage.ts';
import { createStore } from '../../../server/store/createStore.ts';
import { jpegOf } from '../../geodata/photo/pictures.ts';
import { photoForm } from '../routes/photos.ts';
import { openFilledStore, temporaryFolder } from '../served.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { granted, problemIn, withAccounts, type WithAccounts } from './withAccounts.ts';

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let known: WithAccounts;
let cookies: Record<'reader' | 'nanbo' | 'elsewhere' | 'keeper', { readonly Cookie: string }>;
const zone = '/api/zones/jindong';
beforeAll(async () => {
  filled = await openFilledStore();
  known = await withAccounts(filled.store);
  const block = (await filled.store.parcel('jindong', 'nanbo'))?.block ?? '';
  await known.add('reader', granted('reader', ['jindong']));
  await known.add('nanbo', granted('recorder', ['jindong'], [block]));
  await known.add('elsewhere', granted('recorder', ['jindong'], ['xietangxi']));
  await known.add('keeper', granted('keeper', ['jindong']));
  await known.accounts.setApproval('jindong', false);
  known.gate.changed();
  const names = ['reader', 'nanbo', 'elsewhere', 'keeper'] as const;
  const pairs = names.map(async (name) => [name, await known.cookieOf(name)]);
  cookies = Object.fromEntries(await Promise.all(pairs)) as typeof cookies;
});
afterAll(async () => {
  await known?.close();
  await filled?.close();
});

const put = (id: string, headers: Record<string, string> = {}) =>
  known.app.request(`${zone}/photos/${id}`, { method: 'PUT', body: photoForm(jpegOf()), headers });
const takeBack = (id: string, headers: Record<string, string>) =>
  known.app.post(
    `${zone}/photos/${id}/retraction`,
    { reason: '测试' },
    { 'Content-Type': 'application/json', ...headers },
  );

test('who records in a block adds photographs of its parcels and takes them back; others do neither', async () => {
  const id = randomUUID();
  expect((await put(id)).status).toBe(401);
  for (const who of ['reader', 'elsewhere'] as const)
    expect(await problemIn(await put(id, cookies[who]))).toBe('not-allowed');
  const added = await put(id, cookies.nanbo);
  expect(added.status).toBe(201);
  expect((await added.json()) as Photo).toMatchObject({ recordedBy: 'nanbo先生' });
  expect((await known.app.get(`${zone}/photos/${id}`)).status).toBe(200);
  for (const who of ['reader', 'elsewhere'] as const)
    expect(await problemIn(await takeBack(id, cookies[who]))).toBe('not-allowed');
  expect((await takeBack(id, cookies.nanbo)).status).toBe(204);
});

test('those of a closed zone are for who may read it, and no cache keeps them for others', async () => {
  const id = randomUUID();
  await put(id, cookies.nanbo);
  await known.accounts.setReading('jindong', 'closed');
  known.gate.changed();
  for (const path of [`photos/${id}`, 'parcels/nanbo/photos'])
    expect(await problemIn(await known.app.get(`${zone}/${path}`))).toBe('unknown-zone');
  const answer = await known.app.get(`${zone}/photos/${id}`, { ...cookies.reader });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Cache-Control')).toBe('private, no-cache');
  expect(answer.headers.get('Vary')).toMatch('Cookie');
  await known.accounts.setReading('jindong', 'public');
  known.gate.changed();
});

test('the file of a zone has them for who keeps it, and for nobody else', async () => {
  const id = randomUUID();
  await put(id, cookies.nanbo);
  await takeBack(id, cookies.nanbo);
  await put(randomUUID(), cookies.nanbo);
  const folder = temporaryFolder();
  const found = async (name: string, headers: Record<string, string>) => {
    const path = join(folder.path, `${name}.gpkg`);
    const answer = await known.app.get(`${zone}/file`, headers);
    writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
    const engine = await openGeoPackage(path);
    try {
      return (await (await createStore(engine)).photos('jindong', 'nanbo')).length;
    } finally {
      await engine.close();
    }
  };
  expect(await found('keeper', { ...cookies.keeper })).toBeGreaterThan(0);
  expect(await found('reader', { ...cookies.reader })).toBe(0);
  expect(await found('nobody', {})).toBe(0);
  folder.remove();
});
