import { beforeAll, describe, expect, test } from 'vitest';
import type { Areal } from '../../../../geodata/geometry.ts';
import { TooManyAreasError, UnknownSubjectError } from '../../../../server/store/errors.ts';
import { mostSavedAreas } from '../../../../server/store/savedArea.ts';
import type { Store } from '../../../../server/store/store.ts';
import { squareAt, zoneOf } from '../builders.ts';

const square = squareAt(119.81, 29.21);
const pair: Areal = {
  type: 'MultiPolygon',
  coordinates: [square.coordinates, squareAt(119.9, 29.2).coordinates],
};

export function savedAreaContract(store: () => Store): void {
  describe('saved areas', () => {
    beforeAll(async () => {
      for (const zone of ['saving', 'elsewhere']) await store().replaceZone(zoneOf(zone, []));
    });

    test('are kept with their zone, oldest first, and stay when it is replaced', async () => {
      const first = await store().saveArea('saving', { name: '会议范围 “一”', geometry: square });
      const second = await store().saveArea('saving', { name: '会议范围 “一”', geometry: pair });
      expect(second).toEqual({ ...second, name: '会议范围 “一”', geometry: pair });
      expect(second.id).not.toBe(first.id);
      expect(Date.parse(first.savedAt)).toBeLessThanOrEqual(Date.parse(second.savedAt));
      const saved = await store().savedAreas('saving');
      expect(saved.toSorted(byId)).toEqual([first, second].toSorted(byId));
      expect(await store().savedAreas('elsewhere')).toEqual([]);
      expect((await store().zone('saving'))?.revision).toBe(1);
      await store().replaceZone(zoneOf('saving', []));
      expect(await store().savedAreas('saving')).toEqual(saved);
    });

    test('are removed once, from their own zone alone', async () => {
      const area = await store().saveArea('elsewhere', { name: '临时', geometry: square });
      expect(await store().removeArea('saving', area)).toBe(false);
      expect(await store().removeArea('elsewhere', { ...area, name: '别的' })).toBe(false);
      expect(await store().removeArea('elsewhere', area)).toBe(true);
      expect(await store().removeArea('elsewhere', area)).toBe(false);
      expect(await store().savedAreas('elsewhere')).toEqual([]);
    });

    test('get another name from whoever knows the one they have', async () => {
      const area = await store().saveArea('elsewhere', { name: '初会', geometry: square });
      expect(await store().renameArea('saving', area, '复会')).toBe(false);
      expect(await store().renameArea('elsewhere', area, '复会')).toBe(true);
      expect(await store().renameArea('elsewhere', area, '三会')).toBe(false);
      expect(await store().savedAreas('elsewhere')).toEqual([{ ...area, name: '复会' }]);
      expect(await store().removeArea('elsewhere', { ...area, name: '复会' })).toBe(true);
      expect(await store().renameArea('elsewhere', { ...area, name: '复会' }, '三会')).toBe(false);
    });

    test('are as many as a zone may keep, and removing one makes room', async () => {
      await store().replaceZone(zoneOf('full', []));
      const save = () => store().saveArea('full', { name: '范围', geometry: square });
      const first = await save();
      for (let kept = 1; kept < mostSavedAreas; kept += 1) await save();
      await expect(save()).rejects.toThrow(TooManyAreasError);
      await store().removeArea('full', first);
      await save();
      await expect(save()).rejects.toThrow(TooManyAreasError);
      expect(await store().savedAreas('full')).toHaveLength(mostSavedAreas);
    });

    test('belong to a zone that there is', async () => {
      const nowhere = store().saveArea('nowhere', { name: '范围', geometry: square });
      await expect(nowhere).rejects.toThrow(UnknownSubjectError);
      expect(await store().savedAreas('nowhere')).toEqual([]);
    });
  });
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
