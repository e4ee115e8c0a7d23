import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { forecastOf } from '../../../geodata/plan/forecast.ts';

const day = isoDate('2010-09-30');

describe('a forecast', () => {
  test('runs from the quickest to the slowest pace of the last 3, 6 and 12 months', () => {
    // 15 points in 3 months, 24 in 6, 36 in 12: 5, 4 and 3 a month. 60 are left: 12, 15 and 20 months.
    const percents = [4, 6, 8, 10, 12, 14, 16, 19, 22, 25, 30, 35, 40];
    expect(forecastOf(percents, day, isoDate('2011-09-30'))).toEqual({
      kind: 'range',
      from: '2011-10-01',
      to: '2012-05-31',
      pace: 4,
      neededPace: 5.00332,
      months: 6,
    });
  });

  test('takes what records there are, from 3 months on', () => {
    expect(forecastOf([0, 10, 20, 30], day, null)).toMatchObject({
      from: '2011-05-01',
      to: '2011-05-31',
      pace: 10,
      neededPace: null,
      months: 3,
    });
    for (const few of [[], [30], [0, 30], [0, 20, 30]])
      expect(forecastOf(few, day, null)).toEqual({ kind: 'cannotSay', why: 'tooFewRecords' });
  });

  test('says nothing where nothing moved in the last 6 months, or went back', () => {
    const still = [0, 10, 40, 40, 40, 40, 40, 40, 40];
    expect(forecastOf(still, day, null)).toEqual({ kind: 'cannotSay', why: 'noProgress' });
    expect(forecastOf([40, 30, 20, 10], day, null)).toEqual({
      kind: 'cannotSay',
      why: 'noProgress',
    });
    expect(forecastOf([0, 0, 0, 0.001], day, null)).toEqual({
      kind: 'cannotSay',
      why: 'noProgress',
    });
  });

  test('knows of no needed pace once the deadline has passed', () => {
    expect(forecastOf([0, 10, 20, 30], day, day)).toMatchObject({ neededPace: null });
  });

  test('is never a bare day, and ahead of the day asked about', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(percents, (given) => {
        const forecast = forecastOf(given, day, null);
        fc.pre(forecast.kind === 'range');
        expect(forecast.from < forecast.to).toBe(true);
        expect(forecast.to > day).toBe(true);
      }),
    );
  });
});
