import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import { defaultTolerance } from '../../../geodata/areaChecks/tolerance.ts';
import type { FindingWording } from '../../../web/areaChecks/findingCells.ts';
import { csvOf } from '../../../web/export/csv.ts';
import { findingsTable } from '../../../web/areaChecks/findingColumns.ts';
import { zh } from '../../../web/areaChecks/words/dictionaries.ts';
import { checkedZone } from './checked.ts';

const reading: FindingWording = {
  words: zh.areaChecks,
  language: 'zh',
  unit: 'mu',
  // As somebody may have registered a firm.
  parcelName: (id) => bilingual(`=1+1 ${id}`, id),
  blockName: (id) => bilingual(`区块${id}`, id),
};

const csv = csvOf(
  findingsTable(checkedZone, reading, {
    words: zh,
    zone: bilingual('示例开发区', 'Example zone'),
    date: isoDate('2026-06-30'),
    tolerance: defaultTolerance,
    marks: zh.exampleNotice,
  }),
);
const { data } = Papa.parse<Record<string, string>>(csv, { header: true });
const rowOf = (verdict: string) => data.find((row) => row['判定'] === verdict)!;

describe('the list as a file', () => {
  test('has a row for each finding and each parcel without one', () => {
    const without = checkedZone.comparisons.filter(
      ({ comparison }) => comparison.verdict !== 'beyond',
    );
    expect(data).toHaveLength(checkedZone.findings.length + without.length);
  });

  test('carries zone, day, marks and tolerance on every row', () => {
    for (const row of data)
      expect(row).toMatchObject({
        开发区: '示例开发区',
        显示日期: '2026-06-30',
        标注: '示例数据，并非真实地块',
        容差规则: '资料面积的 0.1 % 与周长 × 0.05 m 取大者',
      });
  });

  test('holds the numbers of a difference, plain and in m²', () => {
    const row = rowOf('超差');
    const [registered, measured] = [Number(row['资料 m²']), Number(row['图上 m²'])];
    expect(registered).toBe(9000);
    expect(Number(row['大小 m²'])).toBeCloseTo(measured - registered, 2);
    expect(Number(row['大小 亩'])).toBeCloseTo((measured - registered) / 666.6667, 3);
    expect(row['地块标识']).toBe('c');
  });

  test('leaves empty what is not known, and says why', () => {
    const row = rowOf('不可比');
    expect([row['大小 m²'], row['资料 m²'], row['图上 m²']]).toEqual(['', '', '']);
    expect(row['说明']).toBe('没有资料面积');
  });

  test('lets no name be calculated', () => {
    expect(rowOf('重叠')['地块 / 区块']).toBe("'=1+1 a × =1+1 c");
    expect(rowOf('重叠')['区块']).toBe('区块b');
  });
});
