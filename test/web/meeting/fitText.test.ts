import { describe, expect, test } from 'vitest';
import { fitFigure, fitHeading } from '../../../web/meeting/present/fitText.ts';

describe('what a back row reads', () => {
  test('is as large as fits on one line', () => {
    expect(fitFigure('90', '%', 236)).toEqual({ size: 236, isOneLine: true });
    expect(fitFigure('已进场施工', '', 236)).toEqual({ size: 114, isOneLine: true });
    expect(fitHeading('南博')).toEqual({ size: 92, isOneLine: true });
  });

  test('goes over two lines before it gets small, and never below what is readable', () => {
    expect(fitFigure('Substantially complete', '', 236)).toEqual({ size: 83, isOneLine: false });
    const { size } = fitHeading('嘉远格隆年产 100MW 晶体硅太阳能电池片');
    expect(size).toBeGreaterThanOrEqual(38);
  });
});
