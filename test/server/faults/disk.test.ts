import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import { StoreFullError, StoreReadOnlyError } from '../../../server/store/errors.ts';
import { startErrorOf } from '../../../server/startError.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { served } from '../served.ts';
import { gridZone } from '../store/gridZone.ts';
import { expectFault } from './expectFault.ts';
import { record, recorded } from './recording.ts';
import { smallDisk } from './smallDisk.ts';

const disk = smallDisk(16);

if ('missing' in disk) {
  test.skip(`a disk that is full or only read: ${disk.missing}`);
} else {
  const file = join(disk.path, 'guatu.gpkg');
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ file });
    await store.replaceZone(gridZone('grid', 60, 3));
  });
  afterEach(async () => {
    disk.clear();
    await store.close();
  });
  afterAll(() => disk.remove());

  describe('a disk that fills up under a running server', () => {
    test('keeps nobody from reading, loses nothing, says what to do, and is written to again once there is room', async () => {
      const app = served(store);
      expect((await record(app, 40)).status).toBe(201);
      const before = await (await app.get('/api/zones/grid')).text();
      disk.fill();
      app.lines.length = 0;

      await expectFault(app, await record(app, 41), '507 store-full');
      const area = { name: '范围', geometry: gridArea };
      await expectFault(app, await app.post('/api/zones/grid/areas', area), '507 store-full');

      expect(await recorded(app)).toBe(40);
      expect(await (await app.get('/api/zones/grid')).text()).toBe(before);
      for (const path of ['parcels.geojson', 'statistics', 'parcels', 'areas'])
        expect((await app.get(`/api/zones/grid/${path}`)).status, path).toBe(200);

      disk.clear();
      expect((await record(app, 42)).status).toBe(201);
      await store.close();
      store = await openStore({ file });
      expect(await recorded(served(store))).toBe(42);
    });

    test('is named by a program that is started then', async () => {
      await store.close();
      disk.fill();
      const failure = await openStore({ file }).catch((error: unknown) => error);
      // What needs no room does no harm: then it is opened, and its first write says it.
      if (failure instanceof Error) {
        expect(failure).toBeInstanceOf(StoreFullError);
        expect(startErrorOf(failure)?.message).toMatch(/磁盘空间已满/);
      } else {
        store = failure as Store;
        await expectFault(served(store), await record(served(store), 1), '507 store-full');
        await store.close();
      }
      disk.clear();
      store = await openStore({ file });
      expect(await store.zones()).toMatchObject([{ id: 'grid' }]);
    });
  });

  test('a disk that is only read is named when the program starts, and the data on it stay as they are', async () => {
    await store.close();
    await (await openAccounts({ file })).close();
    disk.seal();
    for (const opened of [openStore({ file }), openAccounts({ file })]) {
      const failure = await opened.catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StoreReadOnlyError);
      expect(startErrorOf(failure)?.message).toMatch(/无法写入/);
    }
  });
}

const gridArea = {
  type: 'Polygon',
  coordinates: [
    [
      [119.8, 29.1],
      [119.81, 29.1],
      [119.81, 29.11],
      [119.8, 29.1],
    ],
  ],
};
