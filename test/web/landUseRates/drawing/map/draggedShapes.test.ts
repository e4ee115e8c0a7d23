import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearingBetween } from '../../../../../geodata/bearing.ts';
import type { LonLat } from '../../../../../geodata/geometry.ts';
import { measureLength } from '../../../../../geodata/measure.ts';
import {
  circleThrough,
  rectangleBetween,
} from '../../../../../web/landUseRates/drawing/map/draggedShapes.ts';

const place: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 119.8, max: 119.82, noNaN: true }),
  fc.double({ min: 29.2, max: 29.22, noNaN: true }),
);

describe('a rectangle between two places', () => {
  test('on a map with north up has its sides along the meridians and parallels', () => {
    expect(rectangleBetween([119.8, 29.2], [119.9, 29.3], 0).coordinates).toEqual([
      [
        [119.8, 29.2],
        [119.9, 29.2],
        [119.9, 29.3],
        [119.8, 29.3],
        [119.8, 29.2],
      ],
    ]);
  });

  test('on a turned map has its sides along the screen’s, and right angles', () => {
    const bearing = fc.double({ min: -180, max: 180, noNaN: true });
    fc.assert(
      fc.property(place, place, bearing, (from, to, turned) => {
        const [ring] = rectangleBetween(from, to, turned).coordinates;
        expect(ring![0]).toEqual(from);
        expect(ring![2]).toEqual(to);
        const sides = ring!.slice(1).map((end, index): [LonLat, LonLat] => [ring![index]!, end]);
        sides.forEach(([start, end], index) => {
          if (measureLength([start, end]) < 5) return;
          // The sides go right and left along the screen, then up and down it; a thousandth of a radian is 0.06°.
          const along = index % 2 === 0 ? turned + 90 : turned;
          const off = Math.sin(((bearingBetween(start, end) - along) * Math.PI) / 180);
          expect(Math.abs(off)).toBeLessThan(5e-3);
        });
      }),
    );
  });
});

test('a circle through a place has all of its rim as far away', () => {
  fc.assert(
    fc.property(place, place, (centre, rim) => {
      const metres = measureLength([centre, rim]);
      fc.pre(metres > 1);
      for (const corner of circleThrough(centre, rim).coordinates[0]!)
        expect(measureLength([centre, corner]) / metres).toBeCloseTo(1, 6);
    }),
  );
});
