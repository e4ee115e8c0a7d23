import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ZoneReading } from '../../server/routes/zoneReading.ts';
import { openFilledStore, served, type Served } from './served.ts';

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let app: Served;

beforeEach(async () => {
  filled = await openFilledStore();
  app = served(filled.store);
});
afterEach(() => filled.close());

async function editionOf(by: Served = app): Promise<string> {
  const zones = (await (await by.get('/api/zones')).json()) as ZoneReading[];
  const one = (await (await by.get('/api/zones/jindong')).json()) as ZoneReading;
  expect(zones.find(({ id }) => id === 'jindong')).toEqual(one);
  return one.edition;
}

const immutable = 'public, max-age=31536000, immutable';

describe('an address that names the edition of its zone', () => {
  test.each([
    'parcels.geojson',
    'parcels.geojson?asOf=2010-09-01',
    'statistics?by=block',
    'sources',
    'parcels/nanbo',
    '',
  ])('of %s is answered as without it, and may be kept for good', async (rest) => {
    const edition = await editionOf();
    const plain = `/api/zones/jindong${rest && `/${rest}`}`;
    const named = `${plain}${rest.includes('?') ? '&' : '?'}edition=${edition}`;
    const [one, other] = [await app.get(plain), await app.get(named)];
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(await other.text()).toBe(await one.text());
    expect(other.headers.get('Cache-Control')).toBe(immutable);
    expect(one.headers.get('Cache-Control')).toBe('no-cache');
    const tag = other.headers.get('ETag') ?? '';
    expect(one.headers.get('ETag')).toBe(tag);
    const unchanged = await app.get(named, { 'If-None-Match': tag });
    expect([unchanged.status, unchanged.headers.get('Cache-Control')]).toEqual([304, immutable]);
  });

  test('is answered 409 with the present one when the zone has been written, and kept by nobody', async () => {
    const before = await editionOf();
    const { log } = await filled.store.dossier('jindong', { kind: 'parcel', id: 'nanbo' });
    await filled.store.append('jindong', [{ ...log[0]!, id: 'later' }]);
    const response = await app.get(`/api/zones/jindong/sources?edition=${before}`);
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([409, 'no-store']);
    const present = await editionOf();
    expect(await response.json()).toMatchObject({
      type: expect.stringContaining('/docs#other-edition') as string,
      detailEn: expect.stringContaining(present),
    });
    expect((await app.get(`/api/zones/jindong/sources?edition=${present}`)).status).toBe(200);
  });

  test('has its mistakes told as ever', async () => {
    const edition = await editionOf();
    const statusOf = async (rest: string) => (await app.get(`/api/zones/jindong/${rest}`)).status;
    expect(await statusOf(`parcels.geojson?edition=${edition}&what=1`)).toBe(400);
    expect(await statusOf(`parcels/none?edition=${edition}`)).toBe(404);
    expect(await statusOf(`areas?edition=${edition}`)).toBe(400);
    expect(await statusOf(`parcels.geojson?edition=${edition}&edition=x`)).toBe(409);
    const posted = await app.post(`/api/zones/jindong/statistics?edition=${edition}`, {});
    expect(posted.status).toBe(400);
  });

  test('is not told to be fixed when the zone was written while it was worked out', async () => {
    const { store } = filled;
    const { log } = await store.dossier('jindong', { kind: 'parcel', id: 'nanbo' });
    const writing = served({
      ...store,
      facts: async (zone) => {
        await store.append('jindong', [{ ...log[0]!, id: 'meanwhile' }]);
        return store.facts(zone);
      },
    });
    const address = `/api/zones/jindong/sources?edition=${await editionOf(writing)}`;
    const answers = await Promise.all([writing.get(address), writing.get(address)]);
    expect(answers.map(({ status }) => status)).toContain(200);
    for (const { headers } of answers) expect(headers.get('Cache-Control')).not.toBe(immutable);
  });
});

test('an edition is another one in another store, another version or another build', async () => {
  const others = await openFilledStore();
  const editions = await Promise.all(
    [
      app,
      served(others.store),
      served(filled.store, { version: '1.2.4' }),
      served(filled.store, { build: 'b' }),
    ].map(editionOf),
  );
  await others.close();
  expect(new Set(editions).size).toBe(4);
});
