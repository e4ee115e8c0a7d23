import { describe, expect, test } from 'vitest';
import type { Polygon } from '../../../geodata/geometry.ts';
import type { AreaStatistics } from '../../../server/routes/areaStatistics.ts';
import { statisticsWithWorkingSchema } from '../../../server/routes/groupedStatistics.ts';
import { landCollectionSchema } from '../../../server/routes/land.ts';
import { mostChosen } from '../../../server/routes/landRates/landBody.ts';
import { landRatesSchema } from '../../../server/routes/landRates/routes.ts';
import { parcelCollectionSchema } from '../../../server/routes/parcelFeatures.ts';
import { zoneSchema } from '../../../server/routes/schemas/zone.ts';
import { drawnStatisticsSchema } from '../../../server/routes/statistics.ts';
import type { Problem } from '../../../server/http/problemSchema.ts';
import type { Served } from '../served.ts';

const zone = '/api/zones/example';
const day = '2025-06-30';

export function describeLandRates(served: () => Served): void {
  const ratesOf = async (land: object, of = zone, asOf?: string) => {
    const response = await served().post(`${of}/land-rates`, { land, ...(asOf && { asOf }) });
    const text = await response.text();
    expect(response.status, text).toBe(200);
    return landRatesSchema.parse(JSON.parse(text));
  };
  const groupsOf = async (by: string, of = zone, query = '') =>
    statisticsWithWorkingSchema.parse(
      await served().json(`${of}/statistics?working=true&by=${by}${query}`),
    ).areas;

  describe('land-use rates of some land', () => {
    test.each(['jindong', 'example'])(
      'are the statistics of the zone %s, with every parcel as the lists have it',
      async (id) => {
        const of = `/api/zones/${id}`;
        const rates = await ratesOf({ kind: 'zone' }, of);
        const [whole] = await groupsOf('zone', of);
        expectSame(rates.area, whole!);
        const parcels = parcelCollectionSchema.parse(await served().json(`${of}/parcels.geojson`));
        const land = landCollectionSchema.parse(await served().json(`${of}/land.json`));
        const landOf = new Map(land.parcels.map((parcel) => [parcel.id, parcel]));
        expect(rates.parcels).toEqual(
          parcels.features.map((parcel) => ({
            share: 1,
            parcel,
            land: landOf.get(parcel.id) ?? null,
          })),
        );
        expect(rates).toMatchObject({ areAllParcels: true, partialParcels: 0, touchingParcels: 0 });
      },
    );

    test.each(['block', 'town'])('are the statistics of each %s on a day', async (kind) => {
      const areas = await groupsOf(kind, zone, `&asOf=${day}`);
      for (const area of areas.filter(({ id }) => id !== null).slice(0, 4)) {
        const rates = await ratesOf({ kind, id: area.id }, zone, day);
        expect(rates.asOf).toBe(day);
        expectSame(rates.area, area);
        expect(rates.parcels).toHaveLength(area.parcels);
      }
    });

    test('are the statistics of a drawn area, with the part of each parcel inside', async () => {
      const { bbox } = zoneSchema.parse(await served().json(zone));
      const [west, south, east, north] = bbox;
      const [width, height] = [(east - west) / 4, (north - south) / 4];
      const geometry = boxOf(west + width, south + height, east - width, north - height);
      const rates = await ratesOf({ kind: 'drawn', geometry });
      const drawn = drawnStatisticsSchema.parse(
        await (await served().post(`${zone}/statistics`, { geometry })).json(),
      );
      expectSame(rates.area, drawn.area);
      expect(rates.partialParcels).toBe(drawn.partial.length);
      expect(rates.touchingParcels).toBe(drawn.leftOut.parcels);
      const partial = rates.parcels.filter(({ share }) => share < 1);
      expect(partial.map(({ parcel }) => parcel.id)).toEqual(drawn.partial.map(({ id }) => id));
    });

    test('are of chosen parcels alone, and ids that the zone has nothing under bring none', async () => {
      const ids = ['p0000007', 'p0000002', 'gone'];
      const rates = await ratesOf({ kind: 'parcels', ids });
      expect(rates.parcels.map(({ parcel }) => parcel.id)).toEqual(['p0000002', 'p0000007']);
      expect(rates.area.parcels).toBe(2);
      for (const land of [
        { kind: 'parcels', ids: [] },
        { kind: 'block', id: 'gone' },
        { kind: 'town', id: '' },
      ])
        expect(await ratesOf(land)).toMatchObject({
          area: { parcels: 0 },
          parcels: [],
          areAllParcels: true,
        });
    });

    test.each([
      ['no land', {}, 400],
      ['land of no kind', { land: { kind: 'village', id: 'a' } }, 400],
      ['a block without its id', { land: { kind: 'block' } }, 400],
      ['more members than there are', { land: { kind: 'zone' }, knownBy: day }, 400],
      ['a bad day', { land: { kind: 'zone' }, asOf: '2025-02-30' }, 400],
      ['no shape', { land: { kind: 'drawn' } }, 400],
      ['a line', { land: { kind: 'drawn', geometry: { type: 'LineString' } } }, 422],
      ['more parcels than anybody chooses', { land: manyParcels() }, 400],
    ])('are refused of %s with a sentence', async (_name, body, status) => {
      const response = await served().post(`${zone}/land-rates`, body);
      const problem = (await response.json()) as Problem;
      expect([response.status, problem.status]).toEqual([status, status]);
      expect(problem.detail).toMatch(/\p{Script=Han}/u);
      expect(problem.detailEn).not.toBe('');
    });
  });
}

function manyParcels() {
  return {
    kind: 'parcels',
    ids: Array.from({ length: mostChosen + 1 }, (_, index) => `p${index}`),
  };
}

function boxOf(west: number, south: number, east: number, north: number): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lon, lat])] };
}

/** Sums are made in another order, so to a thousandth. */
function expectSame(actual: AreaStatistics, expected: AreaStatistics): void {
  const rounded = ({ id: _id, name: _name, nameEn: _nameEn, ...rest }: AreaStatistics) =>
    JSON.parse(
      JSON.stringify(rest, (_key, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
      ),
    ) as unknown;
  expect(rounded(actual)).toEqual(rounded(expected));
}
