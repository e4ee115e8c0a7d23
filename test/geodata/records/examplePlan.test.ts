import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipTo } from '../../../geodata/area/clipTo.ts';
import { areaRatio } from '../../../geodata/area/areaRatio.ts';
import { measureArea } from '../../../geodata/measure.ts';
import type { Block } from '../../../geodata/zone.ts';
import { apportion } from '../../../geodata/records/example/plan/apportion.ts';
import { districtsOf, gridPositionOf } from '../../../geodata/records/example/plan/districtGrid.ts';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { areaFigure, fromSquareMetres } from '../../../geodata/units.ts';

describe.each([1, 2, 20_260_630])('the plan of 240 parcels from seed %i', (seed) => {
  const records = exampleRecords({ parcels: 240, seed });
  const blocks = new Map([...records.blocks].map((block): [string, Block] => [block.id, block]));
  const all = [...records.parcels];
  const parcels = all.map(({ parcel }) => parcel);

  test('has 24 to 36 blocks', () => {
    expect(blocks.size).toBeGreaterThanOrEqual(24);
    expect(blocks.size).toBeLessThanOrEqual(36);
  });

  test('no parcel takes a square decimetre of another', () => {
    const overlaps = parcels.flatMap((parcel, index) =>
      parcels.slice(index + 1).flatMap((other) => {
        const shared = clipTo(parcel.geometry, other.geometry);
        return shared && measureArea(shared) > 0.01 ? [`${parcel.id} ${other.id}`] : [];
      }),
    );
    expect(overlaps).toEqual([]);
  });

  test('every parcel lies inside its block', () => {
    const outside = parcels.filter(
      ({ block, geometry }) => areaRatio(geometry, blocks.get(block!)!.geometry) < 1 - 1e-9,
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  test('every building lies inside its parcel, and its figures are those of its shape', () => {
    const wrong = all.flatMap(({ parcel, buildings }) =>
      buildings.filter(
        ({ geometry, footprintM2, floorAreaM2, floors }) =>
          areaRatio(geometry, parcel.geometry) < 1 - 1e-9 ||
          footprintM2 !== areaFigure(measureArea(geometry), 'm2') ||
          floorAreaM2 !== areaFigure(footprintM2 * floors, 'm2'),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('areas are measured on the ellipsoid and of a plausible size', () => {
    for (const { geometry, measuredM2 } of parcels) {
      expect(measuredM2).toBe(areaFigure(measureArea(geometry), 'm2'));
      expect(fromSquareMetres(measuredM2, 'mu')).toBeGreaterThan(7.5);
      expect(fromSquareMetres(measuredM2, 'mu')).toBeLessThan(150);
    }
  });

  test('registered areas agree with measured ones but for a few, and a few are unknown', () => {
    const deviations = parcels.flatMap(({ registered, measuredM2 }) =>
      registered ? [Math.abs(registered.squareMetres / measuredM2 - 1)] : [],
    );
    expect(parcels.length - deviations.length).toBeGreaterThan(0);
    expect(parcels.length - deviations.length).toBeLessThan(24);
    expect(deviations.filter((deviation) => deviation > 0.0031).length).toBeLessThan(20);
    expect(Math.max(...deviations)).toBeLessThan(0.08);
  });
});

test('districts fill squares to the south-east of the first, none twice', () => {
  const places = Array.from({ length: 25 }, (_, district) => gridPositionOf(district));
  const square = [0, -1, -2, -3, -4].flatMap((row) =>
    [0, 1, 2, 3, 4].map((column) => ({ column, row })),
  );
  expect(places).toEqual(expect.arrayContaining(square));
  expect(places[0]).toEqual({ column: 0, row: 0 });
  expect([districtsOf(1), districtsOf(240), districtsOf(241)]).toEqual([1, 1, 2]);
});

test('apportioned shares add up, give everybody the least, and never favour the lighter', () => {
  // Whole numbers: of two weights that differ in the last bit only, rounding may favour either.
  const weights = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(weights, fc.nat(300), (shares, extra) => {
      const total = shares.length * 2 + extra;
      const counts = apportion(shares, total, 2);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
      for (const [i, a] of shares.entries())
        for (const [j, b] of shares.entries())
          if (a < b) expect(counts[i]).toBeLessThanOrEqual(counts[j]!);
    }),
  );
});
