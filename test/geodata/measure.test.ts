import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import type { Areal, LonLat } from '../../geodata/geometry.ts';
import {
  measureArea,
  measureLength,
  measurePerimeter,
  destination,
} from '../../geodata/measure.ts';
import { rectangle, rectangleInZone } from './arbitraries.ts';

const reversed = (area: Areal): Areal => ({
  type: 'MultiPolygon',
  coordinates: [(area.coordinates as LonLat[][]).map((ring) => ring.toReversed())],
});

/**
 * Area between two parallels and two meridians, in closed form: J. P. Snyder, Map Projections: A
 * Working Manual (USGS Professional Paper 1395, 1987), the authalic q of equation 3-12. Here in
 * the axis and flattening of CGCS2000, written with a logarithm where the code has atanh.
 */
function graticuleCellArea(west: number, south: number, east: number, north: number): number {
  const [semiMajor, flattening] = [6_378_137, 1 / 298.257222101];
  const e = Math.sqrt(flattening * (2 - flattening));
  const q = (latitude: number) => {
    const sin = Math.sin((latitude * Math.PI) / 180);
    return (
      (1 - e * e) *
      (sin / (1 - e * e * sin * sin) + Math.log((1 + e * sin) / (1 - e * sin)) / (2 * e))
    );
  };
  const radians = ((east - west) * Math.PI) / 180;
  return (semiMajor ** 2 * radians * (q(north) - q(south))) / 2;
}

/** The same on a sphere of the mean radius that map libraries use. */
function sphericalCellArea(west: number, south: number, east: number, north: number): number {
  const sin = (latitude: number) => Math.sin((latitude * Math.PI) / 180);
  return 6_371_008.8 ** 2 * (((east - west) * Math.PI) / 180) * (sin(north) - sin(south));
}

const boundsOf = (area: Areal) => {
  const ring = (area.coordinates as LonLat[][])[0]!;
  return [ring[0]![0], ring[0]![1], ring[2]![0], ring[2]![1]] as const;
};

