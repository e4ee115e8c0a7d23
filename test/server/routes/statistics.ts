import { describe, expect, test } from 'vitest';
import {
  boundingBoxOf,
  type Areal,
  type BoundingBox,
  type LonLat,
  type Polygon,
} from '../../../geodata/geometry.ts';
import { areaFigure } from '../../../geodata/units.ts';
import { parcelCollectionSchema } from '../../../server/routes/parcelFeatures.ts';
import { zoneSchema } from '../../../server/routes/schemas/zone.ts';
import {
  statisticsSchema,
  statisticsWithWorkingSchema,
} from '../../../server/routes/groupedStatistics.ts';
import { drawnStatisticsSchema } from '../../../server/routes/statistics.ts';
import type { AreaStatistics } from '../../../server/routes/areaStatistics.ts';
import type { Served } from '../served.ts';
import { countsOf, shortened, withoutLand } from './shortened.ts';

export function describeStatistics(served: () => Served): void {
  const grouped = async (zone: string, query = '') =>
    statisticsWithWorkingSchema.parse(
      await (await served().get(`/api/zones/${zone}/statistics?working=true${query}`)).json(),
    );
  const short = async (zone: string, query: string) =>
    statisticsSchema.parse(
      await (await served().get(`/api/zones/${zone}/statistics?${query}`)).json(),
    );
  const drawn = async (zone: string, area: BoundingBox | Areal, asOf?: string) => {
    const response = await served().post(`/api/zones/${zone}/statistics`, {
      geometry: 'type' in area ? area : polygonOf(ringOf(area)),
      ...(asOf === undefined ? {} : { asOf }),
    });
    expect(response.status).toBe(200);
    return drawnStatisticsSchema.parse(await response.json());
  };
  const boxOf = async (zone: string): Promise<BoundingBox> => {
    const { bbox } = zoneSchema.parse(await (await served().get(`/api/zones/${zone}`)).json());
    return [bbox[0] - 0.01, bbox[1] - 0.01, bbox[2] + 0.01, bbox[3] + 0.01];
  };
  const wholeOf = async (zone: string) => (await grouped(zone)).areas[0]!;

  describe('statistics', () => {
    test.each(['jindong', 'example'])(
      'of an area around all of %s are those of the zone',
      async (zone) => {
        const whole = await wholeOf(zone);
        const { area, partial } = await drawn(zone, await boxOf(zone));
        expect(partial).toEqual([]);
        expectSameStatistics(area, whole);
      },
    );

    test('of a zone whose whole is reported give the reported rate, and none from the part that is drawn', async () => {
      const [missing, reported] = ['partOfReported', { asOf: '2010-09-30' }];
      const whole = (await short('jindong', 'asOf=2010-10-01&indicators=true')).areas[0]!;
      expect(whole).toMatchObject({
        missing: { startedRate: missing, completedRate: missing },
        reported: { startedRate: reported, completedRate: { numerator: { value: 5 } } },
      });
      expect(whole.indicators).not.toHaveProperty('startedRate');
      const { area } = await drawn('jindong', await boxOf('jindong'));
      for (const { indicators } of [area, await wholeOf('jindong')])
        expect(indicators.find(({ id }) => id === 'startedRate')).toMatchObject({
          value: null,
          missing,
          reported,
        });
    });

    test('of an area beside the zone count nothing and rate nothing', async () => {
      const { area, partial } = await drawn('jindong', [0, 0, 1, 1]);
      expect(area).toMatchObject({ parcels: 0, areaKnownM2: 0, areaUnknownParcels: 0 });
      expect(area.indicators.map(({ value }) => value)).toEqual(area.indicators.map(() => null));
      expect(partial).toEqual([]);
    });

    test('are the same of a shape, with members of its own or inside a feature', async () => {
      const geometry = polygonOf(ringOf(await boxOf('example')));
      const bbox = [119, 29, 120, 30];
      const feature = { type: 'Feature', geometry: { ...geometry, bbox }, properties: { name: 1 } };
      const asked = await Promise.all(
        [
          geometry,
          { ...geometry, bbox, note: 'mine' },
          feature,
          { type: 'FeatureCollection', features: [feature], bbox },
        ].map((shape) => served().post('/api/zones/example/statistics', { geometry: shape })),
      );
      expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const [plain, ...others] = await Promise.all(asked.map((answer) => answer.text()));
      for (const other of others) expect(other).toBe(plain);
    });

    test('of two halves add up to the whole', async () => {
      const whole = await wholeOf('example');
      const [west, south, east, north] = await boxOf('example');
      const middle = (west + east) / 2;
      const left = await drawn('example', [west, south, middle, north]);
      const right = await drawn('example', [middle, south, east, north]);
      expect(left.area.areaKnownM2 + right.area.areaKnownM2).toBeCloseTo(whole.areaKnownM2, 0);
      expect(left.partial.length).toBeGreaterThan(0);
      expect(left.partial.map(({ id }) => id)).toEqual(right.partial.map(({ id }) => id));
      left.partial.forEach(({ share, areaM2 }, index) => {
        const other = right.partial[index]!;
        expect(share + other.share).toBeCloseTo(1, 5);
        expect(areaM2).toBeCloseTo(share * (areaM2! + other.areaM2!), 0);
      });
      const all = await drawn('example', [west, south, east, north]);
      expect(left.shape!.areaM2 + right.shape!.areaM2).toBeCloseTo(all.shape!.areaM2, 1);
      expect(all.shape!.planarGrid).toMatch(/^EPSG:45/);
      expect(all.shape!.planarM2 / all.shape!.areaM2).toBeCloseTo(1, 3);
      expect(all.shape!.areaMu * 10_000).toBeCloseTo(all.shape!.areaM2 * 15, 0);
      expect(all.leftOut).toEqual({ parcels: 0, areaM2: 0, belowShare: 1e-6 });
      expect(left.area.parcels + right.area.parcels).toBe(whole.parcels + left.partial.length);
    });

    test('of two triangles add up to the whole, though each box holds all parcels', async () => {
      const whole = await wholeOf('example');
      const [southwest, southeast, northeast, northwest] = ringOf(await boxOf('example'));
      const triangle = (a: LonLat, b: LonLat, c: LonLat) => polygonOf([a, b, c, a]);
      const lower = await drawn('example', triangle(southwest!, southeast!, northeast!));
      const upper = await drawn('example', triangle(southwest!, northeast!, northwest!));
      expect(lower.area.areaKnownM2 + upper.area.areaKnownM2).toBeCloseTo(whole.areaKnownM2, 0);
      expect(lower.area.parcels + upper.area.parcels).toBe(whole.parcels + lower.partial.length);
      expect(lower.area.parcels).toBeLessThan(whole.parcels);
    });

    test('of an area drawn along a parcel are those of the parcel, without its neighbours', async () => {
      const { features } = parcelCollectionSchema.parse(
        await (await served().get('/api/zones/example/parcels.geojson')).json(),
      );
      for (const { geometry, properties } of features.slice(0, 20)) {
        const { area, partial } = await drawn('example', geometry);
        expect(partial).toEqual([]);
        expect(area.parcels).toBe(1);
        const own = properties.registeredM2 ?? properties.measuredM2;
        expect(area.areaKnownM2).toBe(areaFigure(own, 'm2'));
      }
    });

    test('name how many parcels an area only touches, which are not counted', async () => {
      const { features } = parcelCollectionSchema.parse(
        await (await served().get('/api/zones/example/parcels.geojson')).json(),
      );
      const [west, south, east, north] = boundingBoxOf([features[0]!.geometry])!;
      const hair = 1e-9;
      const { area, partial, leftOut } = await drawn('example', [
        east - hair,
        south,
        east + hair,
        north,
      ]);
      expect(leftOut.parcels).toBeGreaterThan(0);
      expect(leftOut.areaM2).toBeLessThan(1);
      expect(area.parcels).toBe(partial.length);
      expect(west).toBeLessThan(east);
    });

    test.each(['block', 'town'])('by %s add up to the zone', async (by) => {
      for (const zone of ['jindong', 'example']) {
        const whole = await wholeOf(zone);
        const { areas } = await grouped(zone, `&by=${by}`);
        const sum = (of: (area: AreaStatistics) => number) =>
          areas.reduce((total, area) => total + of(area), 0);
        expect(sum((area) => area.parcels)).toBe(whole.parcels);
        expect(sum((area) => area.areaUnknownParcels)).toBe(whole.areaUnknownParcels);
        expect(sum((area) => area.areaKnownM2)).toBeCloseTo(whole.areaKnownM2, 0);
        expect(sum((area) => area.stage.unknown.parcels)).toBe(whole.stage.unknown.parcels);
      }
    });

    test.each(['jindong', 'example'])(
      'of %s in their short form say what the form with working says',
      async (zone) => {
        for (const by of ['zone', 'block', 'town'])
          for (const day of ['2010-09-30', '2024-12-31', '2026-06-30']) {
            const query = `by=${by}&asOf=${day}`;
            const { areas } = await grouped(zone, `&${query}`);
            const whole = areas.map(shortened);
            const of = async (asked: string) => (await short(zone, query + asked)).areas;
            expect(await of('&indicators=true&land=true')).toEqual(whole);
            expect(await of('&indicators=true')).toEqual(whole.map(withoutLand));
            expect(await of('&land=true')).toEqual(whole.map(countsOf));
            expect(await of('')).toEqual(whole.map(countsOf).map(withoutLand));
          }
      },
    );

    test('in their short form count what the parcels of the map say', async () => {
      const { features } = parcelCollectionSchema.parse(
        await (await served().get('/api/zones/example/parcels.geojson')).json(),
      );
      for (const area of (await short('example', 'by=block')).areas) {
        const own = features
          .map(({ properties }) => properties)
          .filter(({ block }) => block === area.id);
        const areaOf = (some: typeof own) =>
          some.reduce((sum, one) => sum + (one.registeredM2 ?? one.measuredM2), 0);
        expect(area.parcels).toBe(own.length);
        expect(area.areaKnownM2).toBeCloseTo(areaOf(own), 1);
        for (const theme of ['stage', 'building', 'landUse'] as const)
          for (const [name, count] of Object.entries(area[theme])) {
            const inClass = own.filter((one) => (one[theme] ?? 'unknown') === name);
            expect([theme, name, count.parcels]).toEqual([theme, name, inClass.length]);
            expect(count.areaM2).toBeCloseTo(areaOf(inClass), 1);
          }
      }
    });

    test('put parcels that name no block under "not stated", last', async () => {
      const { areas } = await grouped('jindong', '&by=block');
      expect(areas.at(-1)).toMatchObject({ id: null, name: '未注明', nameEn: 'Not stated' });
      expect(areas.at(-1)?.parcels).toBeGreaterThan(0);
    });

    test('keep unknown areas apart from known ones', async () => {
      const { areas } = await grouped('jindong', '&by=block');
      expect(areas.find(({ id }) => id === 'xietangxi')).toMatchObject({
        areaKnownMu: 2000,
        areaUnknownParcels: 0,
      });
      expect(areas.find(({ id }) => id === 'nanbo')).toMatchObject({
        areaKnownM2: 0,
        areaUnknownParcels: 1,
      });
    });

    test('of a day are those of that day', async () => {
      const { areas, asOf } = await grouped('jindong', '&asOf=1999-01-01');
      expect(asOf).toBe('1999-01-01');
      expect(areas[0]?.stage.unknown.parcels).toBe(areas[0]?.parcels);
      expect((await drawn('jindong', await boxOf('jindong'), '1999-01-01')).asOf).toBe(
        '1999-01-01',
      );
    });
  });
}

function polygonOf(ring: LonLat[]): Polygon {
  return { type: 'Polygon', coordinates: [ring] };
}

function ringOf([west, south, east, north]: BoundingBox): LonLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Equal but for the name, areas to a square millimetre: the store sums in another order. */
function expectSameStatistics(actual: AreaStatistics, expected: AreaStatistics): void {
  const rounded = ({ id: _id, name: _name, nameEn: _nameEn, ...rest }: AreaStatistics) =>
    JSON.parse(
      JSON.stringify(rest, (_key, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
      ),
    ) as unknown;
  expect(rounded(actual)).toEqual(rounded(expected));
}
