import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../../../geodata/date.ts';
import { keptBackups, outlived } from '../../../server/backups/outlived.ts';

const start = isoDate('2024-01-01');
const daysOf = (offsets: readonly number[]) => offsets.map((offset) => addDays(start, offset));

test('two years of days leave seven days, four weeks and twelve months', () => {
  const days = daysOf(Array.from({ length: 731 }, (_, index) => index));
  const gone = new Set(outlived(days));
  expect(days.filter((day) => !gone.has(day))).toEqual([
    // The last day of each of the months before…
    '2025-01-31',
    '2025-02-28',
    '2025-03-31',
    '2025-04-30',
    '2025-05-31',
    '2025-06-30',
    '2025-07-31',
    '2025-08-31',
    '2025-09-30',
    '2025-10-31',
    '2025-11-30',
    // …the Sundays of the weeks, of which the newest is not over on Wednesday, and the days.
    '2025-12-14',
    '2025-12-21',
    '2025-12-25',
    '2025-12-26',
    '2025-12-27',
    '2025-12-28',
    '2025-12-29',
    '2025-12-30',
    '2025-12-31',
  ]);
});

describe('whatever days there are', () => {
  const someDays = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 200 }).map(daysOf);
  const left = (days: readonly IsoDate[]) => {
    const gone = new Set(outlived(days));
    return days.filter((day) => !gone.has(day));
  };

  test('the newest seven are kept, and never more than the three spans together', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const kept = new Set(left(days));
        for (const day of [...new Set(days)].sort().slice(-keptBackups.days))
          expect(kept).toContain(day);
        const most = keptBackups.days + keptBackups.weeks + keptBackups.months;
        expect(kept.size).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('looking twice removes no more', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        expect(outlived(left(days))).toEqual([]);
      }),
    );
  });

  test('each day one after the other, twelve months of them are there in the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 900 }), (length) => {
        let kept: IsoDate[] = [];
        for (const day of daysOf(Array.from({ length }, (_, index) => index)))
          kept = left([...kept, day]);
        expect(new Set(kept.map((day) => day.slice(0, 7))).size).toBe(keptBackups.months);
      }),
      { numRuns: 5 },
    );
  });
});
