import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureArea } from '../../../geodata/measure.ts';
import { around, parcel, plot, refused, checked } from './metreRectangles.ts';
import { tessellations } from './tessellation.ts';
import { shapesOf } from './shapesOf.ts';

const overlapsIn = (...parcels: Parameters<typeof checked>[0]) =>
  shapesOf(checked(parcels).report, 'overlap');

describe('overlaps', () => {
  test('parcels beside each other have none, however they meet', () => {
    expect(
      overlapsIn(
        parcel('a', plot(0, 0, 100, 100)),
        parcel('b', plot(100, 0, 200, 60)),
        parcel('c', plot(100, 60, 200, 100)),
        parcel('d', plot(200, 100, 300, 200)),
      ),
    ).toEqual([]);
  });

  test('a parcel in the courtyard of another does not overlap it', () => {
    const yard = plot(40, 40, 60, 60);
    expect(overlapsIn(parcel('a', around(plot(0, 0, 100, 100), yard)), parcel('b', yard))).toEqual(
      [],
    );
  });

  test('one of known area is found with that area, its place and its share of the smaller', () => {
    const metres = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(metres, metres, (east, north) => {
        const [one, other] = [plot(0, 0, 100, 100), plot(east, north, east + 60, north + 160)];
        const common = measureArea(plot(east, north, Math.min(100, east + 60), 100));
        const [found, ...more] = overlapsIn(parcel('a', one), parcel('b', other));
        expect(more).toEqual([]);
        expect(Math.abs(found!.areaM2 / common - 1)).toBeLessThan(1e-6);
        expect(found).toMatchObject({ id: 'overlap/a/b', parcels: ['a', 'b'], block: 'b' });
        expect(Math.abs(measureArea(found!.geometry!) / common - 1)).toBeLessThan(1e-6);
        const smaller = Math.min(measureArea(one), measureArea(other));
        expect(found!.share).toBeCloseTo(common / smaller, 6);
      }),
    );
  });

  test('of two parcels drawn twice the whole is one', () => {
    const [found] = overlapsIn(parcel('a', plot(0, 0, 50, 50)), parcel('b', plot(0, 0, 50, 50)));
    expect(found!.share).toBeCloseTo(1, 9);
  });

  test('a strip of 2 cm along a side is one, half a square metre is, and less is not', () => {
    const beside = (gap: number) =>
      overlapsIn(parcel('a', plot(0, 0, 100, 100)), parcel('b', plot(100 - gap, 0, 200, 100)))
        .length;
    expect([beside(0.02), beside(0.006), beside(0.004)]).toEqual([1, 0, 0]);
    const corner = (metres: number) =>
      overlapsIn(
        parcel('a', plot(0, 0, 100, 100)),
        parcel('b', plot(100 - metres, 100 - metres, 200, 200)),
      ).length;
    expect([corner(0.75), corner(0.65)]).toEqual([1, 0]);
  });

  test('of kilometres a square metre is rounding', () => {
    const across = plot(0, 0, 2000, 2000);
    const corner = (metres: number) =>
      overlapsIn(parcel('a', across), parcel('b', plot(2000 - metres, 2000 - metres, 4000, 4000)))
        .length;
    expect([corner(2.1), corner(1.9)]).toEqual([1, 0]);
  });

  test('each pair is named once, in the order of the parcels', () => {
    const stack = ['a', 'b', 'c'].map((id, index) => parcel(id, plot(index, 0, index + 50, 50)));
    expect(overlapsIn(...stack).map(({ parcels }) => parcels.join(' '))).toEqual([
      'a b',
      'a c',
      'b c',
    ]);
  });

  test('shapes that cannot be cut are found all the same, with their area and no shape', () => {
    const common = measureArea(plot(60, 0, 100, 100));
    const [found] = overlapsIn(
      parcel('a', refused(plot(0, 0, 100, 100))),
      parcel('b', plot(60, 0, 160, 100)),
    );
    expect(found!.geometry).toBeNull();
    expect(Math.abs(found!.areaM2 / common - 1)).toBeLessThan(1e-6);
  });

  test('parcels without a shape are passed over', () => {
    const nowhere = parcel('a', { type: 'MultiPolygon', coordinates: [] });
    const { report } = checked([nowhere, parcel('b', plot(0, 0, 50, 50))]);
    expect(report.parcels.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(report.shapes).toEqual([]);
  });

  test('land parted by lines has none, rounded to the centimetre or not', () => {
    fc.assert(
      fc.property(tessellations, ({ cells }) => {
        expect(overlapsIn(...cells.map((cell, index) => parcel(`p${index}`, cell)))).toEqual([]);
      }),
    );
  });

  test('a parcel moved into its neighbours is found with each of them', () => {
    const [first, second] = [plot(0, 0, 100, 100), plot(0, 100, 100, 200)];
    const moved = plot(-20, 50, 80, 150);
    const found = overlapsIn(parcel('a', first), parcel('b', second), parcel('m', moved));
    expect(found.map(({ parcels }) => parcels.join(' '))).toEqual(['a m', 'b m']);
  });
});
