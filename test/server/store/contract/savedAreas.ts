import { beforeAll, describe, expect, test } from 'vitest';
import type { Areal } from '../../../../geodata/geometry.ts';
import { UnknownSubjectError } from '../../../../server/store/errors.ts';
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
      expect(await store().removeArea('saving', area.id)).toBe(false);
      expect(await store().removeArea('elsewhere', area.id)).toBe(true);
      expect(await store().removeArea('elsewhere', area.id)).toBe(false);
      expect(await store().savedAreas('elsewhere')).toEqual([]);
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
