import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../../../geodata/date.ts';
import {
  latestDays,
  scheduleOf,
  type RemainingStage,
} from '../../../geodata/plan/backwardSchedule.ts';
import { milestones } from '../../../geodata/plan/milestone.ts';
import type { BackwardSchedule } from '../../../geodata/plan/planItem.ts';
import { isWorkingDay } from '../../../geodata/plan/publicHolidays.ts';
import { addWorkingDays, workingDaysBetween } from '../../../geodata/plan/workingDays.ts';

const reportDay = isoDate('2010-09-30');
const endOfOctober = isoDate('2010-10-31');

const day: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => addDays(isoDate('2012-01-01'), days));

/** Some milestones in their order, each with a duration. */
const stages = (least: number): fc.Arbitrary<RemainingStage[]> =>
  fc.subarray([...milestones], { minLength: 1 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map((milestone) =>
        fc.record({
          milestone: fc.constant(milestone),
          days: fc.integer({ min: least, max: 120 }),
        }),
      ),
    ),
  );

/** Working days to spare, negative where they are missing. */
function floatOf(schedule: BackwardSchedule): number {
  if (schedule.kind === 'possible') return schedule.float;
  if (schedule.kind === 'impossible') return -schedule.missing;
  throw new Error(schedule.kind);
}

describe('the latest days', () => {
  test('are counted back from the deadline over the National Day of 2010', () => {
    // The end of October is a Sunday: the last working day is the 29th. Three stages of 5, 10 and 3 working days.
    const remaining: RemainingStage[] = [
      { milestone: 'clearance', days: 3 },
      { milestone: 'levelling', days: 10 },
      { milestone: 'start', days: 5 },
    ];
    expect(latestDays(remaining, endOfOctober)).toEqual([
      // 30 September, then the holiday, 8 and 9 (Saturday, worked) October
      { milestone: 'clearance', start: '2010-09-30', finish: '2010-10-09' },
      { milestone: 'levelling', start: '2010-10-11', finish: '2010-10-22' },
      { milestone: 'start', start: '2010-10-25', finish: '2010-10-29' },
    ]);
  });

  test('of a stage without duration are the last day that the next leaves', () => {
    const latest = latestDays(
      [
        { milestone: 'levelling', days: 0 },
        { milestone: 'start', days: 2 },
      ],
      isoDate('2024-03-01'),
    );
    expect(latest).toEqual([
      { milestone: 'levelling', start: '2024-02-28', finish: '2024-02-28' },
      { milestone: 'start', start: '2024-02-29', finish: '2024-03-01' },
    ]);
  });

  test('lead to the deadline when each stage takes its days from its start on', () => {
    fc.assert(
      fc.property(stages(1), day, (remaining, due) => {
        const latest = latestDays(remaining, due);
        let start = latest[0]!.start;
        for (const [index, { days }] of remaining.entries()) {
          const finish = addWorkingDays(start, days - 1);
          expect(latest[index]).toEqual({ milestone: remaining[index]!.milestone, start, finish });
          start = addWorkingDays(finish, 1);
        }
        expect(latest.at(-1)!.finish).toBe(addWorkingDays(due, 0));
      }),
    );
  });

  test('take as many working days as their durations sum up to', () => {
    fc.assert(
      fc.property(stages(1), day, (remaining, due) => {
        const latest = latestDays(remaining, due);
        const before = addWorkingDays(latest[0]!.start, -1);
        const sum = remaining.reduce((total, { days }) => total + days, 0);
        expect(workingDaysBetween(before, due)).toBe(sum);
      }),
    );
  });
});

describe('a schedule', () => {
  const two: RemainingStage[] = [
    { milestone: 'levelling', days: 10 },
    { milestone: 'start', days: 5 },
  ];

  test('has what is left of the working days up to the deadline: 17 of October 2010 less 15', () => {
    expect(scheduleOf(two, endOfOctober, reportDay)).toEqual({
      kind: 'possible',
      float: 2,
      driving: 'levelling',
    });
    // Two working days later, on the Saturday that is worked, it is the last moment.
    expect(scheduleOf(two, endOfOctober, isoDate('2010-10-09'))).toMatchObject({ float: 0 });
    expect(scheduleOf(two, endOfOctober, isoDate('2010-10-10'))).toMatchObject({ float: 0 });
    expect(scheduleOf(two, endOfOctober, isoDate('2010-10-11'))).toMatchObject({ missing: 1 });
  });

  test('that is impossible says what is missing and what would have to give', () => {
    const longer: RemainingStage[] = [
      { milestone: 'levelling', days: 6 },
      { milestone: 'start', days: 14 },
    ];
    expect(scheduleOf(longer, endOfOctober, reportDay)).toEqual({
      kind: 'impossible',
      driving: 'start',
      missing: 3,
      earliest: '2010-11-03',
      share: 0.85,
    });
    // After the deadline nothing is left of it: 10 working days since, 20 to do.
    expect(scheduleOf(longer, endOfOctober, isoDate('2010-11-14'))).toMatchObject({
      missing: 30,
      share: 0,
    });
  });

  test('that needs a year whose holidays are not known says which', () => {
    const due = isoDate('2027-03-31');
    expect(scheduleOf(two, due, isoDate('2026-06-30'))).toEqual({
      kind: 'unknownCalendar',
      year: 2027,
    });
    expect(scheduleOf(two, isoDate('2026-12-31'), isoDate('2026-12-25'))).toMatchObject({
      kind: 'impossible',
      earliest: null,
    });
  });

  test('of nothing is none', () => {
    expect(scheduleOf([], endOfOctober, reportDay)).toEqual({ kind: 'none' });
  });

  test('loses a day with every working day and none on others', () => {
    fc.assert(
      fc.property(stages(0), day, fc.integer({ min: -60, max: 400 }), (remaining, now, ahead) => {
        const due = addDays(now, ahead);
        const tomorrow = addDays(now, 1);
        const lost =
          floatOf(scheduleOf(remaining, due, now)) - floatOf(scheduleOf(remaining, due, tomorrow));
        expect(lost).toBe(isWorkingDay(tomorrow) ? 1 : 0);
      }),
    );
  });

  test('says a day by which it can be done, and a share that fits', () => {
    fc.assert(
      fc.property(stages(1), day, fc.integer({ min: 0, max: 100 }), (remaining, now, ahead) => {
        const due = addDays(now, ahead);
        const schedule = scheduleOf(remaining, due, now);
        fc.pre(schedule.kind === 'impossible');
        expect(floatOf(scheduleOf(remaining, schedule.earliest!, now))).toBe(0);
        const needed = remaining.reduce((sum, { days }) => sum + days, 0);
        expect(schedule.share * needed).toBeCloseTo(workingDaysBetween(now, due), 2);
      }),
    );
  });
});
