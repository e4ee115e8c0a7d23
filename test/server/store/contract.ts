import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { attributeLaws } from './contract/attributeLaws.ts';
import { filedLandLaws } from './contract/filedLandLaws.ts';
import { countLaws } from './contract/countLaws.ts';
import { areaContract } from './contract/areas.ts';
import { entryContract } from './contract/entry.ts';
import { importContract } from './contract/imports.ts';
import { importLaws } from './contract/importLaws.ts';
import { landContract } from './contract/land.ts';
import { logContract } from './contract/log.ts';
import { ownZoneContract } from './contract/ownZones.ts';
import { readingContract } from './contract/reading.ts';
import { photoContract } from './contract/photos.ts';
import { savedAreaContract } from './contract/savedAreas.ts';
import { statisticsContract } from './contract/statistics.ts';
import { undoingContract } from './contract/undoing.ts';
import { filingContract } from './contract/filing.ts';
import { writtenContract } from './contract/written.ts';
import { writingContract } from './contract/writing.ts';

/**
 * What every engine must do. `open` gives a new, empty store; all tests share it, each with zones of its own.
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  // A database on a busy machine needs its time.
  describe(`the store on ${name}`, () => {
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
    photoContract(() => store);
    writtenContract(() => store);
    filingContract(() => store);
    writingContract(() => store);
    entryContract(() => store);
    importContract(() => store);
    undoingContract(() => store);
    ownZoneContract(() => store);
    countLaws(() => store);
    importLaws(() => store);
    attributeLaws(() => store);
    filedLandLaws(() => store);
  });
}
