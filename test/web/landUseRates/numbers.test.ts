import { expect, test } from 'vitest';
import {
  figureNumber,
  shareNumber,
  sideNumber,
  signedFigure,
} from '../../../web/landUseRates/numbers.ts';
import { signedNumber } from '../../../web/words/format.ts';

test('a figure has the decimals of its unit, every one of them written', () => {
  expect(figureNumber(89.464, 'percent')).toBe('89.46');
  expect(figureNumber(92.7, 'percent')).toBe('92.70');
  expect(figureNumber(1, 'ratio')).toBe('1.00');
  expect(figureNumber(12_563.333, 'wanYuanPerHectare')).toBe('12,563.3');
  expect(figureNumber(45.2653, 'wanYuanPerMu')).toBe('45.27');
});

test('what has changed carries its sign, and nothing none', () => {
  expect(signedFigure(1.5, 'percent')).toBe('+1.50');
  expect(signedFigure(-0.204, 'ratio')).toBe('\u22120.20');
  expect(signedFigure(-0.001, 'percent')).toBe('0.00');
  expect(signedNumber(0, 0)).toBe('0');
});

test('a side of a fraction is written as it is counted', () => {
  expect(sideNumber(211, 'parcels')).toBe('211');
  expect(sideNumber(1234.56, 'wanYuan')).toBe('1,234.6');
});

test('a part of a parcel is never written as none or all of it', () => {
  expect(shareNumber(1 / 3)).toBe('33.3\u00a0%');
  expect(shareNumber(0.0001)).toBe('<0.1\u00a0%');
  expect(shareNumber(0.99999)).toBe('>99.9\u00a0%');
});
