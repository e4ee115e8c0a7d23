import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axes, statesOf } from '../../geodata/axis.ts';
import { addCounts, emptyCount, type Count } from '../../geodata/count.ts';
import {
  axisChanges,
  changeKindsOf,
  parcelChangeKinds,
  summariseChanges,
  type ComparedState,
  type ParcelChangeKind,
} from '../../geodata/parcelChanges.ts';
import { knownStates } from './arbitraries.ts';

const percent = fc.option(fc.integer({ min: 0, max: 100 }));

const anyState: fc.Arbitrary<ComparedState> = fc
  .record({
    states: knownStates,
    blocked: fc.boolean(),
    clearancePercent: percent,
    levellingPercent: percent,
    buildingPercent: percent,
  })
  .map(({ states, ...rest }) => ({ ...states, ...rest }));

const nothing: ComparedState = {
  clearance: null,
  levelling: null,
  building: null,
  clearancePercent: null,
  levellingPercent: null,
  buildingPercent: null,
  blocked: false,
};

const opposite: Record<ParcelChangeKind, ParcelChangeKind> = {
  advanced: 'slippedBack',
  slippedBack: 'advanced',
  blocked: 'unblocked',
  unblocked: 'blocked',
  firstHeard: 'lost',
  lost: 'firstHeard',
  restated: 'restated',
};

describe('the changes of a parcel between two days', () => {
  test('are none between a day and itself', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(changeKindsOf(state, { ...state })).toEqual([]);
        expect(axisChanges(state, { ...state })).toEqual([]);
      }),
    );
  });

  test('are the opposite ones when the days change places', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const forth = changeKindsOf(before, after);
        const back = changeKindsOf(after, before);
        expect(new Set(back)).toEqual(new Set(forth.map((kind) => opposite[kind])));
        expect(axisChanges(after, before).map(({ kind }) => kind)).toEqual(
          axisChanges(before, after).map(({ kind }) => opposite[kind]),
        );
      }),
    );
  });

  test('are what a look at each axis by itself finds', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const found = new Set<string>();
        for (const axis of axes) {
          const order: readonly string[] = statesOf[axis];
          const [from, to] = [before[axis], after[axis]];
          const [less, more] = [before[`${axis}Percent`], after[`${axis}Percent`]];
          if (from === null && to !== null) found.add('firstHeard');
          if (from !== null && to === null) found.add('lost');
          if (from === to && less !== null && more !== null && less < more) found.add('advanced');
          if (from === to && less !== null && more !== null && less > more)
            found.add('slippedBack');
          if (from === null || to === null || from === to) continue;
          if (from === 'notRequired' || to === 'notRequired') found.add('restated');
          else found.add(order.indexOf(from) < order.indexOf(to) ? 'advanced' : 'slippedBack');
        }
        if (!before.blocked && after.blocked) found.add('blocked');
        if (before.blocked && !after.blocked) found.add('unblocked');
        expect(changeKindsOf(before, after)).toEqual(
          parcelChangeKinds.filter((kind) => found.has(kind)),
        );
      }),
    );
  });

  test('of one parcel may be several', () => {
    const before: ComparedState = { ...nothing, clearance: 'cleared', levelling: 'levelling' };
    const after: ComparedState = {
      ...nothing,
      clearance: 'reclearing',
      levelling: 'complete',
      building: 'supplied',
      blocked: true,
    };
    expect(changeKindsOf(before, after)).toEqual([
      'blocked',
      'slippedBack',
      'advanced',
      'firstHeard',
    ]);
  });

  test('are progress where the same state has another percent, and none where one of the days gives none', () => {
    const at = (levellingPercent: number | null): ComparedState => ({
      ...nothing,
      levelling: 'levelling',
      levellingPercent,
    });
    expect(changeKindsOf(at(40), at(60))).toEqual(['advanced']);
    expect(changeKindsOf(at(60), at(40))).toEqual(['slippedBack']);
    expect(changeKindsOf(at(60), at(null))).toEqual([]);
  });
});

describe('the sum of changes', () => {
  const anyCount: fc.Arbitrary<Count> = fc
    .option(fc.integer({ min: 1, max: 1_000_000 }))
    .map((areaM2) => ({ parcels: 1, areaM2: areaM2 ?? 0, areaUnknown: areaM2 === null ? 1 : 0 }));

  test('has every parcel as changed or unchanged, and under each of its kinds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyState, anyState, anyCount)), (parcels) => {
        const changes = parcels.map(([before, after, count]) => ({
          kinds: changeKindsOf(before, after),
          count,
        }));
        const { total, changed, unchanged, kinds } = summariseChanges(changes);
        expect(addCounts(changed, unchanged)).toEqual(total);
        expect(total.parcels).toBe(parcels.length);
        for (const kind of parcelChangeKinds) {
          let sum = emptyCount;
          for (const change of changes)
            if (change.kinds.includes(kind)) sum = addCounts(sum, change.count);
          expect(kinds[kind]).toEqual(sum);
          expect(kinds[kind].parcels).toBeLessThanOrEqual(changed.parcels);
        }
      }),
    );
  });
});
