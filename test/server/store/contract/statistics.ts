import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import { summarise } from '../../../../geodata/statistics.ts';
import type { AreaKind, Store } from '../../../../server/store/store.ts';
import { villageZone } from '../villageZone.ts';

export function statisticsContract(store: () => Store): void {
  const cells = (by: AreaKind, day: string) => store().cells('counted', by, isoDate(day));
  const totals = async (by: AreaKind) => {
    const all = await cells(by, '2010-09-30');
    return (area: string | null) => summarise(all.filter((each) => each.area === area)).total;
  };
  const cell = {
    class: expect.any(Number) as number,
    parcels: 1,
    areaUnknown: 0,
    clearance: null,
    levelling: null,
    building: null,
    blocked: false,
    landUse: null,
  };

  describe('counts', () => {
    beforeAll(() => store().replaceZone(villageZone('counted')));

    test('each parcel once, by registered area, else by measured, never by a sketch', async () => {
      expect(await cells('zone', '2010-09-30')).toEqual(
        expect.arrayContaining([
          {
            ...cell,
            area: 'counted',
            areaM2: 64_000,
            clearance: 'cleared',
            levelling: 'levelling',
            landUse: '1001',
            quality: 'surveyed',
          },
          { ...cell, area: 'counted', areaM2: 0, areaUnknown: 1, quality: 'schematic' },
          { ...cell, area: 'counted', areaM2: 1000, quality: 'surveyed' },
        ]),
      );
    });

    test('parcels of no block or no town under null', async () => {
      const inBlock = await totals('block');
      expect(inBlock('east')).toEqual({ parcels: 2, areaM2: 64_000, areaUnknown: 1 });
      expect(inBlock(null)).toEqual({ parcels: 1, areaM2: 1000, areaUnknown: 0 });
      const inTown = await totals('town');
      expect([inTown('hill').parcels, inTown(null).parcels]).toEqual([2, 1]);
    });

    test('on a day before any observation everything as unknown', async () => {
      const { total, stage, blocked } = summarise(await cells('zone', '1999-12-31'));
      expect([total.parcels, stage.unknown.parcels, blocked.parcels]).toEqual([3, 3, 0]);
    });

    test('what was blocked on the day', async () => {
      expect(summarise(await cells('zone', '2010-03-31')).blocked.parcels).toBe(1);
      expect(summarise(await cells('zone', '2010-06-30')).blocked.parcels).toBe(0);
    });
  });
}
