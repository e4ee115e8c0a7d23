import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressIndicators, type Indicator } from '../../../../geodata/indicator.ts';
import { landQuantities, portionOf, type LandCell } from '../../../../geodata/land/landCell.ts';
import { membershipIn } from '../../../../geodata/land/membership.ts';
import { landIndicators, rateById } from '../../../../geodata/land/rates/landIndicators.ts';
import { summarise } from '../../../../geodata/statistics.ts';
import { anyCell } from '../../arbitraries.ts';
import { cellOfHectares, day } from '../builders.ts';
import { anyLandCell } from '../landArbitraries.ts';

/** A day on which all rates are in force. */
const date = day('2020-06-30');
const cellsOf = fc.array(anyLandCell, { maxLength: 12 });
const sums = [
  'numerator',
  'denominator',
  'knownParcels',
  'knownAreaM2',
  'unknownParcels',
  'unknownAreaM2',
] as const;
const nothingKnown = { clearance: null, levelling: null, building: null };

/** Equal but for the last digits, in which sums in another order may differ. */
function expectClose(actual: number, expected: number, what: string): void {
  expect(Math.abs(actual - expected), what).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
}

function expectSame(actual: readonly Indicator[], expected: readonly Indicator[]): void {
  for (const [index, one] of actual.entries()) {
    const other = expected[index]!;
    expect([one.id, one.missing]).toEqual([other.id, other.missing]);
    for (const sum of sums) expectClose(one[sum], other[sum], `${one.id} ${sum}`);
    if (one.value !== null && other.value !== null) expectClose(one.value, other.value, one.id);
  }
}

