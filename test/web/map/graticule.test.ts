import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import { graticule } from '../../../web/map/layers/ground.ts';

const meridiansOf = (lines: readonly [number, number][][]) =>
  lines.flatMap(([from, to]) => (from![0] === to![0] ? [from![0]] : []));
const parallelsOf = (lines: readonly [number, number][][]) =>
  lines.flatMap(([from, to]) => (from![1] === to![1] ? [from![1]] : []));

test('the graticule of a zone runs on whole hundredths of a degree to the zone’s size beyond it', () => {
  const lines = graticule([119.803, 29.102, 119.843, 29.132], 0.01);
  const meridians = meridiansOf(lines);
  expect([meridians.length, meridians[0], meridians.at(-1)]).toEqual([14, 119.76, 119.89]);
  const parallels = parallelsOf(lines);
  expect([parallels.length, parallels[0], parallels.at(-1)]).toEqual([13, 29.06, 29.18]);
  const [[, south], [, north]] = lines[0] as [[number, number], [number, number]];
  expect(south).toBeCloseTo(29.062, 9);
  expect(north).toBeCloseTo(29.172, 9);
});

/** From a point to a province. */
const anyBox: fc.Arbitrary<BoundingBox> = fc
  .record({
    west: fc.double({ min: 73, max: 130, noNaN: true }),
    south: fc.double({ min: 3, max: 50, noNaN: true }),
    width: fc.double({ min: 0, max: 5, noNaN: true }),
    height: fc.double({ min: 0, max: 5, noNaN: true }),
  })
  .map(({ west, south, width, height }) => [west, south, west + width, south + height]);

test('a graticule covers any box with some lines and at most 200 each way, on multiples of its step', () => {
  fc.assert(
    fc.property(anyBox, (box) => {
      const lines = graticule(box, 0.01);
      for (const [places, low, high] of [
        [meridiansOf(lines), box[0], box[2]],
        [parallelsOf(lines), box[1], box[3]],
      ] as const) {
        expect(places.length).toBeGreaterThanOrEqual(3);
        expect(places.length).toBeLessThanOrEqual(200);
        expect(Math.min(...places)).toBeLessThan(low);
        expect(Math.max(...places)).toBeGreaterThan(high);
        const gap = places[1]! - places[0]!;
        const steps = Math.log10(gap / 0.01);
        expect(steps).toBeCloseTo(Math.round(steps), 3);
        expect(
          places.filter((place) => Math.abs(place / gap - Math.round(place / gap)) > 0.01),
        ).toEqual([]);
      }
    }),
  );
});
