import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleBarOf, scaleText } from '../../../../web/landUseRates/print/scaleBar.ts';

test('a scale bar is 1, 2 or 5 of a power of ten and between a tenth and a quarter of the picture', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e7, noNaN: true }), (width) => {
      const { metres, share } = scaleBarOf(width);
      expect(metres.toExponential()).toMatch(/^[125]e/);
      expect(share).toBeLessThanOrEqual(0.25);
      expect(share).toBeGreaterThanOrEqual(0.1 - 1e-9);
      expect(share * width).toBeCloseTo(metres, 6);
    }),
  );
});

test('it is said in metres and kilometres', () => {
  expect([0.5, 200, 500, 1000, 20_000].map(scaleText)).toEqual([
    '0.5 m',
    '200 m',
    '500 m',
    '1 km',
    '20 km',
  ]);
});
