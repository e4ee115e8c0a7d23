import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  missingReason,
  progressMembership,
  progressRates,
  type Indicator,
} from '../../geodata/indicator.ts';
import { summarise, type Cell } from '../../geodata/statistics.ts';
import { anyCell } from './arbitraries.ts';

const parcels = (count: number, states: Partial<Cell>): Cell => ({
  parcels: count,
  areaM2: 0,
  areaUnknown: count,
  clearance: null,
  levelling: null,
  building: null,
  blocked: false,
  landUse: null,
  quality: 'example',
  ...states,
});

function indicator(cells: readonly Cell[], id: string): Indicator {
  const found = summarise(cells).indicators.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

describe('progress rates', () => {
  test('count what has come far enough among the known and required, and name the unknown', () => {
    const cells = [
      parcels(40, { building: 'started' }),
      parcels(5, { building: 'completed' }),
      parcels(41, { building: 'supplied' }),
      parcels(3, { building: 'notRequired' }),
      parcels(7, { building: null }),
    ];
    expect(indicator(cells, 'startedRate')).toMatchObject({
      numerator: 45,
      denominator: 86,
      value: (45 / 86) * 100,
      unknownParcels: 7,
    });
    expect(indicator(cells, 'completedRate')).toMatchObject({ numerator: 5, denominator: 86 });
  });

  test('say how much land the known and the unknown parcels are', () => {
    const cells = [
      { ...parcels(2, { building: 'started' }), areaM2: 40_000, areaUnknown: 1 },
      { ...parcels(3, { building: 'supplied' }), areaM2: 50_000, areaUnknown: 0 },
      { ...parcels(4, { building: null }), areaM2: 10_000, areaUnknown: 3 },
    ];
    expect(indicator(cells, 'startedRate')).toMatchObject({
      group: 'progress',
      formula: { zh: '已开工及以后的地块 ÷ 建设状态已知且需建设的地块' },
      numeratorSide: { unit: 'parcels' },
      knownParcels: 5,
      knownAreaM2: 90_000,
      unknownParcels: 4,
      unknownAreaM2: 10_000,
      edition: null,
      provisional: false,
    });
  });

  test('substantially complete levelling counts as levelled, a second clearance not as cleared', () => {
    const cells = [
      parcels(1, { levelling: 'substantiallyComplete', clearance: 'reclearing' }),
      parcels(1, { levelling: 'levelling', clearance: 'cleared' }),
    ];
    expect(indicator(cells, 'levelledRate').value).toBe(50);
    expect(indicator(cells, 'clearedRate').value).toBe(50);
  });

  test('have no value, rather than 0, where nothing is known or required', () => {
    const cells = [parcels(2, { clearance: null }), parcels(1, { clearance: 'notRequired' })];
    expect(indicator(cells, 'clearedRate')).toMatchObject({
      numerator: 0,
      denominator: 0,
      value: null,
      missing: 'noInput',
      unknownParcels: 2,
    });
    const notRequired = indicator([parcels(1, { clearance: 'notRequired' })], 'clearedRate');
    expect(notRequired.missing).toBe('noDenominator');
    for (const { value, missing } of summarise([]).indicators)
      expect([value, missing]).toEqual([null, 'noDenominator']);
  });

  test('lie between 0 and 100 and leave no parcel out but the unknown and the not required', () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const { total, clearance, levelling, building, indicators } = summarise(cells);
        const axes = [clearance, levelling, building, building];
        for (const [
          index,
          { numerator, denominator, value, unknownParcels },
        ] of indicators.entries()) {
          const notRequired = axes[index]!.notRequired.parcels;
          expect(denominator + unknownParcels + notRequired).toBe(total.parcels);
          expect(numerator).toBeLessThanOrEqual(denominator);
          if (value !== null) expect(value >= 0 && value <= 100).toBe(true);
        }
      }),
    );
  });
});

describe('where a parcel stands to a rate of progress', () => {
  test.each([
    ['underConstruction', 'both'],
    ['supplied', 'denominator'],
    ['notRequired', 'outside'],
    [null, 'unknown'],
  ])('in state %s: %s', (state, membership) => {
    const started = progressRates.find(({ id }) => id === 'startedRate')!;
    expect(progressMembership(started, state)).toBe(membership);
  });
});

describe('a value is missing', () => {
  test('for want of input before it is for want of anything to rate', () => {
    expect(missingReason(1, 5)).toBeNull();
    expect(missingReason(0, 5)).toBe('noInput');
    expect(missingReason(0, 0)).toBe('noDenominator');
  });
});
