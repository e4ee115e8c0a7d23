import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ratioFigure } from '../../../../geodata/units.ts';
import { indicatorCsv, parcelCsv } from '../../../../web/landUseRates/export/csv.ts';
import { csvOf } from '../../../../web/export/csv.ts';
import { indicatorRows } from '../../../../web/landUseRates/export/indicatorRows.ts';
import { pageOf, textCell } from '../../../../web/export/table.ts';
import { formulaName, inChinese, taken, exportedDrawn } from './village.ts';

type ReadRow = Readonly<Record<string, string>>;

function read(csv: string): readonly ReadRow[] {
  const { data, errors } = Papa.parse<ReadRow>(csv.replace(/^\uFEFF/, ''), { header: true });
  expect(errors).toEqual([]);
  return data;
}

describe.each([
  ['parcels', parcelCsv],
  ['figures', indicatorCsv],
] as const)('the list of %s', (_, csvFor) => {
  const csv = csvFor(taken(), inChinese);

  test('is UTF-8 with its mark, every line ended by CR and LF', () => {
    expect(Array.from(new TextEncoder().encode(csv).slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    // Addresses, names and notes of the village have no line end of their own.
    expect(csv.split('\r\n').join('')).not.toMatch(/[\r\n]/);
  });

  test('says of every row which zone, area and day it is of, its marks, its boundaries and where it is seen', () => {
    const rows = read(csv);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows)
      expect(row).toMatchObject({
        开发区: '示例村',
        范围: '全区',
        显示日期: '2026-06-30',
        数据止于: '2026-03-31',
        标注: '示例数据，并非真实地块 · 示意边界，非测绘成果',
        边界质量: '示意边界 1 宗，示例边界 4 宗',
        同一视图网址: taken().address,
      });
  });

  test('has no two columns of one name', () => {
    const [headings = []] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data;
    expect(new Set(headings).size).toBe(headings.length);
  });
});

test('a parcel is a row; unknown numbers are empty, a name like a formula has an apostrophe before it', () => {
  const rows = read(parcelCsv(exportedDrawn(), inChinese));
  expect(rows.map((row) => row['标识'])).toEqual(['built', 'cut']);
  expect(rows[0]!['地块']).toBe(`'${formulaName}`);
  expect(rows[0]).toMatchObject({ '税收（万元）': '1234.56', '资料面积（亩）': '15' });
  expect(rows[1]).toMatchObject({ 在内情况: '部分', '税收（万元）': '', '资料面积（亩）': '' });
  expect(Number(rows[1]!['在内比例'])).toBeCloseTo(50, 3);
});

test('an area on record is written as it stands there, a measured one with the digits it is worth', () => {
  const table = taken();
  const parcels = table.parcels.map((parcel) => ({
    ...parcel,
    countedM2: 10_653.333_333_333_332,
    properties: {
      ...parcel.properties,
      registeredMu: 15.98,
      registeredM2: 10_653.333_333_333_332,
      measuredM2: 26_533.810_255_207_12,
    },
  }));
  for (const unit of ['mu', 'ha', 'm2'] as const)
    for (const row of read(parcelCsv({ ...table, parcels }, { ...inChinese, unit }))) {
      expect(row['资料面积（亩）']).toBe('15.98');
      const areas = {
        mu: ['15.98', '39.8007'],
        ha: ['1.065333', '2.653381'],
        m2: ['10653.33', '26533.81'],
      };
      for (const area of areas[unit]) expect(Object.values(row)).toContain(area);
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\d+\.\d{7,}$/);
    }
});

test('no figure has digits that are only arithmetic', () => {
  for (const table of [taken(), exportedDrawn()])
    for (const csvFor of [parcelCsv, indicatorCsv])
      for (const row of read(csvFor(table, inChinese)))
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^-?\d+\.\d{7,}$/);
});

test('a figure is a row with both sides of its fraction, to six digits, a dash where there is none', () => {
  const table = taken();
  const rows = read(indicatorCsv(table, inChinese));
  for (const [index, { indicator }] of indicatorRows(table).entries()) {
    const row = rows[index]!;
    expect(row['指标']).toBe(indicator.name.zh);
    expect(row['数值']).toBe(indicator.value === null ? '—' : String(ratioFigure(indicator.value)));
    expect(row['分子']).toBe(indicator.numeratorSide.name.zh);
    if (indicator.numeratorSide.unit === 'wanYuan' && indicator.missing === null)
      expect(row['分子数值']).toBe(String(indicator.numerator));
  }
});

test('any text comes back as it is, but for an apostrophe before what a program would calculate', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '  ='),
        fc.string(),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 20 }), (texts) => {
      const columns = ['a', 'b'].map((heading) => ({
        heading,
        width: 1,
        cell: (text: string) => textCell(text),
      }));
      const rows = read(csvOf(pageOf('texts', columns, texts)));
      expect(rows.map(({ b }) => b?.replace(/^'(?=[\s=+\-@＝＋－＠])/, ''))).toEqual(
        texts.map((text) => text.replace(/^'(?=[\s=+\-@＝＋－＠])/, '')),
      );
      for (const { a } of rows) expect(a).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }),
  );
});
