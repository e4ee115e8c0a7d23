import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circleAround } from '../../../geodata/area/circle.ts';
import { readAreal } from '../../../geodata/area/readArea.ts';
import { measureArea, measureLength } from '../../../geodata/measure.ts';
import { between, centre } from './shapes.ts';

const radii = between(0.5, 20_000);

test('every corner of a circle is at its radius from the centre, and it is a valid area', () => {
  fc.assert(
    fc.property(radii, (radius) => {
      const circle = circleAround(centre, radius);
      const [ring] = circle.coordinates;
      expect(ring!.length).toBeGreaterThan(64);
      for (const corner of ring!)
        expect(Math.abs(measureLength([centre, corner]) - radius)).toBeLessThan(1e-6);
      expect(readAreal(circle)).toEqual(circle);
    }),
    { numRuns: 40 },
  );
});

test('a circle of 1 km has the area of its radius, to what its corners cut off', () => {
  const share = measureArea(circleAround(centre, 1000)) / (Math.PI * 1000 ** 2);
  expect(share).toBeLessThan(1);
  expect(share).toBeGreaterThan(0.9995);
});
