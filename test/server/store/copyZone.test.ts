import { expect, test } from 'vitest';
import { setImmediate as nextTick } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../server/store/openStore.ts';
import { openGeoPackage } from '../../../server/store/geopackage/openGeoPackage.ts';
import { gridZone } from './gridZone.ts';

test('others are served while a zone is copied', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-file-'));
  const store = await openStore({ file: join(folder, 'store.gpkg') });
  const target = await openGeoPackage(join(folder, 'zone.gpkg'));
  try {
    await store.replaceZone(gridZone('grid', 3000, 2));
    let turns = 0;
    let isDone = false;
    const copying = store.copyZone('grid', target).finally(() => (isDone = true));
    while (!isDone) {
      await nextTick();
      turns += 1;
    }
    expect(await copying).toBe(true);
    // Parcels alone are six pages, their observations twelve.
    expect(turns).toBeGreaterThan(18);
  } finally {
    await target.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
