import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonBytes } from '../../../server/http/jsonBytes.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('figures stand as JSON.stringify writes them', () => {
  const scales = fc.constantFrom(1, 10, 100, 1e4, 1e5);
  const figures = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.maxSafeInteger(),
    // What areas and counts are: of some decimals, and of any size.
    fc.tuple(fc.maxSafeNat(), scales).map(([scaled, scale]) => scaled / scale),
    fc.tuple(fc.nat(1e7), scales).map(([scaled, scale]) => scaled / scale),
    fc.constantFrom(0, -0, 0.1, 0.01, 0.05, 0.29, 1.005, 10, 99.99, 100, 1e21, 2 ** 53, 5e-324),
  );
  fc.assert(
    fc.property(fc.array(figures), fc.constantFrom(0, 2, 4), (values, decimals) => {
      const json = new JsonBytes();
      json.character(0x5b);
      for (const [index, value] of values.entries()) {
        if (index > 0) json.text(',');
        json.figure(value, decimals);
      }
      json.character(0x5d);
      expect(textOf(json.take())).toBe(JSON.stringify(values));
    }),
    { numRuns: 2000 },
  );
});

test('what was taken is not written over, however long it grew', () => {
  const json = new JsonBytes();
  json.put(Buffer.from('凤塘'.repeat(20_000)));
  json.text('南博'.repeat(20_000));
  const first = json.take();
  json.text('x');
  expect(textOf(first)).toBe('凤塘'.repeat(20_000) + '南博'.repeat(20_000));
  expect(textOf(json.take())).toBe('x');
});
