import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { monthEndsBefore, monthsMissed } from '../../../geodata/plan/light.ts';
import { lightOfParcels } from '../../../geodata/plan/lightOfParcels.ts';
import type { LightColour } from '../../../geodata/plan/planItem.ts';
import { at, days, itemOn, planOf, villageOf, type Seen } from './villagePlans.ts';

const light = (records: Parameters<typeof itemOn>[0], day: string) => itemOn(records, day).light;

/** The last day of February to the last of June, each with what was seen. */
const round = (...states: readonly Seen[]) => states;

describe('the light of a start', () => {
  const plan = planOf('2023-11-01', days({ start: '2024-02-29' }));
  const unstarted = round(
    ['2024-01-31', at.preparing],
    ['2024-02-29', at.preparing],
    ['2024-03-31', at.preparing],
    ['2024-04-30', at.preparing],
    ['2024-05-31', at.started],
  );
  const records = villageOf(unstarted, [plan]);

  test.each([
    ['2024-01-31', 'notDue', 'nothingDue'],
    ['2024-02-28', 'notDue', 'nothingDue'],
    // 29 February is its day and the end of its month; one milestone is all of this plan, so it is also 100 points behind.
    ['2024-02-29', 'red', 'behindPoints'],
    ['2024-05-31', 'done', 'allPassed'],
  ])('on %s is %s', (day, colour, rule) => {
    expect(light(records, day)).toMatchObject({ colour, reason: { rule } });
  });

  test('missed is red for those months even when it was caught up later', () => {
    expect(itemOn(records, '2024-06-15').lightHistory).toEqual([
      { on: '2024-01-31', colour: 'notDue' },
      { on: '2024-02-29', colour: 'red' },
      { on: '2024-03-31', colour: 'red' },
      { on: '2024-04-30', colour: 'red' },
      { on: '2024-05-31', colour: 'done' },
    ]);
  });
});

describe('the light of a start with much ahead of it', () => {
  // By weights 40 of 335: a start that is missed is 12 points behind.
  const plan = planOf(
    '2023-11-01',
    days({ start: '2024-02-29', completion: '2026-12-31', production: '2027-03-31' }),
  );
  const seen = round(
    ['2024-01-31', at.preparing],
    ['2024-05-31', at.preparing],
    ['2024-06-30', at.started],
  );
  // Others were seen at the end of every month, so that silence is no gap.
  const others = ['2024-02-29', '2024-03-31', '2024-04-30'].map((day): Seen => [day, at.clearing]);
  const records = villageOf([...seen, ...others], [plan], {
    lightRules: { behind: { amber: 30, red: 60 }, missedMonths: { amber: 1, red: 3 } },
  });

  test.each([
    ['2024-02-28', 'notDue', { rule: 'nothingDue', next: '2024-02-29' }],
    [
      '2024-02-29',
      'amber',
      { rule: 'missedMonths', milestone: 'start', due: '2024-02-29', months: 1 },
    ],
    [
      '2024-03-30',
      'amber',
      { rule: 'missedMonths', milestone: 'start', due: '2024-02-29', months: 1 },
    ],
    [
      '2024-03-31',
      'amber',
      { rule: 'missedMonths', milestone: 'start', due: '2024-02-29', months: 2 },
    ],
    [
      '2024-04-30',
      'red',
      { rule: 'missedMonths', milestone: 'start', due: '2024-02-29', months: 3 },
    ],
    [
      '2024-05-31',
      'red',
      { rule: 'missedMonths', milestone: 'start', due: '2024-02-29', months: 4 },
    ],
    ['2024-06-30', 'green', { rule: 'onPlan' }],
  ])('on %s is %s', (day, colour, reason) => {
    expect(light(records, day)).toEqual({ colour, reason });
  });

  test('months are counted from that of the day on, when they are over', () => {
    const missed = (due: string, day: string) => monthsMissed(isoDate(due), isoDate(day));
    expect(missed('2010-11-10', '2010-11-29')).toBe(0);
    expect(missed('2010-11-10', '2010-11-30')).toBe(1);
    expect(missed('2010-10-31', '2010-11-29')).toBe(1);
    expect(missed('2010-12-15', '2011-02-28')).toBe(3);
    expect(missed('2010-12-15', '2010-11-30')).toBe(0);
  });
});

