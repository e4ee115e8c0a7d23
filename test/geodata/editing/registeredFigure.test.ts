import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registeredArea, registeredFigure } from '../../../geodata/editing/registeredFigure.ts';
import { areaUnits } from '../../../geodata/units.ts';

const site = { kind: 'site' } as const;

test('a registered area is printed as it was typed, and read again says the same', () => {
  expect(registeredArea({ value: 96, unit: 'mu' }, site)).toEqual({
    squareMetres: 64_000,
    asPrinted: '96 亩',
    provenance: site,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e7 }), fc.constantFrom(...areaUnits), (of, unit) => {
      const value = of / 100;
      expect(registeredFigure(registeredArea({ value, unit }, site))).toEqual({ value, unit });
    }),
  );
});

test('what a source printed in words of its own is read in the unit that it names', () => {
  const of = (asPrinted: string) =>
    registeredFigure({ squareMetres: 20_000, asPrinted, provenance: site });
  expect(of('约 30 亩')).toEqual({ value: 30, unit: 'mu' });
  expect(of('2hm²')).toEqual({ value: 2, unit: 'ha' });
  expect(of('2万平方米')).toEqual({ value: 20_000, unit: 'm2' });
  expect(of('见附表')).toEqual({ value: 30, unit: 'mu' });
});