describe('area on the ellipsoid', () => {
  test('sides along a parallel keep to it, over parcels and over whole countries', () => {
    const degrees = (max: number) => fc.double({ min: 1e-3, max, noNaN: true });
    const anywhere = fc.record({
      west: fc.double({ min: 70, max: 100, noNaN: true }),
      south: fc.double({ min: -40, max: 20, noNaN: true }),
      width: fc.oneof(degrees(0.01), degrees(60)),
      height: fc.oneof(degrees(0.01), degrees(40)),
    });
    fc.assert(
      fc.property(anywhere, ({ west, south, width, height }) => {
        const parcel = rectangle(west, south, width, height);
        const expected = graticuleCellArea(...boundsOf(parcel));
        expect(Math.abs(measureArea(parcel) / expected - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  test('a geodesic along 30 km of the parallel of Jinhua would cut off 0.2 km²', () => {
    const chord = rectangle(119.7, 29.1, 0.308, 0.05);
    const [ring] = chord.coordinates as LonLat[][];
    const polygon = geographiclib.Geodesic.WGS84.Polygon(false);
    for (const [lon, lat] of ring!.slice(0, 2)) polygon.AddPoint(lat, lon);
    const [west, south, east] = boundsOf(chord);
    for (let step = 0; step <= 1000; step++)
      polygon.AddPoint(south, east + ((west - east) * step) / 1000);
    const bulge = Math.abs(polygon.Compute(false, true).area ?? 0);
    expect(bulge / 1e6).toBeCloseTo(0.2, 1);
  });

  test('a sphere would give 0.13 % too much at 29.15 N: 3.6 亩 in 2775', () => {
    const parcel = rectangle(119.84, 29.145, 0.01, 0.01);
    const excess = sphericalCellArea(...boundsOf(parcel)) / measureArea(parcel) - 1;
    expect(excess * 100).toBeCloseTo(0.13, 3);
    expect(excess * 2775).toBeCloseTo(3.6, 1);
  });

  test('a hole is taken off and each part of a multipolygon counts', () => {
    const [outer] = rectangle(119.84, 29.14, 0.02, 0.02).coordinates as LonLat[][];
    const [hole] = rectangle(119.845, 29.145, 0.01, 0.01).coordinates as LonLat[][];
    const [apart] = rectangle(119.9, 29.2, 0.01, 0.01).coordinates as LonLat[][];
    const areaOf = (...rings: LonLat[][]) => measureArea({ type: 'Polygon', coordinates: rings });
    const both: Areal = { type: 'MultiPolygon', coordinates: [[outer!, hole!], [apart!]] };
    expect(measureArea(both)).toBeCloseTo(areaOf(outer!) - areaOf(hole!) + areaOf(apart!), 4);
    expect(measureArea({ type: 'MultiPolygon', coordinates: [] })).toBe(0);
  });

  test('does not depend on the way the ring winds nor on its closing position', () => {
    fc.assert(
      fc.property(rectangleInZone, (parcel) => {
        const area = measureArea(parcel);
        const open = (parcel.coordinates as LonLat[][]).map((ring) => ring.slice(0, -1));
        expect(measureArea(reversed(parcel))).toBeCloseTo(area, 3);
        expect(measureArea({ type: 'Polygon', coordinates: open })).toBeCloseTo(area, 3);
      }),
    );
  });

  test('a corner put on a side changes nothing, wherever on it and however long the side', () => {
    const corner = fc.tuple(
      fc.double({ min: 119, max: 121, noNaN: true }),
      fc.double({ min: 28, max: 30, noNaN: true }),
    );
    fc.assert(
      fc.property(corner, corner, corner, fc.integer({ min: 1, max: 9 }), (a, b, c, tenths) => {
        const between: LonLat = [
          a[0] + ((b[0] - a[0]) * tenths) / 10,
          a[1] + ((b[1] - a[1]) * tenths) / 10,
        ];
        const whole = measureArea({ type: 'Polygon', coordinates: [[a, b, c, a]] });
        const more = measureArea({ type: 'Polygon', coordinates: [[a, between, b, c, a]] });
        expect(Math.abs(more - whole)).toBeLessThan(1e-9 * whole + 1e-3);
      }),
    );
  });
});

describe('length on the ellipsoid', () => {
  test('a degree of the equator is a 360th of its circumference', () => {
    const degree = (2 * Math.PI * 6_378_137) / 360;
    expect(
      measureLength([
        [119, 0],
        [120, 0],
      ]),
    ).toBeCloseTo(degree, 6);
  });

  test('is the sum of the legs, and nothing for less than two positions', () => {
    const [a, b, c]: LonLat[] = [
      [119.84, 29.15],
      [119.85, 29.15],
      [119.85, 29.16],
    ];
    expect(measureLength([a!, b!, c!])).toBeCloseTo(
      measureLength([a!, b!]) + measureLength([b!, c!]),
      9,
    );
    expect(measureLength([a!])).toBe(0);
    expect(measureLength([])).toBe(0);
  });
});

test('a perimeter is the length of all rings, those of holes too', () => {
  const [outer] = rectangle(119.84, 29.14, 0.02, 0.02).coordinates as LonLat[][];
  const [hole] = rectangle(119.845, 29.145, 0.01, 0.01).coordinates as LonLat[][];
  const [apart] = rectangle(119.9, 29.2, 0.01, 0.01).coordinates as LonLat[][];
  const area: Areal = { type: 'MultiPolygon', coordinates: [[outer!, hole!], [apart!]] };
  // Two kilometres along a parallel are 5 µm longer than the shortest way.
  expect(measurePerimeter(area)).toBeCloseTo(
    measureLength(outer!) + measureLength(hole!) + measureLength(apart!),
    3,
  );
  const along = (2 * Math.PI * 6_378_137 * Math.cos(Math.PI / 6)) / 18;
  const radius = along / Math.sqrt(1 - 0.00669438002290079 * 0.25);
  const wide = rectangle(100, 30, 20, 1e-9);
  expect(measurePerimeter(wide) / 2).toBeCloseTo(radius, 3);
  expect(measurePerimeter({ type: 'MultiPolygon', coordinates: [] })).toBe(0);
});

test('a place at a distance lies that far away, in the direction asked for', () => {
  const from: LonLat = [119.84, 29.15];
  const metres = fc.double({ min: 0, max: 50_000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), metres, (azimuth, distance) => {
      const place = destination(from, azimuth, distance);
      expect(measureLength([from, place])).toBeCloseTo(distance, 6);
      const north = Math.cos((azimuth * Math.PI) / 180) * distance;
      if (Math.abs(north) > 1000) expect(Math.sign(place[1] - from[1])).toBe(Math.sign(north));
    }),
  );
  expect(destination(from, 90, 1000)[0]).toBeGreaterThan(from[0]);
});
