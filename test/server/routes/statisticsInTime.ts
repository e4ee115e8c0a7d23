import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  statisticsByDaySchema,
  statisticsSchema,
} from '../../../server/routes/groupedStatistics.ts';
import type { Served } from '../served.ts';

const example = '/api/zones/example/statistics';

export function describeStatisticsInTime(served: () => Served): void {
  const json = (address: string) => served().json(address);

  describe('statistics', () => {
    test.each(['', '&indicators=true', '&working=true'])(
      'of several days are those of each day%s',
      async (form) => {
        const days = ['2024-06-30', '2025-06-30', '2024-06-30', '2026-01-31'];
        const body = await json(`${example}?by=block&days=${days.join()}${form}`);
        expect(statisticsByDaySchema.parse(body)).toEqual(body);
        const each = [...new Set(days)].map(async (day) => {
          const { asOf, areas } = (await json(`${example}?by=block&asOf=${day}${form}`)) as {
            asOf: string;
            areas: object[];
          };
          return { asOf, areas };
        });
        expect((body as { days: object[] }).days).toEqual(await Promise.all(each));
      },
    );

    test('as known by the end of time are those of the present but for land, of which nobody can say', async () => {
      for (const by of ['zone', 'block', 'town']) {
        const now = statisticsSchema.parse(await json(`${example}?by=${by}&asOf=2025-06-30`));
        const known = statisticsSchema.parse(
          await json(`${example}?by=${by}&asOf=2025-06-30&knownBy=2198-01-01&land=true`),
        );
        const ofProgress = ({
          stage,
          clearance,
          levelling,
          building,
          blocked,
          parcels,
        }: (typeof now.areas)[number]) => ({
          stage,
          clearance,
          levelling,
          building,
          blocked,
          parcels,
        });
        expect(known.areas.map(ofProgress)).toEqual(now.areas.map(ofProgress));
        for (const { construction, parcels } of known.areas)
          expect(construction?.unknown?.parcels ?? 0).toBe(parcels);
      }
      const before = statisticsSchema.parse(await json(`${example}?knownBy=1999-01-01`));
      expect(before.areas[0]?.stage).toEqual({
        unknown: expect.objectContaining({ parcels: 240 }) as object,
      });
    });

    test('come as CSV, a row for each area and day', async () => {
      const response = await served().get(`${example}?by=block&days=2024-06-30,2025-06-30`, {
        Accept: 'text/csv',
      });
      expect(response.headers.get('Content-Type')).toMatch('text/csv');
      const text = await response.text();
      const [head, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
      const { areas } = statisticsSchema.parse(await json(`${example}?by=block&asOf=2025-06-30`));
      expect(rows).toHaveLength(areas.length * 2);
      const at = head!.findIndex((heading) => heading.endsWith(' parcels'));
      expect(rows.slice(areas.length).map((row) => Number(row[at]))).toEqual(
        areas.map(({ parcels }) => parcels),
      );
      expect(text).not.toMatch(/\d\.\d{7,}/);
      expect(new Set(head).size).toBe(head!.length);
    });

    test.each([
      'days=2010-02-30',
      'days=',
      'days=2010-06-30&asOf=2010-06-30',
      `days=${Array.from({ length: 25 }, (_, index) => `2010-01-${String(index + 1).padStart(2, '0')}`).join()}`,
    ])('refuse %s', async (query) => {
      expect((await served().get(`${example}?${query}`)).status).toBe(400);
    });
  });
}
