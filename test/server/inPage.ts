import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inMemoryEngine } from '../../server/offlineCopy/inPage/inMemoryEngine.ts';
import { inPageApp } from '../../server/offlineCopy/inPage/inPageApp.ts';
import { openInMemory } from '../../server/offlineCopy/inPage/sqliteInMemory.ts';
import { wholeZoneFile } from '../../server/zoneFiles/zoneFile.ts';
import { createStore } from '../../server/store/createStore.ts';
import type { Store } from '../../server/store/store.ts';

/** The server of an offline copy of a zone, as the page's worker makes it. */
export async function inPageOver(store: Store, zone: string) {
  const sqlite = fileURLToPath(import.meta.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'));
  const reader = await openInMemory(
    await readFile(sqlite),
    new Uint8Array(await wholeZoneFile(store, zone)),
  );
  return inPageApp(await createStore(inMemoryEngine(reader)), '1.2.3');
}
