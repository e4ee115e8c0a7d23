import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import { summarise } from '../../../../geodata/statistics.ts';
import type { AreaClassCounts, AreaKind, Store } from '../../../../server/store/store.ts';
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

    test('the same by the numbers of their classes, of progress and of land', async () => {
      for (const by of ['zone', 'block', 'town'] as const)
        for (const day of ['1999-12-31', '2010-03-31', '2010-09-30'].map(isoDate)) {
          const progress = await store().cells('counted', by, day);
          const land = await store().landCells('counted', by, day);
          const counts = await store().progressCounts('counted', by, day);
          const landCounts = await store().landCounts('counted', by, day);
          for (const area of new Set(progress.map((each) => each.area))) {
            const ownIn = <Cell extends { area: string | null; class: number }>(cells: Cell[]) =>
              cells.filter((each) => each.area === area).sort((a, b) => a.class - b.class);
            const inClasses = <Class>({ countsOf, classOf }: AreaClassCounts<Class>) =>
              countsOf(area)
                .map((count) => ({ area, ...count, ...classOf(count.class) }))
                .sort((a, b) => a.class - b.class);
            expect(inClasses(counts)).toEqual(ownIn(progress));
            expect(inClasses(landCounts)).toEqual(
              ownIn(land).map((cell) => ({ ...cell, quantities: undefined })),
            );
          }
          expect(counts.countsOf('nowhere')).toEqual([]);
        }
    });

    test('what was blocked on the day', async () => {
      expect(summarise(await cells('zone', '2010-03-31')).blocked.parcels).toBe(1);
      expect(summarise(await cells('zone', '2010-06-30')).blocked.parcels).toBe(0);
    });
  });
}
