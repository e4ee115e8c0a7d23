import { expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { countDown, taskState } from '../../../geodata/supervision/campaignState.ts';

const drive = { from: isoDate('2024-02-20'), to: isoDate('2024-03-10') };

test.each([
  ['2024-02-19', { kind: 'ahead', days: 1 }],
  ['2024-02-20', { kind: 'running', left: 19, day: 1, of: 20 }],
  ['2024-02-29', { kind: 'running', left: 10, day: 10, of: 20 }],
  ['2024-03-10', { kind: 'running', left: 0, day: 20, of: 20 }],
  ['2024-03-11', { kind: 'over', days: 1 }],
])('on %s the drive counts down by calendar days', (day, expected) => {
  expect(countDown(drive, isoDate(day))).toEqual(expected);
});

const on = (day: string | null) => (day === null ? null : isoDate(day));

test.each<readonly [planned: string | null, done: string | null, state: string, why: string]>([
  ['2024-02-29', null, 'open', 'its day still keeps it'],
  ['2024-02-28', null, 'late', 'its day has passed'],
  ['2024-02-29', '2024-02-29', 'done', 'done on its day'],
  ['2024-02-28', '2024-02-29', 'doneLate', 'done the day after'],
  ['2024-02-28', '2024-03-01', 'late', 'nobody knew yet that it would be done'],
  [null, null, 'open', 'no day was set'],
])('a task planned for %s and done on %s is %s: %s', (planned, done, expected, _why) => {
  expect(taskState({ planned: on(planned), done: on(done) }, isoDate('2024-02-29'))).toBe(expected);
});
