import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axes } from '../../geodata/axis.ts';
import { addCounts, emptyCount, type Count } from '../../geodata/count.ts';
import { summarise, type Cell } from '../../geodata/statistics.ts';
import { anyCell } from './arbitraries.ts';

const cell: Cell = {
  parcels: 1,
  areaM2: 64_000,
  areaUnknown: 0,
  clearance: null,
  levelling: null,
  building: null,
  blocked: false,
  landUse: null,
  quality: 'schematic',
};
const groups = ['stage', ...axes, 'landUse', 'quality'] as const;

/** Every count of the statistics under its path: `clearance.cleared`, `total`. */
function countsOf(cells: readonly Cell[]): Map<string, Count> {
  const statistics = summarise(cells);
  const counts = new Map([
    ['total', statistics.total],
    ['blocked', statistics.blocked],
  ]);
  for (const group of groups)
    for (const [name, count] of Object.entries<Count>(statistics[group]))
      counts.set(`${group}.${name}`, count);
  return counts;
}

function expectSame(actual: Count, expected: Count): void {
  expect(actual.parcels).toBe(expected.parcels);
  expect(actual.areaUnknown).toBe(expected.areaUnknown);
  expect(Math.abs(actual.areaM2 - expected.areaM2)).toBeLessThanOrEqual(expected.areaM2 * 1e-9);
}

describe('statistics of parcels', () => {
  const fengtang: Cell = { ...cell, clearance: 'vacating', blocked: true, landUse: 'mixed' };
  const xietangxi: Cell = { ...cell, areaM2: 1_333_333, levelling: 'substantiallyComplete' };
  const sketch: Cell = { ...cell, areaM2: 0, areaUnknown: 1, levelling: 'levelling' };
  const { total, stage, clearance, levelling, landUse, quality, blocked } = summarise([
    fengtang,
    xietangxi,
    sketch,
  ]);

  test('count parcels and known land, and parcels of unknown area apart', () => {
    expect(total).toEqual({ parcels: 3, areaM2: 1_397_333, areaUnknown: 1 });
    expect(levelling.levelling).toEqual({ parcels: 1, areaM2: 0, areaUnknown: 1 });
  });

  test('by state on each axis, with what nobody recorded as unknown', () => {
    expect(clearance.vacating.parcels).toBe(1);
    expect(clearance.unknown).toEqual({ parcels: 2, areaM2: 1_333_333, areaUnknown: 1 });
    expect(levelling.substantiallyComplete.areaM2).toBe(1_333_333);
    expect(clearance.notRequired).toEqual(emptyCount);
  });

  test('by stage, land use, quality, and the blocked ones', () => {
    expect(stage.clearance.parcels).toBe(1);
    expect(stage.levelled.areaM2).toBe(1_333_333);
    expect(landUse.mixed.areaM2).toBe(64_000);
    expect(landUse.unknown.parcels).toBe(2);
    expect(quality.schematic.parcels).toBe(3);
    expect(blocked).toEqual({ parcels: 1, areaM2: 64_000, areaUnknown: 0 });
  });

  test('of nothing are zeros in every class', () => {
    for (const count of countsOf([]).values()) expect(count).toEqual(emptyCount);
  });
});

describe('laws of statistics', () => {
  const cells = fc.array(anyCell, { maxLength: 30 });

  test('of two disjoint sets add up to those of both, class by class', () => {
    fc.assert(
      fc.property(cells, cells, (some, others) => {
        const [left, right, both] = [
          countsOf(some),
          countsOf(others),
          countsOf([...some, ...others]),
        ];
        for (const [path, count] of both)
          expectSame(addCounts(left.get(path)!, right.get(path)!), count);
      }),
    );
  });

  test('the classes of each group add up to the total', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const statistics = summarise(all);
        for (const group of groups) {
          const classes = Object.values<Count>(statistics[group]);
          expectSame(classes.reduce(addCounts, emptyCount), statistics.total);
        }
      }),
    );
  });

  test('a grouped cell counts as its parcels do one by one', () => {
    fc.assert(
      fc.property(anyCell, fc.integer({ min: 1, max: 5 }), (one, times) => {
        const grouped = Array.from({ length: times }).reduce<Count>(
          (sum) => addCounts(sum, one),
          emptyCount,
        );
        const [together, apart] = [
          countsOf([{ ...one, ...grouped }]),
          countsOf(Array.from({ length: times }, () => one)),
        ];
        for (const [path, count] of together) expectSame(apart.get(path)!, count);
      }),
    );
  });
});
