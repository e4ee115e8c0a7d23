import { expect, test } from 'vitest';
import { contrast, difference, seen } from './colour.ts';

/** From the test data of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005. */
test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
] as const)('colours %j and %j differ by %d', (a, b, expected) => {
  expect(difference(a, b)).toBeCloseTo(expected, 4);
  expect(difference(b, a)).toBeCloseTo(expected, 4);
});

test('contrast, lightness and sight have their fixed points', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 6);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(seen('#ffffff', 'normal')[0]).toBeCloseTo(100, 3);
  expect(seen('#777777', 'normal')[0]).toBeCloseTo(50.03, 2);
  // A seal red and an olive that a protanope can hardly tell apart; greys look the same to everybody.
  expect(difference(seen('#b23a2b', 'normal'), seen('#5b5b2f', 'normal'))).toBeGreaterThan(30);
  expect(difference(seen('#b23a2b', 'protan'), seen('#5b5b2f', 'protan'))).toBeLessThan(2);
  expect(difference(seen('#777777', 'deutan'), seen('#777777', 'normal'))).toBeLessThan(0.1);
});
