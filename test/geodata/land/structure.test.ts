import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCounts, emptyCount, type Count } from '../../../geodata/count.ts';
import { constructionGroup } from '../../../geodata/land/construction.ts';
import type { LandCell } from '../../../geodata/land/landCell.ts';
import { landIndicators } from '../../../geodata/land/rates/landIndicators.ts';
import { landStructure, type LandStructure } from '../../../geodata/land/structure.ts';
import { zoneTypeOf } from '../../../geodata/land/zoneType.ts';
import { cellOfHectares, day } from './builders.ts';
import { anyLandCell } from './landArbitraries.ts';
import { industrial } from './rates/paper/industrial.ts';
import { town } from './rates/paper/town.ts';

const groups = [
  'construction',
  'constructionGroup',
  'supply',
  'supplyGroup',
  'highTech',
  'idle',
] as const;

function countsOf(structure: LandStructure): Map<string, Count> {
  return new Map(
    groups.flatMap((group) =>
      Object.entries<Count>(structure[group]).map(([name, count]): [string, Count] => [
        `${group}.${name}`,
        count,
      ]),
    ),
  );
}

function expectSame(actual: Count, expected: Count): void {
  expect([actual.parcels, actual.areaUnknown]).toEqual([expected.parcels, expected.areaUnknown]);
  expect(Math.abs(actual.areaM2 - expected.areaM2)).toBeLessThanOrEqual(
    1e-9 * Math.max(1, expected.areaM2),
  );
}

describe('the structure of land', () => {
  test('of a zone on paper', () => {
    const {
      total,
      construction,
      constructionGroup: group,
      supplyGroup,
      highTech,
      idle,
    } = landStructure(industrial.cells);
    expect(total).toEqual({ parcels: 8, areaM2: 400_000, areaUnknown: 0 });
    expect(construction.A2).toEqual({ parcels: 2, areaM2: 160_000, areaUnknown: 0 });
    expect([group.A, group.B, group.C].map(({ areaM2 }) => areaM2)).toEqual([
      200_000, 180_000, 20_000,
    ]);
    expect([supplyGroup.D, supplyGroup.E, supplyGroup.F].map(({ areaM2 }) => areaM2)).toEqual([
      250_000, 50_000, 100_000,
    ]);
    expect(highTech.H1.areaM2).toBe(100_000);
    // Nobody has to say of streets, homes and fields that they are no works.
    expect(highTech.unknown).toEqual(emptyCount);
    expect(idle.idle).toEqual({ parcels: 1, areaM2: 50_000, areaUnknown: 0 });
  });

  test('has what nobody recorded in a class of its own, and unknown areas counted', () => {
    const { construction, supply, highTech, idle } = landStructure([
      cellOfHectares(null),
      cellOfHectares(2, { construction: 'A2', idle: false, idleDisposed: true }),
    ]);
    expect(construction.unknown).toEqual({ parcels: 1, areaM2: 0, areaUnknown: 1 });
    expect(supply.unknown.parcels).toBe(2);
    expect(highTech.unknown.parcels).toBe(2);
    expect([idle.unknown.parcels, idle.disposed.parcels]).toEqual([1, 1]);
  });

  test('is all of it, each way it is divided, and every group is its classes', () => {
    fc.assert(
      fc.property(fc.array(anyLandCell), (cells) => {
        const structure = landStructure(cells);
        for (const group of groups)
          expectSame(
            Object.values<Count>(structure[group]).reduce(addCounts, emptyCount),
            structure.total,
          );
        const built = Object.entries<Count>(structure.construction)
          .filter(([name]) => name !== 'unknown')
          .filter(([name]) => constructionGroup(name as LandCell['construction'] & string) === 'A')
          .map(([, count]) => count);
        expectSame(built.reduce(addCounts, emptyCount), structure.constructionGroup.A);
      }),
    );
  });

  test('of two disjoint areas adds up', () => {
    fc.assert(
      fc.property(fc.array(anyLandCell), fc.array(anyLandCell), (here, there) => {
        const [a, b] = [countsOf(landStructure(here)), countsOf(landStructure(there))];
        for (const [name, count] of countsOf(landStructure([...here, ...there])))
          expectSame(count, addCounts(a.get(name)!, b.get(name)!));
      }),
    );
  });

  test('has as built and as supplied what the rates have, where all is known', () => {
    const { constructionGroup: group, supplyGroup } = landStructure(industrial.cells);
    const builtUp = landIndicators(industrial.cells, day('2019-06-30')).find(
      ({ id }) => id === 'builtUpRate',
    );
    expect(builtUp).toMatchObject({
      numerator: group.A.areaM2,
      denominator: supplyGroup.D.areaM2,
    });
  });
});

describe('the type of a zone', () => {
  const typeOf = (a2: number, a1: number) =>
    zoneTypeOf(
      landStructure([
        cellOfHectares(a2, { construction: 'A2' }),
        cellOfHectares(a1, { construction: 'A1' }),
        cellOfHectares(100 - a2 - a1, { construction: 'A4' }),
      ]),
    )?.type;

  test('is industry-led above 30 % works and below 25 % homes', () => {
    expect(zoneTypeOf(landStructure(industrial.cells))).toEqual({
      type: 'industryLed',
      industrialPercent: 80,
      residentialPercent: 10,
    });
    expect(typeOf(31, 24)).toBe('industryLed');
    expect(typeOf(31, 25)).toBe('other');
  });

  test('is industry with city up to 30 % works and from 25 % homes', () => {
    expect(zoneTypeOf(landStructure(town.cells))?.type).toBe('cityIntegrated');
    expect(typeOf(30, 25)).toBe('cityIntegrated');
    expect(typeOf(30, 24)).toBe('other');
  });

  test('is nothing where no built land of known area is on record', () => {
    expect(zoneTypeOf(landStructure([]))).toBeNull();
    expect(zoneTypeOf(landStructure([cellOfHectares(null, { construction: 'A2' })]))).toBeNull();
  });
});
