import fc from 'fast-check';
import { expect, test } from 'vitest';
import { destination, measureLength } from '../../../geodata/measure.ts';
import type { LonLat, Polygon } from '../../../geodata/geometry.ts';
import { metresFrom } from '../../../geodata/photo/distance.ts';

const [west, south, side] = [119.8, 29.1, 0.01];
const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
};

test('a place on the land is at none, one in a hole of it at that of the edge', () => {
  expect(metresFrom([west + side / 2, south + side / 2], square)).toBe(0);
  const hole = square.coordinates[0]!.map(([x, y]): LonLat => [
    west + 0.004 + (x - west) / 5,
    south + 0.004 + (y - south) / 5,
  ]);
  const holed = { type: 'Polygon', coordinates: [...square.coordinates, hole] } as const;
  const middle: LonLat = [west + side / 2, south + side / 2];
  const edge: LonLat = [west + 0.004, south + side / 2];
  const wanted = measureLength([middle, edge]);
  expect(metresFrom(middle, { ...holed, coordinates: [...holed.coordinates] })).toBeCloseTo(
    wanted,
    -1,
  );
});

test('away from its edge it is what the ellipsoid says, within a hundredth', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 20_000 }),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (metres, share) => {
        const at: LonLat = [west + side, south + share * side];
        const place = destination(at, 90, metres);
        expect(metresFrom(place, square) / metres).toBeCloseTo(1, 2);
      },
    ),
  );
});
