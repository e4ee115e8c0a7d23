import { describe, expect, test } from 'vitest';
import { isoDate, type IsoDate } from '../../../geodata/date.ts';
import type { LonLat, Polygon } from '../../../geodata/geometry.ts';
import { indexParcels, portionsInside } from '../../../geodata/area/portions.ts';
import { landCellOf, portionOf, type LandCell } from '../../../geodata/land/landCell.ts';
import { landIndicators } from '../../../geodata/land/rates/landIndicators.ts';
import { landStructure } from '../../../geodata/land/structure.ts';
import type { AreaStatistics, CountReading } from '../../../server/routes/areaStatistics.ts';
import { landCollectionSchema } from '../../../server/routes/land.ts';
import { parcelCollectionSchema } from '../../../server/routes/parcelFeatures.ts';
import { statisticsWithWorkingSchema } from '../../../server/routes/groupedStatistics.ts';
import { drawnStatisticsSchema } from '../../../server/routes/statistics.ts';
import type { Served } from '../served.ts';

const example = '/api/zones/example';

export function describeLand(served: () => Served): void {
  const json = (path: string) => served().json(path);
  const landOn = async (zone: string, day?: IsoDate) =>
    landCollectionSchema.parse(
      await json(`/api/zones/${zone}/land.json${day === undefined ? '' : `?asOf=${day}`}`),
    );
  const parcelsOn = async (zone: string, day: IsoDate) =>
    parcelCollectionSchema.parse(await json(`/api/zones/${zone}/parcels.geojson?asOf=${day}`));
  const statisticsOf = async (zone: string, query: string) =>
    statisticsWithWorkingSchema.parse(
      await json(`/api/zones/${zone}/statistics?working=true&${query}`),
    ).areas;

  describe('the land of a zone', () => {
    test('is of the newest day unless one is given, in the order of the ids', async () => {
      const { zone, asOf, parcels } = await landOn('example');
      expect([zone, asOf]).toEqual(['example', '2026-06-30']);
      const ids = parcels.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(200);
      expect(ids).toEqual(ids.toSorted());
      const before = await landOn('example', isoDate('2024-07-30'));
      expect(before.asOf).toBe('2024-07-30');
      expect(before.parcels.every(({ record }) => record === null)).toBe(true);
    });

    test('is not known of the report’s zone, and its rates say so', async () => {
      expect((await landOn('jindong')).parcels).toEqual([]);
      const [whole] = await statisticsOf('jindong', 'by=zone');
      const rates = whole!.indicators.filter(({ group }) => group !== 'progress');
      expect(rates.length).toBeGreaterThan(25);
      for (const { value, missing, group } of rates)
        expect([value, missing]).toEqual([null, group === 'perMu' ? 'notInForce' : 'noInput']);
      expect(whole!.construction.unknown.parcels).toBe(whole!.parcels);
      expect(whole!.idle.unknown.parcels).toBe(whole!.parcels);
    });

    test('changes its tag with the day and the zone, and is not sent twice', async () => {
      const first = await served().get(`${example}/land.json`);
      const tag = first.headers.get('ETag') ?? '';
      const again = await served().get(`${example}/land.json`, { 'If-None-Match': tag });
      expect([tag.slice(0, 3), again.status]).toEqual(['W/"', 304]);
      const other = await served().get(`${example}/land.json?asOf=2024-12-31`, {
        'If-None-Match': tag,
      });
      expect(other.status).toBe(200);
      await other.body?.cancel();
      await first.body?.cancel();
    });
  });

  describe('rates of land', () => {
    test.each(['2024-07-30', '2024-12-31', '2025-06-30', '2026-06-30', '2030-01-01'])(
      'of %s are those that the page works out from the parcels and their land',
      async (text) => {
        const day = isoDate(text);
        const { features } = await parcelsOn('example', day);
        const land = new Map((await landOn('example', day)).parcels.map((each) => [each.id, each]));
        for (const by of ['zone', 'block', 'town'] as const)
          for (const area of await statisticsOf('example', `by=${by}&asOf=${day}`)) {
            const own = features.filter(({ properties }) =>
              by === 'zone' ? true : properties[by] === area.id,
            );
            const cells = own.map(({ id, properties }) =>
              landCellOf(properties, land.get(id), day),
            );
            expectSameRates(area, cells, day);
          }
      },
    );

    test('of a drawn area count what is on a parcel with the part of it that lies inside', async () => {
      const day = isoDate('2026-06-30');
      const { features } = await parcelsOn('example', day);
      const land = new Map((await landOn('example', day)).parcels.map((each) => [each.id, each]));
      const geometry = acrossTheMiddle(features.map((feature) => feature.geometry));
      const response = await served().post(`${example}/statistics`, { geometry, asOf: day });
      const { area, partial } = drawnStatisticsSchema.parse(await response.json());
      const portions = portionsInside(geometry, indexParcels(features));
      const propertiesOf = new Map(features.map(({ id, properties }) => [id, properties]));
      const cells = portions.map(({ id, share }) =>
        portionOf(landCellOf(propertiesOf.get(id)!, land.get(id), day), share),
      );
      expect(partial.map(({ id }) => id)).toEqual(
        portions.filter(({ share }) => share < 1).map(({ id }) => id),
      );
      expect(partial.length).toBeGreaterThan(3);
      expect(portions.length).toBeLessThan(features.length);
      expectSameRates(area, cells, day);
    });
  });
}

/** A triangle of a zone's box, whose edge cuts through parcels. */
function acrossTheMiddle(geometries: readonly { coordinates: unknown }[]): Polygon {
  const numbers = geometries.flatMap(({ coordinates }) =>
    (coordinates as LonLat[][]).flat().map(([lon, lat]) => [lon, lat] as const),
  );
  const [lons, lats] = [numbers.map(([lon]) => lon), numbers.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const ring: LonLat[] = [
    [west, south],
    [east, south],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** Equal as answers are written: values to six digits, and sums of areas that are written to 0.01 m² each. */
function expectSameRates(area: AreaStatistics, cells: readonly LandCell[], day: IsoDate): void {
  const close = (value: number): unknown =>
    expect.closeTo(value, Math.max(0, 5 - Math.ceil(Math.log10(Math.abs(value) + 1))));
  const closely = (value: unknown): unknown =>
    typeof value === 'number'
      ? close(value)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([name, of]) => [name, closely(of)]))
        : value;
  const structure = landStructure(cells);
  for (const theme of ['construction', 'supply', 'idle', 'highTech'] as const)
    expect(withoutMu(area[theme])).toEqual(closely(structure[theme]));
  const rates = area.indicators.filter(({ group }) => group !== 'progress');
  expect(rates).toEqual(landIndicators(cells, day).map(closely));
}

function withoutMu(counts: Readonly<Record<string, CountReading>>) {
  return Object.fromEntries(
    Object.entries(counts).map(([name, { parcels, areaM2, areaUnknown }]) => [
      name,
      { parcels, areaM2, areaUnknown },
    ]),
  );
}
