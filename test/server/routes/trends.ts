import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../geodata/date.ts';
import type { ParcelProperties } from '../../../geodata/parcelFeature.ts';
import { trendMeasures, type TrendMeasure } from '../../../geodata/trends.ts';
import { parcelCollectionSchema } from '../../../server/routes/parcelFeatures.ts';
import { trendsSchema } from '../../../server/routes/trends.ts';
import type { Served } from '../served.ts';

/** What the measures mean, written out once more. */
const means: Record<TrendMeasure, (of: ParcelProperties) => boolean> = {
  cleared: ({ clearance }) => clearance === 'cleared',
  levelled: ({ levelling }) => ['complete', 'substantiallyComplete'].includes(levelling ?? ''),
  supplied: ({ building }) => ![null, 'notSupplied', 'notRequired'].includes(building),
  started: ({ building }) =>
    ![null, 'notSupplied', 'notRequired', 'supplied', 'preparing'].includes(building),
  built: ({ building }) => ['completed', 'inProduction', 'atCapacity'].includes(building ?? ''),
};

export function describeTrends(served: () => Served): void {
  const trends = async (query: string) => {
    const body = await served().json(`/api/zones/${query}`);
    expect(trendsSchema.parse(body)).toEqual(body);
    return trendsSchema.parse(body).areas;
  };
  const parcelsOn = async (zone: string, asOf: IsoDate, knownBy: string) =>
    parcelCollectionSchema.parse(
      await served().json(`/api/zones/${zone}/parcels.geojson?asOf=${asOf}${knownBy}`),
    ).features;

  describe('trends', () => {
    test.each([
      ['example', '', ''],
      ['example', '&by=block', ''],
      ['example', '', '&knownBy=2025-07-15'],
      ['jindong', '', ''],
    ])(
      'of %s%s%s are the sums over the parcels of each end of a month',
      async (zone, by, known) => {
        const areas = await trends(
          `${zone}/trends?from=2009-06-10${by}${known}`.replace(
            '2009-06-10',
            zone === 'example' ? '2025-02-10' : '2009-06-10',
          ),
        );
        const { length } = areas[0]!.points;
        expect(length).toBeGreaterThan(12);
        let before = new Map<string, ParcelProperties>();
        for (let index = 0; index < length; index += 1) {
          const features = await parcelsOn(zone, areas[0]!.points[index]!.day, known);
          for (const { id, points } of areas) {
            const own = features.filter(({ properties }) => by === '' || properties.block === id);
            for (const measure of trendMeasures) {
              const reached = own.filter(({ properties }) => means[measure](properties));
              const areasOf = reached.map(
                ({ properties: { registeredM2, measuredM2, quality } }) =>
                  registeredM2 ?? (quality === 'schematic' ? null : measuredM2),
              );
              const { parcels, areaM2, areaUnknown, entered, left } = points[index]![measure];
              expect([parcels, areaUnknown]).toEqual([
                reached.length,
                areasOf.filter((area) => area === null).length,
              ]);
              expect(areaM2).toBeCloseTo(
                areasOf.reduce<number>((sum, area) => sum + (area ?? 0), 0),
                0,
              );
              if (index === 0) continue;
              const now = new Set(reached.map((parcel) => parcel.id));
              const then = own.filter((parcel) => means[measure](before.get(parcel.id)!));
              const had = new Set(then.map((parcel) => parcel.id));
              expect(entered).toEqual([...now].filter((parcel) => !had.has(parcel)));
              expect(left).toEqual([...had].filter((parcel) => !now.has(parcel)));
            }
          }
          before = new Map(features.map((parcel) => [parcel.id, parcel.properties]));
        }
      },
    );

    test.each(['from=2026-01-01&to=2025-01-01', 'from=1900-01-01&to=2025-01-01', 'by=town'])(
      'refuse %s',
      async (query) => {
        expect((await served().get(`/api/zones/example/trends?${query}`)).status).toBe(400);
      },
    );
  });
}
