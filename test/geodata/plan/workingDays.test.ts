import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../../../geodata/date.ts';
import {
  calendarYears,
  isWorkingDay,
  UnknownCalendarError,
} from '../../../geodata/plan/publicHolidays.ts';
import {
  addWorkingDays,
  unknownYearOf,
  workingDaysBetween,
  workingDaysKnownAfter,
} from '../../../geodata/plan/workingDays.ts';

const add = (day: string, days: number) => addWorkingDays(isoDate(day), days);
const between = (from: string, to: string) => workingDaysBetween(isoDate(from), isoDate(to));

const knownDay: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 7600 })
  .map((days) => addDays(isoDate('2005-01-01'), days));

describe('public holidays', () => {
  // 国办发明电〔2009〕34号 (2010), 国办发明电〔2023〕7号 (2024), 国办发明电〔2006〕18号 and 国办发明电〔2007〕12号 (turn of 2007 to 2008).
  test.each([
    ['a Wednesday', '2010-09-15', true],
    ['a Saturday', '2010-09-18', false],
    ['a Sunday worked for Mid-autumn', '2010-09-19', true],
    ['Mid-autumn', '2010-09-22', false],
    ['a Saturday worked for Mid-autumn', '2010-09-25', true],
    ['a Sunday worked for National Day', '2010-09-26', true],
    ['the day before National Day', '2010-09-30', true],
    ['National Day', '2010-10-01', false],
    ['the last day of its holiday', '2010-10-07', false],
    ['the day after', '2010-10-08', true],
    ['a Saturday worked for it', '2010-10-09', true],
    ['the Sunday after', '2010-10-10', false],
    ['29 February, a Thursday', '2024-02-29', true],
    ['New Year’s Eve of 2024, which was none', '2024-02-09', true],
    ['a Sunday worked for the Spring Festival', '2024-02-18', true],
    ['a Saturday worked for the next New Year’s Day', '2007-12-29', true],
    ['a Monday off for it', '2007-12-31', false],
  ])('%s: %s', (_, day, worked) => {
    expect(isWorkingDay(isoDate(day))).toBe(worked);
  });

  test('are known of some years and of no other', () => {
    expect(calendarYears.from).toBe(2004);
    expect(calendarYears.to).toBeGreaterThanOrEqual(2026);
    const [before, after] = [calendarYears.from - 1, calendarYears.to + 1];
    expect(() => isWorkingDay(isoDate(`${before}-12-31`))).toThrow(
      new UnknownCalendarError(before),
    );
    expect(() => isWorkingDay(isoDate(`${after}-01-01`))).toThrow(new UnknownCalendarError(after));
    expect(isWorkingDay(isoDate(`${calendarYears.from}-01-01`))).toBe(false);
    expect(unknownYearOf(isoDate('2010-10-01'), isoDate(`${after}-01-01`))).toBe(after);
    expect(unknownYearOf(isoDate('2010-10-01'))).toBeNull();
  });
});

describe('working days', () => {
  test.each([
    // 8, 9 (Saturday, worked), 11–15, 18–22, 25–29 October
    ['2010-09-30', '2010-10-31', 17],
    // 19 (Sunday), 20, 21, 25 (Saturday), 26 (Sunday), 27 September
    ['2010-09-17', '2010-09-27', 6],
    // 1, 2, 4 (Sunday), 5–9, 18 (Sunday), 19–23, 26–29 February
    ['2024-01-31', '2024-02-29', 18],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2010-10-01', '2010-10-07', 0],
    ['2010-10-08', '2010-10-08', 0],
    ['2010-10-11', '2010-09-30', -3],
  ])('from %s to %s are %d', (from, to, days) => {
    expect(between(from, to)).toBe(days);
  });

  test.each([
    ['2010-09-30', 0, '2010-09-30'],
    ['2010-09-30', 1, '2010-10-08'],
    ['2010-09-30', 2, '2010-10-09'],
    ['2010-09-30', 3, '2010-10-11'],
    ['2010-10-03', 0, '2010-09-30'],
    ['2010-10-03', 1, '2010-10-08'],
    ['2010-10-03', -1, '2010-09-30'],
    ['2010-10-11', -1, '2010-10-09'],
    ['2010-10-11', -3, '2010-09-30'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2010-10-29', 1, '2010-11-01'],
  ])('%s and %d of them is %s', (day, days, to) => {
    expect(add(day, days)).toBe(to);
  });

  test('beyond the years that are known are not guessed', () => {
    const last = `${calendarYears.to}-12-31`;
    const known = workingDaysKnownAfter(isoDate('2026-12-01'));
    expect(add('2026-12-01', known).slice(0, 7)).toBe(`${calendarYears.to}-12`);
    expect(() => add('2026-12-01', known + 1)).toThrow(
      new UnknownCalendarError(calendarYears.to + 1),
    );
    expect(() => add('2004-01-05', -30)).toThrow(new UnknownCalendarError(2003));
    expect(() => between('2026-12-31', addDays(isoDate(last), 1))).toThrow(UnknownCalendarError);
  });

  test('are counted as they are one by one', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 0, max: 90 }), (from, days) => {
        const all = Array.from({ length: days }, (_, index) => addDays(from, index + 1));
        expect(workingDaysBetween(from, addDays(from, days))).toBe(all.filter(isWorkingDay).length);
      }),
    );
  });

  test('that are added are those between, and taking them away leads back', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 1, max: 400 }), (day, days) => {
        fc.pre(workingDaysKnownAfter(day) >= days);
        const to = addWorkingDays(day, days);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(day, to)).toBe(days);
        expect(workingDaysBetween(to, day)).toBe(-days);
        if (isWorkingDay(day)) expect(addWorkingDays(to, -days)).toBe(day);
      }),
    );
  });
});
