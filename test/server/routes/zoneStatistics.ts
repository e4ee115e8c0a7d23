import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { addCounts, emptyCount } from '../../../geodata/count.ts';
import { statisticsSchema } from '../../../server/routes/groupedStatistics.ts';
import {
  statisticsOfGroupsSchema,
  statisticsOfZonesSchema,
} from '../../../server/routes/zoneStatistics/readings.ts';
import type { ZoneFigures } from '../../../geodata/zoneFigures.ts';
import type { Served } from '../served.ts';

export function describeZoneStatistics(served: () => Served): void {
  const ofZones = async (query = '') =>
    statisticsOfZonesSchema.parse(await served().json(`/api/statistics?${query}`));
  const ofGroups = async (query: string) =>
    statisticsOfGroupsSchema.parse(await served().json(`/api/statistics?${query}`));
  const idsOf = ({ zones }: { readonly zones: readonly ZoneFigures[] }) =>
    zones.map(({ id }) => id);
  const refusal = async (query: string) => {
    const answer = await served().get(`/api/statistics?${query}`);
    return [answer.status, ((await answer.json()) as { detail: string }).detail];
  };

  describe('statistics of all zones', () => {
    test.each(['', '2010-09-30', '2025-03-31', '2099-12-31'])(
      'say of each zone what its own statistics say (%s)',
      async (day) => {
        const { zones, rates } = await ofZones(day && `asOf=${day}`);
        expect(idsOf({ zones })).toEqual(expect.arrayContaining(['example', 'jindong']));
        for (const { origin, asOf, leadingStage, ...zone } of zones) {
          const own = statisticsSchema.parse(
            await served().json(
              `/api/zones/${zone.id}/statistics?indicators=true${day && `&asOf=${day}`}`,
            ),
          );
          const area = own.areas[0]!;
          const ofRates = <Value>(values: Readonly<Record<string, Value>> = {}) =>
            Object.fromEntries(
              rates.flatMap(({ id }) => (id in values ? [[id, values[id]!] as const] : [])),
            );
          const { construction: _, supply: _s, idle: _i, highTech: _h, ...rest } = area;
          expect(zone).toEqual({
            ...rest,
            indicators: ofRates(area.indicators),
            missing: ofRates(area.missing),
            unknownParcels: ofRates(area.unknownParcels),
            reported: ofRates(area.reported),
          });
          if (asOf !== null) expect(asOf).toBe(own.asOf);
          expect(origin).toBe({ jindong: 'document', example: 'example' }[zone.id] ?? origin);
          expect(leadingStage === null).toBe(zone.parcels === 0);
        }
      },
    );

    test('name each rate once, with its formula, and give up one that is reported of more than is drawn', async () => {
      const { rates, zones } = await ofZones('origin=document');
      expect(rates.map(({ id }) => id)).toEqual([
        'clearedRate',
        'levelledRate',
        'startedRate',
        'completedRate',
      ]);
      expect(rates[1]).toMatchObject({
        formula: { zh: '平整完成或基本完成的地块 ÷ 平整状态已知且需平整的地块' },
        denominatorSide: { unit: 'parcels' },
      });
      expect(zones.find(({ id }) => id === 'jindong')).toMatchObject({
        origin: 'document',
        missing: { startedRate: 'partOfReported' },
        reported: { startedRate: { asOf: '2010-09-30' } },
      });
    });

    test.each(['origin', 'stage', 'clearance', 'levelling', 'building', 'landUse', 'quality'])(
      'by %s add up to those of the zones, and say how much is from examples',
      async (by) => {
        for (const day of ['', '&asOf=2025-03-31']) {
          const { zones } = await ofZones(day.slice(1));
          const { groups, zones: count } = await ofGroups(`by=${by}${day}`);
          expect(count).toBe(zones.length);
          const parcels = (all: readonly { readonly parcels: number }[]) =>
            all.reduce((sum, each) => sum + each.parcels, 0);
          expect(parcels(groups)).toBe(parcels(zones));
          const inExamples = zones.filter(({ origin }) => origin === 'example');
          expect(parcels(groups.flatMap(({ origin }) => origin.example ?? []))).toBe(
            parcels(inExamples),
          );
          if (by === 'origin') continue;
          for (const { id, ...group } of groups) {
            const sum = zones
              .map((zone) => zone[by as 'stage'][id as 'levelled'] ?? emptyCount)
              .map(({ parcels: of, areaM2, areaUnknown = 0 }) => ({
                parcels: of,
                areaM2,
                areaUnknown,
              }))
              .reduce(addCounts, emptyCount);
            expect([id, group.parcels, group.areaUnknownParcels]).toEqual([
              id,
              sum.parcels,
              sum.areaUnknown,
            ]);
            expect(group.areaKnownM2).toBeCloseTo(sum.areaM2, 0);
          }
        }
      },
    );

    test('come in pages, narrowed by name and origin', async () => {
      const all = idsOf(await ofZones());
      const found: string[] = [];
      let query = 'limit=1';
      for (;;) {
        const answer = await served().get(`/api/statistics?${query}`);
        found.push(...idsOf(statisticsOfZonesSchema.parse(await answer.json())));
        const next = /^<\?([^>]+)>; rel="next"$/.exec(answer.headers.get('Link') ?? '')?.[1];
        if (next === undefined) break;
        query = next;
      }
      expect(found).toEqual(all);
      expect(idsOf(await ofZones('origin=example&limit=1'))).toEqual(['example']);
      expect(idsOf(await ofZones('q=%E9%87%91%E4%B8%9C'))).toEqual(['jindong']);
      expect(idsOf(await ofZones('q=nowhere'))).toEqual([]);
      expect(await ofGroups('by=stage&q=nowhere')).toMatchObject({ zones: 0, groups: [] });
    });

    test('as CSV are a line each, with what is unknown left empty', async () => {
      const table = async (query: string) => {
        const answer = await served().get(`/api/statistics?${query}`, { Accept: 'text/csv' });
        expect(answer.headers.get('Content-Type')).toMatch(/^text\/csv/);
        const { data } = Papa.parse<Record<string, string>>((await answer.text()).trim(), {
          header: true,
        });
        return data;
      };
      const { zones } = await ofZones();
      const rows = await table('');
      expect(rows.map((row) => row['编号 id'])).toEqual(idsOf({ zones }));
      const jindong = rows.find((row) => row['编号 id'] === 'jindong')!;
      expect(jindong).toMatchObject({
        '日期 asOf': zones.find(({ id }) => id === 'jindong')!.asOf,
        '资料来历 origin': '据文件整理',
        '开工率（%） startedRate': '',
      });
      expect(rows.find((row) => row['编号 id'] === 'example')?.['资料来历 origin']).toBe('示例');
      expect(await table('limit=1')).toHaveLength(1);
      const stages = await table('by=stage');
      expect(stages.map((row) => row['编号 id'])).toEqual(
        (await ofGroups('by=stage')).groups.map(({ id }) => id),
      );
      expect(Object.keys(stages[0]!)).toContain('其中示例（宗） origin.example.parcels');
    });

    test('refuse what they have no answer to', async () => {
      expect(await refusal('by=stage&limit=3')).toEqual([
        400,
        'after 和 limit 只用于 by=zone；其他分组合计全部开发区。',
      ]);
      expect((await refusal('by=town'))[0]).toBe(400);
      expect((await refusal('origin=elsewhere'))[1]).toMatch(/document、own、example/);
      expect((await refusal('asOf=2010-02-30'))[0]).toBe(400);
    });
  });
}