describe('rates of land', () => {
  test('of two disjoint areas together are those of their sums', () => {
    fc.assert(
      fc.property(cellsOf, cellsOf, (here, there) => {
        const parts = [landIndicators(here, date), landIndicators(there, date)];
        for (const [index, whole] of landIndicators([...here, ...there], date).entries()) {
          const [a, b] = [parts[0]![index]!, parts[1]![index]!];
          for (const sum of sums) expectClose(whole[sum], a[sum] + b[sum], `${whole.id} ${sum}`);
          const denominator = a.denominator + b.denominator;
          if (denominator === 0) {
            expect(whole.value).toBeNull();
            continue;
          }
          // The factor between the two units is the same for every area.
          const known = a.value === null ? b : a;
          const factor = (known.value! * known.denominator) / known.numerator;
          if (Number.isFinite(factor))
            expectClose(
              whole.value!,
              (factor * (a.numerator + b.numerator)) / denominator,
              whole.id,
            );
        }
      }),
    );
  });

  test('do not depend on the order of the land', () => {
    fc.assert(
      fc.property(cellsOf, fc.infiniteStream(fc.nat()), (cells, keys) => {
        const shuffled = cells
          .map((cell) => ({ cell, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ cell }) => cell);
        expectSame(landIndicators(shuffled, date), landIndicators(cells, date));
      }),
    );
  });

  test('do not depend on whether like parcels are grouped', () => {
    fc.assert(
      fc.property(cellsOf, fc.integer({ min: 2, max: 5 }), (cells, times) => {
        const known = cells.map((cell): LandCell => ({ ...cell, quality: 'surveyed' }));
        const apart = known.flatMap((cell) => Array.from({ length: times }, () => cell));
        const grouped = known.map((cell): LandCell => {
          const whole = portionOf(cell, times);
          return {
            ...whole,
            parcels: cell.parcels * times,
            areaUnknown: cell.areaUnknown * times,
          };
        });
        expectSame(landIndicators(grouped, date), landIndicators(apart, date));
      }),
    );
  });

  test('stay the same when a river is added, of which all is known', () => {
    const river = cellOfHectares(12, {
      construction: 'C1',
      supply: 'F',
      idle: false,
      expiry: 'notExpired',
    });
    fc.assert(
      fc.property(cellsOf, (cells) => {
        expect(landIndicators([...cells, river], date)).toEqual(landIndicators(cells, date));
      }),
    );
  });

  test('stay the same when all of a parcel lies inside, and half and half make one', () => {
    fc.assert(
      fc.property(anyLandCell, fc.double({ min: 0, max: 1, noNaN: true }), (cell, share) => {
        fc.pre(cell.quality !== 'schematic');
        expect(portionOf(cell, 1)).toBe(cell);
        const [here, there] = [portionOf(cell, share), portionOf(cell, 1 - share)];
        expectClose(here.areaM2 + there.areaM2, cell.areaM2, 'area');
        for (const name of landQuantities) {
          const [a, b, whole] = [here, there, cell].map((part) => part.quantities[name]);
          if (whole === null) expect([a, b]).toEqual([null, null]);
          else expectClose(a! + b!, whole!, name);
        }
        const { areaM2: _, quantities: __, ...classes } = cell;
        expect(here).toMatchObject(classes);
      }),
    );
  });

  test('know nothing of a part of a sketch', () => {
    const part = fc.double({ min: 1e-6, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(anyLandCell, part, (cell, share) => {
        const inside = portionOf({ ...cell, quality: 'schematic' }, share);
        expect(inside).toMatchObject({ areaM2: 0, areaUnknown: cell.parcels });
        expect(Object.values(inside.quantities).every((value) => value === null)).toBe(true);
      }),
    );
  });

  test('never exceed 100 % where one side is a part of the other', () => {
    const parts = [
      'developmentRate',
      'industrialLandShare',
      'highTechLandShare',
      'idleDisposalRate',
      'expiryDisposalRate',
      'paidSupplyRate',
      'competitiveSupplyRate',
    ];
    fc.assert(
      fc.property(cellsOf, (cells) => {
        for (const { id, value } of landIndicators(cells, date))
          if (parts.includes(id) && value !== null) expect(value).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  test('leave land of unknown area, or without an input, out of both sides', () => {
    fc.assert(
      fc.property(cellsOf, anyLandCell, (cells, cell) => {
        const bare = {
          ...cell,
          areaM2: 0,
          areaUnknown: cell.parcels,
          quantities: cellOfHectares(null).quantities,
        };
        const before = landIndicators(cells, date);
        for (const [index, after] of landIndicators([...cells, bare], date).entries()) {
          const { numerator, denominator, knownParcels, unknownParcels } = before[index]!;
          const open = cell.construction === 'A31' || cell.construction === 'A51';
          expect([after.numerator, after.denominator]).toEqual([numerator, denominator]);
          if (!open) expect(after.knownParcels).toBe(knownParcels);
          const isOutside = rateById(after.id)!.assess(bare) === 'outside';
          expect(after.unknownParcels).toBe(unknownParcels + (isOutside ? 0 : cell.parcels));
        }
      }),
    );
  });
});

describe('the parcels behind a rate', () => {
  test('are those its sums are made of', () => {
    fc.assert(
      fc.property(cellsOf, (cells) => {
        for (const { id, numerator, denominator, knownParcels, unknownParcels } of landIndicators(
          cells,
          date,
        )) {
          const parcelsThatAre = (...memberships: string[]) =>
            cells
              .filter((cell) => memberships.includes(membershipIn(id, cell, nothingKnown)))
              .reduce((sum, { parcels }) => sum + parcels, 0);
          expect(parcelsThatAre('both', 'numerator', 'denominator')).toBe(knownParcels);
          expect(parcelsThatAre('unknown')).toBe(unknownParcels);
          if (parcelsThatAre('both', 'numerator') === 0) expect(numerator).toBe(0);
          if (parcelsThatAre('both', 'denominator') === 0) expect(denominator).toBe(0);
        }
      }),
    );
  });

  test('tell land in both sides from land in one', () => {
    const supplied = { supply: 'D21' } as const;
    const memberOfSupply = (of: Parameters<typeof cellOfHectares>[1]) =>
      membershipIn('supplyRate', cellOfHectares(1, of), nothingKnown);
    expect(memberOfSupply({ ...supplied, construction: 'A2' })).toBe('both');
    expect(memberOfSupply({ supply: 'E21', construction: 'B21' })).toBe('denominator');
    expect(memberOfSupply({ ...supplied, construction: 'B22' })).toBe('numerator');
    expect(memberOfSupply({ supply: 'F', construction: 'C1' })).toBe('outside');
    expect(memberOfSupply(supplied)).toBe('unknown');
    const park = cellOfHectares(1, { construction: 'A51' });
    expect(membershipIn('floorAreaRatio', park, nothingKnown)).toBe('denominator');
  });

  test('of rates of progress go by the states, as the counts do', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 12 }), (cells) => {
        for (const { id, numerator, denominator, unknownParcels } of progressIndicators(
          summarise(cells),
        )) {
          const parcelsThatAre = (...memberships: string[]) =>
            cells
              .filter((cell) => memberships.includes(membershipIn(id, cellOfHectares(null), cell)))
              .reduce((sum, { parcels }) => sum + parcels, 0);
          expect(parcelsThatAre('both')).toBe(numerator);
          expect(parcelsThatAre('both', 'denominator')).toBe(denominator);
          expect(parcelsThatAre('unknown')).toBe(unknownParcels);
        }
      }),
    );
  });

  test('are asked of indicators there are', () => {
    expect(() => membershipIn('gdp', cellOfHectares(1), nothingKnown)).toThrow(RangeError);
  });
});
