import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../../geodata/date.ts';
import {
  beginningOf,
  dayOf,
  eveningOf,
  morningOf,
  rangeOf,
  tickKinds,
  ticksOf,
  widthOf,
  type TimeScale,
} from '../../../web/plan/gantt/timeScale.ts';
import { visibleRows } from '../../../web/plan/gantt/visibleRows.ts';
import { anyDay } from '../../geodata/arbitraries.ts';

const scaleOf = (from: string, to: string, dayWidth = 2): TimeScale => ({
  from: isoDate(from),
  to: isoDate(to),
  dayWidth,
});
const days = (scale: TimeScale, kind: Parameters<typeof ticksOf>[1]) =>
  ticksOf(scale, kind).map(({ day }) => day);

describe('the calendar', () => {
  test('begins weeks on Mondays, quarters in January, April, July and October', () => {
    expect(days(scaleOf('2026-02-20', '2026-03-10'), 'week')).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
    ]);
    expect(days(scaleOf('2025-11-30', '2026-07-01'), 'quarter')).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
    ]);
  });

  test('has a tick at its very first day where one falls there, and goes through 29 February', () => {
    const scale = scaleOf('2028-02-01', '2028-04-01', 3);
    expect(ticksOf(scale, 'month').map(({ day, x }) => [day, x])).toEqual([
      ['2028-02-01', 0],
      ['2028-03-01', 29 * 3],
      ['2028-04-01', 60 * 3],
    ]);
  });

  test('puts a day that is kept at its evening, and finds the day again under any pixel of it', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(4000),
        fc.double({ min: 0.2, max: 40, noNaN: true }),
        (from, at, dayWidth) => {
          const scale = { from, to: addDays(from, 5000), dayWidth };
          const day = addDays(from, at);
          expect(eveningOf(scale, day) - morningOf(scale, day)).toBeCloseTo(dayWidth, 6);
          expect(dayOf(scale, morningOf(scale, day) + dayWidth / 2)).toBe(day);
        },
      ),
    );
  });

  test('has the finest ticks that can be read: weeks near by, quarters and years from afar', () => {
    const kinds = (dayWidth: number, type = 1) =>
      tickKinds(scaleOf('2026-01-01', '2026-12-31', dayWidth), type).fine;
    expect([kinds(9), kinds(1.9), kinds(0.7), kinds(0.2)]).toEqual([
      'week',
      'month',
      'quarter',
      'year',
    ]);
    // Type of twice the size needs twice the room.
    expect(kinds(9, 2)).toBe('month');
  });

  test('covers every day that is drawn by whole months, but for one in another age', () => {
    const range = rangeOf([isoDate('2025-12-03'), isoDate('2026-08-31')], isoDate('2026-06-30'));
    expect(range).toEqual({ from: '2025-11-01', to: '2026-09-30' });
    const far = rangeOf([isoDate('1910-01-01')], isoDate('2026-06-30'));
    expect(widthOf({ ...far, dayWidth: 1 })).toBeLessThan(366 * 16);
  });

  test('beginnings are the same for every day of their week, month, quarter and year', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('week', 'month', 'quarter', 'year'), (day, kind) => {
        const beginning = beginningOf(day, kind);
        expect(beginning <= day).toBe(true);
        expect(beginningOf(beginning, kind)).toBe(beginning);
      }),
    );
  });
});

test('every row in sight is drawn, wherever the list stands, and never many more', () => {
  fc.assert(
    fc.property(
      fc.nat(3000),
      fc.nat(120_000),
      fc.integer({ min: 1, max: 3000 }),
      (count, top, height) => {
        const { first, end } = visibleRows(count, { top, height }, 51);
        const seen = Array.from({ length: count }, (_, row) => row).filter(
          (row) => (row + 1) * 51 > top && row * 51 < top + height,
        );
        expect(seen.every((row) => row >= first && row < end)).toBe(true);
        expect(end - first).toBeLessThanOrEqual(height / 51 + 15);
      },
    ),
  );
});
