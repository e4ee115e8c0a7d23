import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLimit } from '../../../web/areaChecks/readTolerance.ts';

test.each([
  ['0.1', 0.1],
  ['.05', 0.05],
  ['0.', 0],
  ['100', 100],
  [' 5 ', 5],
  ['0,05', 0.05],
  ['０．２', 0.2],
  ['', undefined],
  ['.', undefined],
  ['-1', undefined],
  ['100.1', undefined],
  ['1e2', undefined],
  ['0x1', undefined],
  ['1 2', undefined],
  ['1.2.3', undefined],
  ['五', undefined],
])('“%s” is read as %s', (text, limit) => {
  expect(readLimit(text)).toBe(limit);
});

test('what is no number from 0 to 100 is never taken for one', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const limit = readLimit(text);
      if (limit !== undefined) expect(limit >= 0 && limit <= 100).toBe(true);
    }),
  );
});
