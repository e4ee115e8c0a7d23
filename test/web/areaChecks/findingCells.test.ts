import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { FindingKind } from '../../../geodata/areaChecks/finding.ts';
import {
  fineArea,
  sharePercent,
  signedArea,
  signedPercent,
} from '../../../web/areaChecks/areaNumbers.ts';
import {
  findingCells,
  verdictCells,
  type FindingWording,
} from '../../../web/areaChecks/findingCells.ts';
import { en, zh } from '../../../web/areaChecks/words/dictionaries.ts';
import { checkedZone } from './checked.ts';

const inChinese: FindingWording = {
  words: zh.areaChecks,
  language: 'zh',
  unit: 'mu',
  parcelName: (id) => bilingual(`地块${id}`, `Parcel ${id}`),
  blockName: (id) => bilingual(`区块${id}`, `Block ${id}`),
};
const inEnglish: FindingWording = {
  ...inChinese,
  words: en.areaChecks,
  language: 'en',
  unit: 'm2',
};

const findingOf = (kind: FindingKind) => checkedZone.findings.find((one) => one.kind === kind)!;
const verdictOf = (id: string) => checkedZone.comparisons.find(({ parcel }) => parcel.id === id)!;

describe('numbers of the list', () => {
  test('are as fine as differences are small', () => {
    expect(fineArea(24_640, 'mu')).toBe('36.960');
    expect(fineArea(24_640, 'ha')).toBe('2.4640');
    expect(fineArea(24_640, 'm2')).toBe('24,640.0');
  });

  test('have a sign where they are differences, and none where they are nothing', () => {
    expect(signedArea(1309.497, 'm2')).toBe('+1,309.5');
    expect(signedArea(-1309.497, 'mu')).toBe('−1.964');
    expect(signedArea(-0.01, 'm2')).toBe('0.0');
    expect(signedPercent(0.05314)).toBe('+5.31 %');
    expect(sharePercent(0.05314)).toBe('5.31 %');
  });
});

describe('a row', () => {
  test('of a difference holds both areas in the unit of the reader', () => {
    const cells = findingCells(findingOf('difference'), inChinese);
    expect(cells).toMatchObject({ name: '地块c', verdict: '超差', kind: 'difference' });
    expect(cells.areas).toMatchObject({ registered: '13.500' });
    expect(cells.squareMetres).toMatch(/^−2,9\d\d\.\d$/);
    expect(cells.share).toMatch(/^−\d\d\.\d\d %$/);
    const english = findingCells(findingOf('difference'), inEnglish);
    expect(english.areas).toMatchObject({ registered: '9,000.0' });
    expect(english.squareMetres).toBe(cells.squareMetres);
  });

  test('of an overlap names both parcels and says what it is in place of areas', () => {
    const cells = findingCells(findingOf('overlap'), inEnglish);
    expect(cells.name).toBe('Parcel a × Parcel c');
    expect(cells.areas).toMatchObject({ remark: expect.stringContaining('of the smaller one') });
    expect(cells.share).toMatch(/ %$/);
  });

  test('of open ground goes by its block', () => {
    const cells = findingCells(findingOf('enclosed'), inChinese);
    expect(cells).toMatchObject({ name: '区块b', verdict: '夹心空地', share: null });
    // The block, four surveyed parcels and an example: all that it rests on.
    expect(cells.quality).toBe('实测边界 · 示例边界');
  });

  test('of a parcel that cannot be compared says why and gives no number', () => {
    expect(verdictCells(verdictOf('e'), inChinese)).toMatchObject({
      verdict: '不可比',
      squareMetres: null,
      areas: { remark: '没有资料面积' },
    });
    expect(verdictCells(verdictOf('f'), inChinese).quality).toBe('示意边界');
    expect(verdictCells(verdictOf('d'), inChinese)).toMatchObject({
      verdict: '容差内',
      kind: null,
      quality: '示例边界',
    });
  });
});
