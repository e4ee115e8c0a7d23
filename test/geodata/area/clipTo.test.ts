import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipTo } from '../../../geodata/area/clipTo.ts';
import { boxesMeet, boundingBoxOf, type Areal } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { rectangle, rectangleInZone } from '../arbitraries.ts';

const parcel = rectangle(119.84, 29.15, 0.01, 0.01);
const areaOf = (geometry: Areal | null) => (geometry === null ? 0 : measureArea(geometry));

/** The geometry cut along a meridian: the parts west and east of it, whatever lies there. */
function cutAt(geometry: Areal, longitude: number): [Areal | null, Areal | null] {
  return [
    clipTo(geometry, rectangle(longitude - 1, 28.5, 1, 2)),
    clipTo(geometry, rectangle(longitude, 28.5, 1, 2)),
  ];
}

describe('clipping to an area', () => {
  test('a parcel that lies half inside gives its half', () => {
    const westHalf = rectangle(119.83, 29.1, 0.015, 0.1);
    expect(boundingBoxOf([clipTo(parcel, westHalf)!])).toEqual([119.84, 29.15, 119.845, 29.16]);
  });

  test('a parcel with a hole keeps it', () => {
    const [outer, hole] = [parcel, rectangle(119.843, 29.153, 0.004, 0.004)];
    const ring = {
      type: 'Polygon',
      coordinates: [...outer.coordinates, ...hole.coordinates],
    } as Areal;
    expect(areaOf(clipTo(ring, rectangle(119.8, 29.1, 0.1, 0.1)))).toBeCloseTo(
      measureArea(ring),
      2,
    );
    expect(clipTo(ring, hole)).toBeNull();
  });

  test('what lies outside or only touches gives nothing', () => {
    const outside = rectangle(119.9, 29.2, 0.01, 0.01);
    const neighbour = rectangle(119.85, 29.15, 0.01, 0.01);
    expect(clipTo(parcel, outside)).toBeNull();
    expect(clipTo(parcel, neighbour)).toBeNull();
  });

  test('an area without land gives nothing', () => {
    expect(clipTo(parcel, { type: 'MultiPolygon', coordinates: [] })).toBeNull();
    expect(clipTo({ type: 'MultiPolygon', coordinates: [] }, parcel)).toBeNull();
  });
});

describe('laws of clipping', () => {
  test('to an area that holds it whole, a parcel stays as large as it is', () => {
    fc.assert(
      fc.property(rectangleInZone, (any) => {
        const zone = rectangle(119.7, 29, 0.4, 0.5);
        expect(Math.abs(areaOf(clipTo(any, zone)) / measureArea(any) - 1)).toBeLessThan(1e-9);
        expect(Math.abs(areaOf(clipTo(any, any)) / measureArea(any) - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  // Sides are geodesics: a cut that puts a corner on a side of 1 km moves it by half of 1e-9 of the area.
  test('the parts of a cut add up to the whole', () => {
    const longitude = fc.integer({ min: 0, max: 15_000 }).map((x) => 119.8 + x * 1e-5);
    fc.assert(
      fc.property(rectangleInZone, longitude, (any, at) => {
        const [west, east] = cutAt(any, at);
        expect(Math.abs((areaOf(west) + areaOf(east)) / measureArea(any) - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  test('boxes meet exactly when neither lies beyond a side of the other, and in either order', () => {
    fc.assert(
      fc.property(rectangleInZone, rectangleInZone, (one, other) => {
        const [a, b] = [boundingBoxOf([one])!, boundingBoxOf([other])!];
        expect(boxesMeet(a, b)).toBe(boxesMeet(b, a));
        if (clipTo(one, other) !== null) expect(boxesMeet(a, b)).toBe(true);
      }),
    );
    expect(boxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
    expect(boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 1])).toBe(false);
    expect(boxesMeet([0, 0, 1, 1], [0, 1.1, 1, 2])).toBe(false);
  });
});
