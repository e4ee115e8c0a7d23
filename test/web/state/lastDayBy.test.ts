import { expect, test } from 'vitest';
import { lastDayBy } from '../../../web/state/lastDayBy.ts';
import { day } from '../../geodata/logEntries.ts';

const days = [
  { day: day('2024-03-31'), changes: { parcels: 2 } },
  { day: day('2024-06-30'), changes: { land: 5 } },
  { day: day('2024-08-01'), changes: { events: 1 } },
  { day: day('2024-09-30'), changes: { works: 1 } },
];

test('data reach to the last observation or land record by the day, whatever it is of', () => {
  expect(lastDayBy(days, day('2024-03-30'))).toBeNull();
  expect(lastDayBy(days, day('2024-06-29'))).toBe('2024-03-31');
  expect(lastDayBy(days, day('2024-06-30'))).toBe('2024-06-30');
  // An event is a period that a source looks back on; that it began tells of nothing seen that day.
  expect(lastDayBy(days, day('2024-09-29'))).toBe('2024-06-30');
  expect(lastDayBy(days, day('2030-01-01'))).toBe('2024-09-30');
});
