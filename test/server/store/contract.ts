import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { areaContract } from './contract/areas.ts';
import { landContract } from './contract/land.ts';
import { logContract } from './contract/log.ts';
import { readingContract } from './contract/reading.ts';
import { savedAreaContract } from './contract/savedAreas.ts';
import { statisticsContract } from './contract/statistics.ts';
import { writtenContract } from './contract/written.ts';
import { writingContract } from './contract/writing.ts';

/**
 * What every engine must do. `open` gives a new, empty store; all tests share it, each with zones of its own.
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  // A database on a busy machine needs its time.
  describe(`the store on ${name}`, { timeout: 60_000 }, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

    test('is empty at first', async () => {
      expect(await store.zones()).toEqual([]);
    });
    readingContract(() => store);
    logContract(() => store);
    areaContract(() => store);
    statisticsContract(() => store);
    landContract(() => store);
    savedAreaContract(() => store);
    writtenContract(() => store);
    writingContract(() => store);
  });
}
