import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import type { Areal, LonLat } from '../../../geodata/geometry.ts';
import type { SurroundingCollection } from '../../../web/api.ts';
import { labelPoint } from '../../../geodata/labelPoint.ts';
import { areaLabelPoints, parcelLabelPoints } from '../../../web/map/labels.ts';
import { rectangle } from '../../geodata/arbitraries.ts';
import { featureOf } from '../parcelFeatures.ts';
import { surroundingOf } from '../surroundingFeatures.ts';

/** A ring of corners in thousandths of a degree east and north of 119.8, 29.2. */
function ringOf(...corners: [number, number][]): LonLat[] {
  return [...corners, corners[0]!].map(([x, y]) => [119.8 + x / 1000, 29.2 + y / 1000]);
}

const isIn = ([lon, lat]: LonLat, [west, south, east, north]: number[]) =>
  lon > 119.8 + west! / 1000 &&
  lat > 29.2 + south! / 1000 &&
  lon < 119.8 + east! / 1000 &&
  lat < 29.2 + north! / 1000;

describe('a name stands', () => {
  test('in the corner of an L, whose middle lies outside it', () => {
    const ell = ringOf([0, 0], [20, 0], [20, 4], [4, 4], [4, 20], [0, 20]);
    const point = labelPoint({ type: 'Polygon', coordinates: [ell] });
    expect(isIn(point, [0, 0, 20, 4]) || isIn(point, [0, 0, 4, 20])).toBe(true);
  });

  test('beside a hole, not in it', () => {
    const outside = ringOf([0, 0], [20, 0], [20, 20], [0, 20]);
    const hole = ringOf([2, 6], [18, 6], [18, 18], [2, 18]);
    const point = labelPoint({ type: 'Polygon', coordinates: [outside, hole] });
    expect(isIn(point, [0, 0, 20, 6])).toBe(true);
  });

  test('in the largest part of several, and leaves the parts as they were', () => {
    const small = ringOf([0, 0], [3, 0], [3, 3], [0, 3]);
    const large = ringOf([10, 10], [20, 10], [20, 20], [10, 20]);
    const parts: Areal = { type: 'MultiPolygon', coordinates: [[small], [large]] };
    expect(isIn(labelPoint(parts), [10, 10, 20, 20])).toBe(true);
    expect(parts.coordinates).toEqual([[small], [large]]);
  });

  test('inside a strip of ten kilometres, however narrow, and found at once', () => {
    for (const width of [1e-3, 1e-5, 1e-6, 1e-7]) {
      const [lon, lat] = labelPoint(rectangle(119.8, 29.2, 0.1, width));
      expect(lon).toBeCloseTo(119.85, 9);
      expect(lat).toBeGreaterThan(29.2);
      expect(lat).toBeLessThan(29.2 + width);
    }
  });

  test('in the middle of a square on the ground, to a metre', () => {
    // At 29.2° a degree of longitude is 0.873 of a degree of latitude long.
    const [lon, lat] = labelPoint(rectangle(119.8, 29.2, 0.01, 0.00873));
    expect(lon).toBeCloseTo(119.805, 5);
    expect(lat).toBeCloseTo(29.204365, 5);
  });
});

const empty: SurroundingCollection = {
  type: 'FeatureCollection',
  zone: 'jindong',
  asOf: isoDate('2010-09-30'),
  since: null,
  until: null,
  features: [],
};

describe('names as points', () => {
  test('carry what the label of a parcel is written from', () => {
    const parcel = featureOf({ id: 'nanbo', name: '南博', levelling: 'levelling' });
    expect(parcelLabelPoints([parcel], null).features).toMatchObject([
      { geometry: { type: 'Point' }, properties: parcel.properties },
    ]);
  });

  test('beyond three thousand stand where they are in sight and can be read, the largest first', () => {
    const parcelAt = (index: number, measuredM2: number) => ({
      ...featureOf({ id: `parcel-${index}`, measuredM2 }),
      geometry: rectangle(119.8 + index / 10_000, 29.2, 0.0001, 0.0001),
    });
    const parcels = Array.from({ length: 3001 }, (_, index) => parcelAt(index, index));
    expect(parcelLabelPoints(parcels.slice(1), null).features).toHaveLength(3000);
    expect(parcelLabelPoints(parcels, null).features).toEqual([]);
    // A degree and a half of longitude is about 150 km: at 1000 pixels a name of 60 is 9 km wide.
    const far = { box: [119, 29, 120.5, 29.5], width: 1000 } as const;
    expect(parcelLabelPoints(parcels, far).features).toEqual([]);
    // 0.01 of a degree is 972 m: at 1000 pixels a name is 58 m wide, 3400 m² as a square.
    const near = { box: [119.9, 29.1, 119.91, 29.3], width: 1000 } as const;
    const large = [
      ...parcels.slice(0, 1050),
      parcelAt(1050, 9000),
      parcelAt(1051, 9900),
      ...parcels.slice(1052),
    ];
    const named = parcelLabelPoints(large, near).features;
    expect(named.map(({ properties }) => properties['id'])).toEqual(['parcel-1051', 'parcel-1050']);
  });

  test('stay where they are when the same shapes come with other states', () => {
    const geometry = rectangle(119.8, 29.2, 0.01, 0.01);
    const [before, after] = (['notStarted', 'complete'] as const).map(
      (levelling) =>
        parcelLabelPoints([{ ...featureOf({ levelling }), geometry }], null).features[0],
    );
    expect(after?.properties['levelling']).toBe('complete');
    expect(after?.geometry.coordinates).toBe(before?.geometry.coordinates);
  });

  test('name towns and blocks, and of those only what has an area', () => {
    const geometry = rectangle(119.8, 29.2, 0.1, 0.1);
    const xiaoshun = { name: '孝顺镇', nameEn: 'Xiaoshun' };
    const nanbo = { name: '南博区块', nameEn: 'Nanbo' };
    const features = [
      surroundingOf('town', 'xiaoshun', { ...xiaoshun, geometry }),
      surroundingOf('block', 'nanbo', { ...nanbo, geometry }),
      surroundingOf('block', 'unmapped', { name: '未上图' }),
      surroundingOf('work', 'plant', { geometry: { type: 'Point', coordinates: [119.8, 29.2] } }),
      surroundingOf('landmark', 'lake', { geometry }),
    ];
    expect(
      areaLabelPoints({ ...empty, features }, null).features.map(({ properties }) => properties),
    ).toEqual([
      { layer: 'town', id: 'xiaoshun', ...xiaoshun },
      { layer: 'block', id: 'nanbo', ...nanbo },
    ]);
    expect(areaLabelPoints(undefined, null).features).toEqual([]);
  });
});
