import { expect, test } from 'vitest';
import { readWidth } from '../../../../web/landUseRates/drawing/buffer.ts';

test.each([
  ['50', 50],
  [' 12.5 ', 12.5],
  ['12,5', 12.5],
  ['10000', 10_000],
  ['0', null],
  ['-20', null],
  ['10001', null],
  ['', null],
  ['宽', null],
  ['1e9', null],
  ['Infinity', null],
])('“%s” as a width is %o', (text, metres) => {
  expect(readWidth(text)).toBe(metres);
});
