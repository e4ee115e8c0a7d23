import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSquareMetres } from '../../../geodata/units.ts';
import { formatArea, formatFigure, plainNumber, shareText } from '../../../web/words/format.ts';

describe('an area', () => {
  const twoThousandMu = toSquareMetres(2000, 'mu');

  test('is written in its unit with the decimals that unit deserves', () => {
    expect(formatArea(twoThousandMu, 'mu')).toBe('2,000');
    expect(formatArea(twoThousandMu, 'ha')).toBe('133.33');
    expect(formatArea(twoThousandMu, 'm2')).toBe('1,333,333');
    expect(formatArea(toSquareMetres(96.25, 'mu'), 'mu')).toBe('96.3');
  });

  test('keeps its noughts where it was measured, not counted', () => {
    expect(formatArea(twoThousandMu, 'mu', true)).toBe('2,000.0');
    expect(formatArea(20_000, 'ha', true)).toBe('2.00');
    expect(formatArea(20_000, 'm2', true)).toBe('20,000');
  });
});

describe('a figure', () => {
  test('is the source’s own number in Chinese', () => {
    expect(formatFigure(84.95, 'yiYuan', 'zh')).toBe('84.95');
    expect(formatFigure(16_086, 'wanYuan', 'zh')).toBe('16,086');
    expect(formatFigure(2.1, 'yiDollar', 'zh')).toBe('2.1');
  });

  test('is that many of the English unit in English', () => {
    // 84.95 亿元 = 8.495 bn yuan; 16 086 万元 = 160.86 m yuan; 2.1 亿美元 = 210 m US$.
    expect(formatFigure(84.95, 'yiYuan', 'en')).toBe('8.495');
    expect(formatFigure(16_086, 'wanYuan', 'en')).toBe('160.86');
    expect(formatFigure(1300, 'wanUnnamed', 'en')).toBe('13');
    expect(formatFigure(2.1, 'yiDollar', 'en')).toBe('210');
    expect(formatFigure(96, 'mu', 'en')).toBe('96');
  });

  test('drops no digit a source printed', () => {
    expect([26.07, 0.2352, 16086, 0, -3.5].map(plainNumber)).toEqual([
      '26.07',
      '0.2352',
      '16,086',
      '0',
      '-3.5',
    ]);
  });
});

describe('a share', () => {
  test.each([
    [0, '0 %'],
    [0.0001, '<1 %'],
    [0.0049, '<1 %'],
    [0.005, '1 %'],
    [0.9321, '93 %'],
    [0.994, '99 %'],
    [0.995, '>99 %'],
    [0.9999, '>99 %'],
    [1, '100 %'],
  ])('of %d is written %j', (share, text) => {
    expect(shareText(share)).toBe(text);
  });

  test('is nothing or all only when it is', () => {
    const anyShare = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
    );
    fc.assert(
      fc.property(anyShare, (share) => {
        expect(shareText(share) === '0 %').toBe(share === 0);
        expect(shareText(share) === '100 %').toBe(share === 1);
      }),
    );
  });
});
