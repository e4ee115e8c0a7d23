import { join } from 'node:path';
import { expect, describe, test } from 'vitest';
import { bilingual } from '../../../../geodata/bilingual.ts';
import { isoDate } from '../../../../geodata/date.ts';
import { DuplicateEntryError } from '../../../../server/store/errors.ts';
import type { Store } from '../../../../server/store/store.ts';
import { createStore } from '../../../../server/store/createStore.ts';
import { openGeoPackage } from '../../../../server/store/geopackage/openGeoPackage.ts';
import { temporaryFolder } from '../../served.ts';
import { parcelRecord } from '../builders.ts';
import { parcelsOf } from '../collect.ts';
import { headerOf, newSite } from '../importing.ts';
import { villageZone } from '../villageZone.ts';

const may = isoDate('2010-05-15');

export function ownZoneContract(store: () => Store): void {
  describe("a zone of one's own", () => {
    test('is made once, named anew, and is gone when it is removed, with its history', async () => {
      const zone = { ...villageZone('mine').zone, origin: 'own' } as const;
      await store().createZone(zone);
      expect(await store().zone('mine')).toEqual({
        ...zone,
        parcels: 0,
        latest: null,
        revision: 1,
        hidden: false,
      });
      await expect(store().createZone(zone)).rejects.toThrow(DuplicateEntryError);
      expect(await store().renameZone('mine', bilingual('新名', 'New name'))).toBe(true);
      const parcel = parcelRecord('p').parcel;
      await store().applyImport('mine', headerOf('i1'), [{ kind: 'added', parcel }]);
      await store().saveArea('mine', { name: '范围', geometry: newSite });
      expect(await store().removeZone('mine', 2)).toBe(false);
      expect(await store().removeZone('mine', 3)).toBe(true);
      expect(await store().removeZone('mine', 3)).toBe(false);
      expect(await store().zone('mine')).toBeUndefined();
      expect(await store().removedZones()).toContain('mine');

      // Whoever has kept an answer of revision 3 must not take it for one of the zone made anew.
      await store().createZone(zone);
      expect(await store().zone('mine')).toEqual({
        ...zone,
        parcels: 0,
        latest: null,
        revision: 4,
        hidden: false,
      });
      expect(await store().removedZones()).not.toContain('mine');
      expect(await store().imports('mine')).toEqual([]);
      expect(await store().savedAreas('mine')).toEqual([]);
      expect(await parcelsOf(store(), 'mine', { asOf: may })).toEqual([]);
      expect(await store().renameZone('nobody', bilingual('无', 'None'))).toBe(false);
    });

    test('is hidden and shown by a write of it, and stays hidden when it is written anew or copied', async () => {
      const records = villageZone('hidden');
      await store().replaceZone(records);
      expect(await store().hideZone('hidden', true)).toBe(true);
      const hidden = { hidden: true, revision: 2 };
      expect(await store().zone('hidden')).toMatchObject(hidden);
      expect(await store().zones()).toContainEqual(
        expect.objectContaining({ id: 'hidden', ...hidden }),
      );
      await store().replaceZone(records);
      expect(await store().zone('hidden')).toMatchObject({ hidden: true, revision: 3 });
      const before = await store().zone('hidden');
      const folder = temporaryFolder();
      const engine = await openGeoPackage(join(folder.path, 'kept.gpkg'));
      try {
        await store().copyZone('hidden', engine);
        const kept = await createStore(engine);
        expect(await kept.zone('hidden')).toEqual(before);
        await expect(store().bringBack(kept)).rejects.toThrow(DuplicateEntryError);
        await store().removeZone('hidden', 3);
        expect(await store().bringBack(kept)).toEqual(['hidden']);
      } finally {
        await engine.close();
        folder.remove();
      }
      // One more than the zone that was removed, or than what was kept of it.
      expect(await store().zone('hidden')).toEqual({ ...before, revision: 4 });
      expect(await store().hideZone('hidden', false)).toBe(true);
      expect(await store().zone('hidden')).toMatchObject({ hidden: false, revision: 5 });
      expect(await store().hideZone('nobody', true)).toBe(false);
    });
  });
}
