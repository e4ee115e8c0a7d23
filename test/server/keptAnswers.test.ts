import { setImmediate as nextTick } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labelPoint } from '../../geodata/labelPoint.ts';
import { jindongRecords } from '../../geodata/records/jindong/jindongRecords.ts';
import { tileAt } from '../../geodata/tileAddress.ts';
import type { Store } from '../../server/store/store.ts';
import { openFilledStore, served, type Served } from './served.ts';
import { gridZone } from './store/gridZone.ts';

const parcels = '/api/zones/jindong/parcels.geojson';

let filled: Awaited<ReturnType<typeof openFilledStore>>;
/** How often each method of the store was asked. */
let asked: Map<string, number>;
/** Run before every page of parcels is given: a write that comes in between, a failure, a wait. */
let beforeParcels: () => Promise<void>;
let app: Served;

beforeEach(async () => {
  filled = await openFilledStore();
  asked = new Map();
  beforeParcels = async () => {};
  app = served(watched(filled.store));
});
afterEach(() => filled.close());

function watched(store: Store): Store {
  const count = (name: string) => asked.set(name, (asked.get(name) ?? 0) + 1);
  return {
    ...store,
    parcels: async function* (...query) {
      count('parcels');
      await beforeParcels();
      yield* store.parcels(...query);
    },
    parcelVersions: async (...query) => {
      count('parcelVersions');
      await beforeParcels();
      return store.parcelVersions(...query);
    },
    progressCounts: (...query) => {
      count('progressCounts');
      return store.progressCounts(...query);
    },
  };
}

const anEntry = async () => {
  const { log } = await filled.store.dossier('jindong', { kind: 'parcel', id: 'nanbo' });
  return log[0]!;
};
const write = async (id: string) => filled.store.append('jindong', [{ ...(await anEntry()), id }]);

describe('an answer that was worked out', () => {
  test.each([
    [parcels, 'parcels'],
    ['/api/zones/jindong/statistics', 'progressCounts'],
  ])(
    'of %s is sent again as it was, coded or not, without asking the store',
    async (path, name) => {
      for (const coding of ['br', 'gzip', 'identity']) {
        const headers = { 'Accept-Encoding': coding };
        asked.clear();
        const answers = [await app.get(path, headers), await app.get(path, headers)];
        const [first, second] = await Promise.all(answers.map((answer) => answer.arrayBuffer()));
        expect(Buffer.from(second!).equals(Buffer.from(first!))).toBe(true);
        expect(asked.get(name)).toBe(1);
        const [one, two] = answers.map(({ headers: all }) =>
          [...all].filter(([header]) => header !== 'x-request-id'),
        );
        expect(two).toEqual(one);
      }
    },
  );

  test('is worked out once for all who ask at one time, and for each address and day', async () => {
    const headers = { 'Accept-Encoding': 'br' };
    await Promise.all(Array.from({ length: 20 }, () => app.get(parcels, headers)));
    expect(asked.get('parcels')).toBe(1);
    await app.get(`${parcels}?asOf=2010-09-01`, headers);
    await app.get(parcels, { ...headers, Accept: 'text/csv' });
    expect(asked.get('parcels')).toBe(3);
  });

  test('is another one as soon as this program has written', async () => {
    const before = await app.get(parcels);
    await write('later');
    const after = await app.get(parcels);
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'));
    expect(asked.get('parcels')).toBe(2);
  });

  test('is not kept when its zone was written meanwhile', async () => {
    let writes = 0;
    beforeParcels = async () => {
      if (writes === 0) await write(`meanwhile-${(writes += 1)}`);
    };
    await app.get(parcels);
    await app.get(parcels);
    await app.get(parcels);
    expect(asked.get('parcels')).toBe(2);
  });

  test('is worked out once for all who ask at one time also when the zone is written meanwhile', async () => {
    let writes = 0;
    beforeParcels = async () => {
      // All have asked by then.
      await nextTick();
      if (writes === 0) await write(`among-${(writes += 1)}`);
    };
    const { edition } = (await app.json('/api/zones/jindong')) as { readonly edition: string };
    const address = `${parcels}?edition=${edition}`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.get(address)));
    expect(asked.get('parcels')).toBe(1);
    // It may tell of what was written, so nobody may take it for the old edition for good.
    for (const { headers } of answers) expect(headers.get('Cache-Control')).toBe('no-cache');
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await app.get(address)).status).toBe(409);
  });

  test('is not kept when it failed, and every one who waited is told why', async () => {
    beforeParcels = () => Promise.reject(new Error('no disk'));
    const failed = await Promise.all([app.get(parcels), app.get(parcels)]);
    expect(failed.map(({ status }) => status)).toEqual([500, 500]);
    const ids = await Promise.all(failed.map(async (one) => (await one.json()) as object));
    expect(new Set(ids.map((problem) => JSON.stringify(problem))).size).toBe(2);
    beforeParcels = async () => {};
    expect((await app.get(parcels)).status).toBe(200);
  });

  test('comes for others though the client that asked first goes away', async () => {
    let resolve = () => {};
    const gate = new Promise<void>((open) => (resolve = open));
    beforeParcels = () => gate;
    const leaving = new AbortController();
    const first = app.request(parcels, { signal: leaving.signal });
    const second = app.get(parcels);
    leaving.abort();
    resolve();
    expect((await second).status).toBe(200);
    await first;
    expect(asked.get('parcels')).toBe(1);
  });
});

describe('tiles, of which few are made at a time', () => {
  const [one] = jindongRecords().parcels;
  const inParcel = labelPoint(one!.parcel.geometry);
  /** Each with something on it, at another zoom. */
  const on = (z: number) => {
    const { x, y } = tileAt(inParcel, z);
    return `/api/zones/jindong/tiles/${z}/${x}/${y}`;
  };
  const busy = [on(12), on(13)];

  test('are not made for whoever leaves before their turn, and once for the others who wait', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    beforeParcels = () => gate;
    const working = busy.map((path) => app.get(path));
    while (asked.get('parcelVersions') !== busy.length) await nextTick();
    const leaving = new AbortController();
    const { signal } = leaving;
    const alone = app.request(on(14), { signal });
    const first = app.request(on(15), { signal });
    const others = [app.get(on(15)), app.get(on(15)), app.get(on(15))];
    for (let turn = 0; turn < 50; turn += 1) await nextTick();
    leaving.abort();
    open();
    for (const answer of await Promise.all(others)) expect(answer.status).toBe(200);
    await Promise.all([...working, alone, first]);
    expect(asked.get('parcelVersions')).toBe(busy.length + 1);
  });
});

describe('an answer too large to keep', () => {
  test.each([undefined, 'br'])(
    'coded %s is streamed, and not worked out when nobody reads on',
    async (coding) => {
      await filled.store.replaceZone(gridZone('grid', 3000, 2));
      const small = served(watched(filled.store), { keptBytes: 64 * 1024 });
      const path = '/api/zones/grid/parcels.geojson';
      const headers = coding ? { 'Accept-Encoding': coding } : {};
      const whole = (await (await small.get(path, headers)).arrayBuffer()).byteLength;
      const response = await small.get(path, headers);
      expect(response.headers.get('Content-Length')).toBeNull();
      const reader = response.body!.getReader();
      await reader.read();
      await reader.cancel();
      const line = small.lines.at(-1);
      expect(line).toMatchObject({ path, outcome: 'aborted' });
      expect(Number(line?.['bytes'])).toBeLessThan(whole);
      expect(asked.get('parcels')).toBe(2);
    },
  );
});
