import { expect, test } from 'vitest';
import { bearingBetween } from '../../geodata/bearing.ts';

test.each([
  ['north', [119.85, 29.2], [119.85, 29.3], 0],
  ['east, on the equator', [119, 0], [120, 0], 90],
  ['south', [119.85, 29.2], [119.85, 29.1], 180],
  ['west, on the equator', [120, 0], [119, 0], 270],
] as const)('%s', (_, from, to, degrees) => {
  expect(bearingBetween([...from], [...to])).toBeCloseTo(degrees, 9);
});

test('along a parallel the shortest way sets out a little towards the pole', () => {
  // Half the convergence of the meridians: sin 29.2° of half a degree.
  expect(bearingBetween([119, 29.2], [120, 29.2])).toBeCloseTo(90 - 0.5 * Math.sin(0.50964), 3);
});
