import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  stripOf,
  systemsAt,
  takesSystem,
  usualSystem,
} from '../../../geodata/export/exportSystems.ts';
import { dataFormatIds } from '../../../geodata/export/dataFormat.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import { measureLength } from '../../../geodata/measure.ts';
import { projectionInto } from '../../../geodata/survey/systems/projection.ts';
import { referenceSystems } from '../../../geodata/survey/systems/referenceSystem.ts';
import { systemOfWkt } from '../../../geodata/survey/systems/systemOfWkt.ts';
import { transformationOf } from '../../../geodata/survey/systems/transformation.ts';
import { wktOf } from '../../../geodata/survey/systems/wktOf.ts';

const places = fc.tuple(
  fc.double({ min: 75, max: 135, noNaN: true }),
  fc.double({ min: 18, max: 53, noNaN: true }),
) as fc.Arbitrary<LonLat>;

test('a place is there and back within a millimetre in every system of the place', () => {
  fc.assert(
    fc.property(places, (place) => {
      for (const system of systemsAt(place)) {
        const back = transformationOf(system).toDegrees(projectionInto(system)(place));
        expect(measureLength([place, back]), system.code).toBeLessThan(0.001);
      }
    }),
    { numRuns: 100 },
  );
});

test('positions are those that are known of EPSG:4549', () => {
  const into = projectionInto(referenceSystems.find(({ code }) => code === 'EPSG:4549')!);
  expect(into([119.65, 28.99])).toEqual([
    expect.closeTo(465_892.99, 1),
    expect.closeTo(3_208_211.46, 1),
  ]);
});

test('every system but the shifted ones is known again by its WKT', () => {
  for (const system of referenceSystems.filter(({ code }) => code.startsWith('EPSG:')))
    expect(systemOfWkt(wktOf(system))?.plane, system.code).toBe(system.plane);
});

test('every format has a system anywhere in the country, boundary points one with the number of its zone', () => {
  fc.assert(
    fc.property(places, (place) => {
      for (const format of dataFormatIds)
        expect(takesSystem(format, usualSystem(format, place))).toBe(true);
      expect(stripOf(usualSystem('txt', place))).toMatchObject({ width: 3, prefixed: true });
    }),
    { numRuns: 50 },
  );
});