describe('points behind the plan', () => {
  // Levelling 45 and start 40 working days: weights 52.9 and 47.1 %. Levelling is to go evenly over the 100 days from 22 June.
  const plan = planOf('2010-06-22', days({ levelling: '2010-09-30', start: '2010-12-31' }));
  const behind = (percent: number | undefined, day = '2010-09-30') =>
    itemOn(
      villageOf(
        [
          ['2010-08-11', at.levelling, 5],
          [day, at.levelling, percent],
        ],
        [plan],
      ),
      day,
    );

  test('are the difference of what is expected and what is done', () => {
    // Half of the days: 26.5 expected, 20 % of 52.9 = 10.6 done.
    const half = behind(20, '2010-08-11');
    expect(half).toMatchObject({ expectedPercent: 26.4706, actualPercent: 10.5882 });
    expect(half.light).toEqual({
      colour: 'amber',
      reason: { rule: 'behindPoints', expected: 26.4706, actual: 10.5882 },
    });
  });

  test.each([
    // On its day all of 52.9 is expected; 10 points are 18.9 % of the levelling, 30 points 56.7 %.
    [82, 'green'],
    [81, 'amber'],
    [44, 'amber'],
    [43, 'red'],
  ])('of levelling at %d %% on its day make it %s', (percent, colour) => {
    expect(behind(percent).light.colour).toBe(colour);
  });

  test('cannot be told of work that goes on without a percent', () => {
    expect(behind(undefined)).toMatchObject({
      actualPercent: null,
      light: { colour: 'unknown', reason: { rule: 'notObserved', since: '2010-09-30' } },
    });
  });

  test('of a machine that has only come are all', () => {
    const arrived = villageOf([['2010-09-30', at.mobilised]], [plan]);
    expect(itemOn(arrived, '2010-09-30')).toMatchObject({
      actualPercent: 0,
      light: { colour: 'red' },
    });
  });

  test('before what was never seen of a stage that is over are none', () => {
    const started = villageOf([['2010-09-30', at.started]], [plan]);
    expect(light(started, '2010-09-30').colour).toBe('done');
    const other = planOf('2010-06-22', days({ levelling: '2010-08-31', completion: '2011-12-31' }));
    expect(
      itemOn(villageOf([['2010-09-30', at.started]], [other]), '2010-09-30').actualPercent,
    ).toBe(15.2542);
  });
});

describe('nobody can tell', () => {
  const plan = planOf('2010-06-22', days({ start: '2010-10-31' }));

  test('of a day that fell due after the zone was last seen', () => {
    const records = villageOf([['2010-09-30', at.preparing]], [plan]);
    expect(light(records, '2010-10-30').colour).toBe('notDue');
    expect(light(records, '2010-10-31')).toEqual({
      colour: 'unknown',
      reason: { rule: 'notObserved', since: '2010-09-30' },
    });
  });

  test('of what was never seen', () => {
    expect(light(villageOf([], [plan]), '2010-10-31')).toEqual({
      colour: 'unknown',
      reason: { rule: 'notObserved', since: null },
    });
  });

  test('without a plan, or before it was agreed', () => {
    expect(light(villageOf([['2010-09-30', at.started]]), '2010-09-30').reason).toEqual({
      rule: 'noPlan',
    });
    expect(light(villageOf([], [plan]), '2010-06-21').reason).toEqual({ rule: 'noPlan' });
  });
});

describe('a change of plan', () => {
  const first = planOf('2010-01-10', days({ start: '2010-03-31', completion: '2011-12-31' }));
  const seen = round(
    ['2010-03-31', at.preparing],
    ['2010-04-30', at.preparing],
    ['2010-05-31', at.preparing],
    ['2010-06-30', at.preparing],
  );

  test('counts from the day on which it was agreed', () => {
    const change = planOf('2010-05-10', days({ start: '2010-08-31', completion: '2011-12-31' }));
    const item = itemOn(villageOf(seen, [first, change]), '2010-06-30');
    expect(item.lightHistory.map(({ colour }) => colour)).toEqual([
      'amber',
      'amber',
      'notDue',
      'notDue',
    ]);
    expect(item.milestones[0]).toMatchObject({
      baseline: '2010-03-31',
      planned: [{ due: '2010-08-31' }],
    });
    expect(itemOn(villageOf(seen, [first, change]), '2010-04-30').milestones[0]).toMatchObject({
      planned: [{ due: '2010-03-31' }],
    });
  });

  test('that is dated back turns no month green afterwards', () => {
    const back = planOf('2010-03-10', days({ start: '2010-08-31', completion: '2011-12-31' }), {
      recordedOn: '2010-06-15',
    });
    const item = itemOn(villageOf(seen, [first, back]), '2010-06-30');
    expect(item.lightHistory.map(({ colour }) => colour)).toEqual([
      'amber',
      'amber',
      'red',
      'notDue',
    ]);
  });

  test('that was taken back leaves none, and the next begins anew', () => {
    const gone = { ...first, content: null, recordedAt: planOf('2010-02-01', {}).recordedAt };
    expect(itemOn(villageOf(seen, [first, gone]), '2010-06-30')).toMatchObject({
      deadline: null,
      etag: null,
    });
    const anew = planOf('2010-04-10', days({ start: '2010-09-30' }));
    expect(itemOn(villageOf(seen, [first, gone, anew]), '2010-06-30').milestones[0]).toMatchObject({
      baseline: '2010-09-30',
    });
  });
});

test('month ends go back from the last month that is over', () => {
  expect(monthEndsBefore(isoDate('2024-03-15'), 3)).toEqual([
    '2023-12-31',
    '2024-01-31',
    '2024-02-29',
  ]);
  expect(monthEndsBefore(isoDate('2024-02-29'), 2)).toEqual(['2024-01-31', '2024-02-29']);
  expect(monthEndsBefore(isoDate('2024-02-28'), 1)).toEqual(['2024-01-31']);
});

test('a parcel has the worst light of its items', () => {
  const item = (colour: LightColour, ...parcels: string[]) => ({
    parcels,
    light: { colour, reason: { rule: 'noPlan' } } as const,
  });
  const lights = lightOfParcels([
    item('green', 'a', 'b'),
    item('red', 'b'),
    item('unknown', 'a', 'c'),
    item('done', 'c', 'd'),
    item('notDue', 'd'),
    item('amber', 'e'),
    item('unknown', 'e'),
  ]);
  expect(Object.fromEntries(lights)).toEqual({
    a: 'unknown',
    b: 'red',
    c: 'unknown',
    d: 'notDue',
    e: 'amber',
  });
});
