import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addYears,
  dayInChina,
  daysBetween,
  daysInMonth,
  endOfDayInChina,
  isoDate,
  isoInstant,
  monthEnd,
  monthEndBefore,
  monthEndsUntil,
  parseIsoDate,
} from '../../geodata/date.ts';
import { anyDay } from './arbitraries.ts';

describe('calendar days', () => {
  test.each(['2010-09-30', '2008-02-29', '2000-02-29', '1999-12-31'])('%s is one', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  test.each([
    '2010-02-30',
    '2009-02-29',
    '1900-02-29',
    '2010-13-01',
    '2010-00-10',
    '2010-09-00',
    '2010-9-30',
    '2010-09-30T00:00',
    ' 2010-09-30',
    '20100930',
    '',
  ])('%j is none', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  test('days are counted across the end of a month, a year and February', () => {
    expect(addDays(isoDate('2010-09-30'), 1)).toBe('2010-10-01');
    expect(addDays(isoDate('2011-01-01'), -1)).toBe('2010-12-31');
    expect(daysBetween(isoDate('2008-02-28'), isoDate('2008-03-01'))).toBe(2);
    expect(daysBetween(isoDate('2010-09-30'), isoDate('2010-09-29'))).toBe(-1);
  });

  test('the last day of a month', () => {
    expect(monthEnd(2010, 9)).toBe('2010-09-30');
    expect(monthEnd(2010, 12)).toBe('2010-12-31');
    expect(monthEnd(2008, 2)).toBe('2008-02-29');
    expect(daysInMonth(2010, 2)).toBe(28);
  });

  test('adding days and counting them undo each other, and text order is time order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const other = addDays(day, days);
        expect(parseIsoDate(other)).toBe(other);
        expect(daysBetween(day, other)).toBe(days);
        expect(addDays(other, -days)).toBe(day);
        expect(Math.sign(days)).toBe(other === day ? 0 : other > day ? 1 : -1);
      }),
    );
  });
});

describe('full years', () => {
  test.each([
    ['2010-09-30', 1, '2011-09-30'],
    ['2010-12-31', 2, '2012-12-31'],
    // Full on the last day of a February that has no 29th, and on the 29th of one that has.
    ['2008-02-29', 1, '2009-02-28'],
    ['2008-02-29', 4, '2012-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2011-02-28', 1, '2012-02-28'],
    ['2010-09-30', 0, '2010-09-30'],
    ['2012-02-29', -1, '2011-02-28'],
    ['0999-12-31', 1, '1000-12-31'],
  ])('%s and %d are %s', (from, years, to) => {
    expect(addYears(isoDate(from), years)).toBe(to);
  });

  test('are 365 or 366 days each, keep the month, and keep the order of days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 50 }), (day, other, years) => {
        const then = addYears(day, years);
        expect(parseIsoDate(then)).toBe(then);
        expect(then.slice(5, 7)).toBe(day.slice(5, 7));
        const days = daysBetween(day, then);
        expect(days >= years * 365 && days <= years * 366).toBe(true);
        if (day <= other) expect(then <= addYears(other, years)).toBe(true);
      }),
    );
  });

  test('beyond the year 9999 there are none', () => {
    expect(() => addYears(isoDate('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('instants', () => {
  test('one moment has one text, whatever offset it was written with', () => {
    expect(isoInstant('2010-10-08T09:30:00+08:00')).toBe('2010-10-08T01:30:00.000Z');
    expect(isoInstant('2010-10-08T01:30:00Z')).toBe('2010-10-08T01:30:00.000Z');
  });

  test.each([
    '2010-10-08T09:30:00',
    '2010-10-08Z',
    '2010-02-30T00:00:00Z',
    '2010-10-08T25:00:00Z',
    '8 Oct 2010 Z',
    '',
  ])('%j is refused: no moment can be read from it', (text) => {
    expect(() => isoInstant(text)).toThrow(RangeError);
  });

  test('a day in China ends at 16:00 UTC and just before the next one begins', () => {
    const day = isoDate('2010-09-30');
    expect(endOfDayInChina(day)).toBe('2010-09-30T15:59:59.999Z');
    expect(endOfDayInChina(day) < isoInstant('2010-10-01T00:00:00+08:00')).toBe(true);
  });

  test('a moment falls on the day that it is in China', () => {
    expect(dayInChina(isoInstant('2010-09-30T15:59:59Z'))).toBe('2010-09-30');
    expect(dayInChina(isoInstant('2010-09-30T16:00:00Z'))).toBe('2010-10-01');
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayInChina(endOfDayInChina(day))).toBe(day);
      }),
    );
  });
});

describe('ends of months', () => {
  test.each([
    ['2024-03-31', '2024-02-29'],
    ['2025-03-01', '2025-02-28'],
    ['2025-01-15', '2024-12-31'],
    ['2025-01-31', '2024-12-31'],
  ])('the month before %s ended on %s', (day, end) => {
    expect(monthEndBefore(isoDate(day))).toBe(end);
  });

  test('between two days are those after the one, up to and with the other', () => {
    expect(monthEndsUntil(isoDate('2023-11-30'), isoDate('2024-02-29'))).toEqual([
      '2023-12-31',
      '2024-01-31',
      '2024-02-29',
    ]);
    expect(monthEndsUntil(isoDate('2024-02-01'), isoDate('2024-02-28'))).toEqual([]);
  });
});
