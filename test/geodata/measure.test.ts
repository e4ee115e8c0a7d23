import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Areal, LonLat } from '../../geodata/geometry.ts';
import { measureArea, measureLength, measurePerimeter, placeFrom } from '../../geodata/measure.ts';
import { rectangle, rectangleInZone } from './arbitraries.ts';

/**
 * The square degree at the equator; its area is published with GeographicLib's polygon examples (the documentation of
 * geographiclib-rs PolygonArea, 12308778361.469452 m²).
 */
const squareDegree = rectangle(0, 0, 1, 1);

const reversed = (area: Areal): Areal => ({
  type: 'MultiPolygon',
  coordinates: [(area.coordinates as LonLat[][]).map((ring) => ring.toReversed())],
});

/**
 * Area between two parallels and two meridians of the WGS84 ellipsoid, in closed form: J. P. Snyder, Map Projections: A
 * Working Manual (USGS Professional Paper 1395, 1987), the authalic q of equation 3-12. Sides of a few kilometres along a
 * parallel or along a geodesic enclose the same land to 1e-7.
 */
function graticuleCellArea(west: number, south: number, east: number, north: number): number {
  const [semiMajor, flattening] = [6_378_137, 1 / 298.257223563];
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
  test('the published area of a square degree at the equator', () => {
    expect(measureArea(squareDegree)).toBeCloseTo(12_308_778_361.469, 2);
  });

  test('agrees with the closed form for parcels of any size in the zone', () => {
    fc.assert(
      fc.property(rectangleInZone, (parcel) => {
        const expected = graticuleCellArea(...boundsOf(parcel));
        expect(Math.abs(measureArea(parcel) / expected - 1)).toBeLessThan(1e-6);
      }),
    );
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

  // A corner put on a side of 1 km, which is a geodesic and no parallel, moves that side by half of 1e-9 of the area.
  test('the two parts of a parcel add up to the whole', () => {
    fc.assert(
      fc.property(rectangleInZone, fc.integer({ min: 1, max: 9 }), (parcel, tenths) => {
        const [west, south, east, north] = boundsOf(parcel);
        const middle = west + ((east - west) * tenths) / 10;
        const parts =
          measureArea(rectangle(west, south, middle - west, north - south)) +
          measureArea(rectangle(middle, south, east - middle, north - south));
        expect(Math.abs(parts / measureArea(parcel) - 1)).toBeLessThan(1e-9);
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
  expect(measurePerimeter(area)).toBeCloseTo(
    measureLength(outer!) + measureLength(hole!) + measureLength(apart!),
    9,
  );
  expect(measurePerimeter({ type: 'MultiPolygon', coordinates: [] })).toBe(0);
});

test('a place at a distance lies that far away, in the direction asked for', () => {
  const from: LonLat = [119.84, 29.15];
  const metres = fc.double({ min: 0, max: 50_000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), metres, (azimuth, distance) => {
      const place = placeFrom(from, azimuth, distance);
      expect(measureLength([from, place])).toBeCloseTo(distance, 6);
      const north = Math.cos((azimuth * Math.PI) / 180) * distance;
      if (Math.abs(north) > 1000) expect(Math.sign(place[1] - from[1])).toBe(Math.sign(north));
    }),
  );
  expect(placeFrom(from, 90, 1000)[0]).toBeGreaterThan(from[0]);
});
