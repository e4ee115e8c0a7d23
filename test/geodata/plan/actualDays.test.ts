import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import {
  itemPassing,
  type Observed,
  type SeenMilestone,
} from '../../../geodata/plan/actualDays.ts';
import type { Passing } from '../../../geodata/plan/passing.ts';
import { at, parcelOf, statesSeen, type Seen } from './villagePlans.ts';

const own = (...seen: readonly Seen[]): Observed => ({ own: statesSeen(...seen), members: [] });
const members = (...logs: readonly (readonly Seen[])[]): Observed => ({
  own: undefined,
  members: logs.map((seen, index) => ({
    parcel: parcelOf(`p${index}`, (index + 1) * 1000),
    seen: seen.length === 0 ? undefined : statesSeen(...seen),
  })),
});

const on = (milestone: SeenMilestone, observed: Observed, day: string) =>
  itemPassing(milestone, observed, isoDate(day));
const passedOn = (passing: Passing) => (passing.kind === 'passed' ? passing.day : passing.kind);

describe('a milestone is passed', () => {
  const log = own(
    ['2010-06-30', at.clearing],
    ['2010-07-31', at.cleared],
    ['2010-09-30', at.clearing],
    ['2010-11-30', at.cleared],
    ['2010-12-31', at.cleared],
  );

  test.each([
    ['2010-05-31', 'unknown'],
    ['2010-06-30', 'notPassed'],
    ['2010-07-30', 'notPassed'],
    ['2010-07-31', '2010-07-31'],
    ['2010-08-31', '2010-07-31'],
    ['2010-09-30', 'notPassed'],
    ['2010-11-30', '2010-11-30'],
    ['2011-01-31', '2010-11-30'],
  ])(
    'first on the day on which it was seen, and no more once it slips back: by %s',
    (day, expected) => {
      expect(passedOn(on('clearance', log, day))).toBe(expected);
    },
  );

  test('by any later state of its axis', () => {
    const producing = own(['2010-09-30', at.producing]);
    for (const milestone of ['start', 'completion', 'production'] as const)
      expect(passedOn(on(milestone, producing, '2010-09-30'))).toBe('2010-09-30');
    expect(on('levelling', producing, '2010-09-30')).toEqual({ kind: 'unknown' });
  });

  test('by 基本完成 only where a plan asks for no more', () => {
    const nearly = own(['2010-09-30', at.nearlyLevelled]);
    const asked = itemPassing('levelling', nearly, isoDate('2010-09-30'), at.nearlyLevelled);
    expect(passedOn(asked)).toBe('2010-09-30');
    // How much is missing nobody says.
    expect(on('levelling', nearly, '2010-09-30')).toMatchObject({
      kind: 'notPassed',
      low: 0,
      high: 1,
    });
  });

  test('by the later record of one day', () => {
    const corrected = own(['2010-09-30', at.clearing], ['2010-09-30', at.cleared]);
    expect(passedOn(on('clearance', corrected, '2010-09-30'))).toBe('2010-09-30');
  });
});

describe('of several parcels', () => {
  const two = members(
    [
      ['2010-06-30', at.cleared],
      ['2010-10-31', at.started],
    ],
    [
      ['2010-08-31', at.cleared],
      ['2010-08-31', at.preparing],
    ],
  );

  test('a project is cleared when all are, started when any is, completed when all are', () => {
    expect(passedOn(on('clearance', two, '2010-07-31'))).toBe('notPassed');
    expect(passedOn(on('clearance', two, '2010-09-30'))).toBe('2010-08-31');
    expect(passedOn(on('start', two, '2010-09-30'))).toBe('notPassed');
    expect(passedOn(on('start', two, '2010-10-31'))).toBe('2010-10-31');
    expect(passedOn(on('completion', two, '2010-10-31'))).toBe('notPassed');
  });

  test('one that was never seen leaves it open, one that needs nothing does not', () => {
    const unseen = members([['2010-06-30', at.cleared]], []);
    expect(passedOn(on('clearance', unseen, '2010-09-30'))).toBe('notPassed');
    const spared = members([['2010-06-30', at.cleared]], [['2010-05-31', at.noClearance]]);
    expect(passedOn(on('clearance', spared, '2010-09-30'))).toBe('2010-06-30');
    const both = members([['2010-06-30', at.noClearance]], [['2010-06-30', at.noClearance]]);
    expect(on('clearance', both, '2010-09-30')).toEqual({ kind: 'notRequired' });
  });

  test('percents are weighed by area', () => {
    const levelled = members([['2010-09-30', at.levelled]], [['2010-09-30', at.levelling, 40]]);
    // 1000 m² whole and 40 % of 2000 m²
    expect(on('levelling', levelled, '2010-09-30')).toMatchObject({ low: 0.6, high: 0.6 });
  });

  test('what was seen of the project itself counts first', () => {
    const said = { ...two, own: statesSeen(['2010-07-15', at.cleared]) };
    expect(passedOn(on('clearance', said, '2010-07-31'))).toBe('2010-07-15');
  });
});
