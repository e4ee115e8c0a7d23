import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../../web/export/fileName.ts';
import { fileNameOf } from '../../../web/landUseRates/export/heading.ts';
import {
  date,
  inChinese,
  inEnglish,
  taken,
  exportedDrawn,
} from '../landUseRates/export/village.ts';

const named = (area: string, zone = '示例开发区') =>
  fileName({ zone, content: '用地指标', area, date, marks: ['示例'] }, 'xlsx');

test('a file is named by zone, content, area, day and marks', () => {
  expect(named('青禾区块')).toBe('示例开发区_用地指标_青禾区块_2026-06-30_示例.xlsx');
  expect(fileNameOf(taken(), inChinese, '用地指标', 'csv')).toBe(
    '示例村_用地指标_全区_2026-06-30_示例_示意.csv',
  );
  expect(fileNameOf(exportedDrawn(), inEnglish, 'parcels', 'geojson')).toBe(
    'Example-Village_parcels_会议范围_2026-06-30_example.geojson',
  );
});

test('what paths and shells have a meaning for becomes a dash, what is not seen goes', () => {
  expect(named('../../etc/passwd')).toBe('示例开发区_用地指标_etc-passwd_2026-06-30_示例.xlsx');
  expect(named('甲/乙:丙*丁? "戊"')).toBe(
    '示例开发区_用地指标_甲-乙-丙-丁-戊_2026-06-30_示例.xlsx',
  );
  // A mark that turns the writing around would show the name as ….exe.
  expect(named('\u202Eexe.甲\u0000乙')).toBe('示例开发区_用地指标_exe-甲乙_2026-06-30_示例.xlsx');
  expect(named('...')).toBe('示例开发区_用地指标_2026-06-30_示例.xlsx');
});

test('any names give a name that every file system takes, with its day and its kind', () => {
  const anyName = fc.string({ unit: 'binary', maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(anyName, anyName, (area, zone) => {
      const name = named(area, zone);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{C}\s]/u);
      expect(name).not.toMatch(/^[.-]/);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name).toContain('2026-06-30');
      expect(name.endsWith('_示例.xlsx')).toBe(true);
    }),
  );
});
