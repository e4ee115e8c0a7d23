import { expect, test } from 'vitest';
import { medianOf, timed, type Figure } from '../../../scripts/bench/figure.ts';
import { tableOf } from '../../../scripts/bench/table.ts';

test('the median is the middle run, or the mean of the middle two', () => {
  expect(medianOf([5])).toBe(5);
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([9, 1, 5, 7])).toBe(6);
});

test('work is timed as often as asked, one run after the other, and gives its last result', async () => {
  let running = 0;
  let run = 0;
  const { runs, last } = await timed(3, async () => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    running -= 1;
    run += 1;
    return run;
  });
  expect(runs).toHaveLength(3);
  expect(last).toBe(3);
});

test('a table has a line per figure, with readable numbers', () => {
  const figure: Figure = {
    bench: 'load',
    what: 'load a zone',
    engine: 'postgis',
    parcels: 100_000,
    unit: 'ms',
    runs: [12_345.6],
  };
  const table = tableOf([
    figure,
    { ...figure, unit: 'bytes', runs: [7_600_000], engine: null, parcels: null },
    { ...figure, unit: 'bytes', runs: [180_249] },
    { ...figure, runs: [11.26, 10, 99.94] },
  ]);
  const lines = table.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
  expect(lines[0]).toBe('bench | what | engine | parcels | median | least … most');
  expect(lines.slice(2)).toEqual([
    'load | load a zone | postgis | 100 000 | 12 346 ms',
    'load | load a zone | 7.60 MB',
    'load | load a zone | postgis | 100 000 | 180.2 kB',
    'load | load a zone | postgis | 100 000 | 11.3 ms | 10.0 ms … 99.9 ms',
  ]);
});
