import { expect, test } from 'vitest';
import { failedOnce, passedOnce, type Outcome } from '../../../scripts/test/outcome.ts';
import { lineOf, summary } from '../../../scripts/test/summary.ts';

const unit: Outcome = {
  passed: 114,
  failed: 1,
  skipped: 2,
  notes: ['NOT TESTED: no PostGIS on this machine.'],
};
const results = [
  { name: 'format', seconds: 0.31, outcome: passedOnce },
  { name: 'unit', seconds: 12.04, outcome: unit },
  { name: 'browser', seconds: 3, outcome: failedOnce('No browser was found.') },
];

test('every step has its row, every note its line, and the last line adds up', () => {
  expect(summary(results).split('\n')).toEqual([
    '   step     passed  failed  skipped    time',
    '✓  format        1       0        0   0.3 s',
    '✗  unit        114       1        2  12.0 s',
    '✗  browser       0       1        0   3.0 s',
    '',
    '! unit: NOT TESTED: no PostGIS on this machine.',
    '! browser: No browser was found.',
    '',
    '115 passed, 2 failed',
  ]);
});

test('a run without faults ends on zero failed', () => {
  expect(summary(results.slice(0, 1)).split('\n').at(-1)).toBe('1 passed, 0 failed');
});

test('a step says what became of it when it ends', () => {
  expect(lineOf(results[1]!)).toBe(
    'unit: 114 passed, 1 failed in 12 s\n! unit: NOT TESTED: no PostGIS on this machine.',
  );
});
