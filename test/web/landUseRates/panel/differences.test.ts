import { expect, test } from 'vitest';
import { comparedLines, differenceOf } from '../../../../web/landUseRates/panel/differences.ts';
import { indicator } from './indicators.ts';

const of = (value: number | null, unit: 'percent' | 'wanYuanPerHectare' = 'percent') =>
  indicator({ value, unit });

test('percents differ by points', () => {
  const difference = differenceOf(of(94.38), of(89.46))!;
  expect(difference.kind).toBe('points');
  expect(difference.by).toBeCloseTo(4.92, 9);
});

test('other figures differ by an amount and by a part of what they are held against', () => {
  const difference = differenceOf(of(8984.3, 'wanYuanPerHectare'), of(4492.1, 'wanYuanPerHectare'));
  expect(difference).toMatchObject({ kind: 'amount' });
  expect(difference?.by).toBeCloseTo(4492.2, 9);
  expect(difference).toHaveProperty('percent', expect.closeTo(100.002, 3));
});

test('the difference is the one that the written figures show', () => {
  // 64.354 − 63.936 is 0.418, and who subtracts 63.94 from 64.35 finds 0.41.
  expect(differenceOf(of(64.354), of(63.936))?.by).toBeCloseTo(0.41, 9);
});

test('what is missing has no difference, and nothing is a part of 0', () => {
  expect(differenceOf(of(null), of(1))).toBeNull();
  expect(differenceOf(of(1), of(null))).toBeNull();
  expect(differenceOf(of(5, 'wanYuanPerHectare'), of(0, 'wanYuanPerHectare'))).toEqual({
    kind: 'amount',
    by: 5,
    percent: null,
  });
});

test('the same indicators stand beside each other, in the order of the first', () => {
  const one = [indicator({ id: 'b', value: 2 }), indicator({ id: 'a', value: 1 })];
  const other = [indicator({ id: 'a', value: 3 }), indicator({ id: 'b', value: 4 })];
  const lines = comparedLines(one, other);
  expect(lines.map((line) => [line.indicator.value, line.against.value])).toEqual([
    [2, 4],
    [1, 3],
  ]);
});
