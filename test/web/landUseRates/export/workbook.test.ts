import { ratioFigure } from '../../../../geodata/units.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { indicatorRows } from '../../../../web/landUseRates/export/indicatorRows.ts';
import { columnName } from '../../../../web/export/xlsx/printSetup.ts';
import { pageOf, textCell } from '../../../../web/export/table.ts';
import { workbookOf } from '../../../../web/export/xlsx/workbook.ts';
import { bytesOf, sheetsIn, type ReadSheet } from '../../export/readBack.ts';
import { unzip } from '../../export/unzip.ts';
import { formulaName, inChinese, inEnglish, taken, exportedDrawn } from './village.ts';

const squareMetresPerMu = 10_000 / 15;

describe('the workbook of the village, read back by another library', () => {
  const table = taken();
  let sheets: ReadonlyMap<string, ReadSheet>;
  let files: ReadonlyMap<string, string>;
  const sheet = (name: string) => sheets.get(name)!;
  beforeAll(async () => {
    const bytes = await bytesOf(table, inChinese);
    [sheets, files] = [await sheetsIn(bytes), unzip(bytes)];
  });

  test('has its six sheets, each with zone, area, day, boundary quality and marks at its head', () => {
    expect([...sheets.keys()]).toEqual(['指标', '分子分母', '用地结构', '地块', '闲置', '说明']);
    for (const { head } of sheets.values()) {
      expect(head[0]).toBe('示例村 · 用地指标');
      expect(head[1]).toContain('范围：全区');
      expect(head[1]).toContain('2026-06-30');
      expect(head[1]).toContain('数据止于 2026-03-31');
      expect(head[1]).toContain('示意边界 1 宗，示例边界 4 宗');
      expect(head[2]).toBe('示例数据，并非真实地块 · 示意边界，非测绘成果');
    }
  });

  test('gives every indicator the value of the model as a number, or a dash and the reason', () => {
    const { rows, cell } = sheet('指标');
    const expected = indicatorRows(table);
    expect(rows).toHaveLength(expected.length);
    for (const [row, { indicator }] of expected.entries()) {
      expect(cell(row, '指标')).toBe(indicator.name.zh);
      expect(cell(row, '数值')).toBe(indicator.value === null ? '—' : ratioFigure(indicator.value));
      expect(cell(row, '无值原因') === null).toBe(indicator.missing === null);
    }
    expect(expected.some(({ indicator }) => indicator.missing === 'noInput')).toBe(true);
  });

  test('gives both sides of every fraction, areas in 亩; sums over nothing that is known are a dash', () => {
    const { cell } = sheet('分子分母');
    for (const [row, { indicator }] of indicatorRows(table).entries()) {
      const { missing, numerator, numeratorSide, denominator, denominatorSide } = indicator;
      const isKnown = missing === null || missing === 'noDenominator';
      const amount = (side: typeof numeratorSide, sum: number) =>
        side.unit === 'm2' ? sum / squareMetresPerMu : sum;
      const [above, below] = [cell(row, '分子数值'), cell(row, '分母数值')];
      if (!isKnown) expect([above, below]).toEqual(['—', '—']);
      else {
        expect(above).toBeCloseTo(amount(numeratorSide, numerator), 4);
        expect(below).toBeCloseTo(amount(denominatorSide, denominator), 4);
      }
      expect(cell(row, '缺数据宗数')).toBe(indicator.unknownParcels);
    }
  });

  test('lists the parcels with native numbers and days; what nobody knows is empty and never 0', () => {
    const { rows, cell } = sheet('地块');
    expect(rows.map((_, row) => cell(row, '标识'))).toEqual([
      'built',
      'cut',
      'idle',
      'sketch',
      'blank',
    ]);
    expect(cell(0, '税收（万元）')).toBe(1234.56);
    expect(cell(0, '总建筑面积（m²）')).toBe(12_000);
    expect(cell(0, '资料面积（亩）')).toBe(15);
    expect(cell(0, '签订日')).toEqual(new Date('2020-01-10T00:00:00Z'));
    expect(cell(1, '税收（万元）')).toBeNull();
    expect(cell(3, '计入面积（亩）')).toBeNull();
    expect(cell(3, '面积依据')).toBe('未知（示意边界）');
    expect(cell(4, '建设状况')).toBe('未知');
    expect(cell(4, '总建筑面积（m²）')).toBeNull();
  });

  test('lists idle land with its ground and the rules', () => {
    const { rows, cell } = sheet('闲置');
    expect(rows).toHaveLength(1);
    expect([cell(0, '地块'), cell(0, '状态')]).toEqual(['闲置地块', '涉嫌闲置']);
    expect(cell(0, '面积（亩）')).toBeCloseTo(30, 9);
    expect(cell(0, '起算日')).toEqual(new Date('2025-01-10T00:00:00Z'));
  });

  test('says in its notes where it comes from, by which editions, and where the same view is', () => {
    const notes = sheet('说明').rows.map(([, note]) => String(note));
    expect(notes).toContain(table.address);
    expect(notes).toContain('TD/T 1029-2010');
    expect(notes.some((note) => note.includes('2012 年国土资源部令第 53 号'))).toBe(true);
    expect(notes.some((note) => note.includes('2026-07-01 09:30（UTC+8）'))).toBe(true);
  });

  test('keeps a name that begins like a formula as a text, in a cell that stays one when edited', () => {
    expect(sheet('地块').cell(0, '地块')).toBe(formulaName);
    const styles = [...files.get('xl/styles.xml')!.matchAll(/formatCode="([^"]*)"/g)];
    expect(styles.map(([, code]) => code)).toContain('@');
    for (const [path, xml] of files)
      if (path.startsWith('xl/worksheets/')) expect(xml).not.toContain('<f>');
  });

  test('freezes and filters the headings and repeats them on every printed page', () => {
    const parcels = files.get('xl/worksheets/sheet4.xml')!;
    expect(parcels).toContain('ySplit="4"');
    expect(parcels).toContain('<autoFilter ref="A4:AX9"/>');
    expect(parcels).toContain('orientation="landscape"');
    expect(parcels).toContain('<mergeCell ref="A1:AX1"/>');
    const names = files.get('xl/workbook.xml')!;
    expect(names).toContain(`'指标'!$1:$4`);
    expect(names).toContain(`'地块'!$A:$B,'地块'!$1:$4`);
  });

  test('writes numbers in native formats', () => {
    const formats = [...files.get('xl/styles.xml')!.matchAll(/formatCode="([^"]*)"/g)].map(
      ([, code]) => code,
    );
    expect(formats).toEqual(
      expect.arrayContaining(['#,##0.0', '#,##0.00&quot; %&quot;', 'yyyy-mm-dd']),
    );
  });
});

test('an area that cuts a parcel says how much of it is inside', async () => {
  const sheets = await sheetsIn(await bytesOf(exportedDrawn(), inEnglish));
  const parcels = sheets.get('Parcels')!;
  expect(parcels.rows).toHaveLength(2);
  expect(parcels.cell(1, 'Inside')).toBe('In part');
  expect(parcels.cell(1, 'Share inside')).toBeCloseTo(50, 3);
  expect(parcels.cell(1, 'Counted area (ha)')).toBeCloseTo(
    (Number(parcels.cell(1, 'Area on the map (ha)')) * Number(parcels.cell(1, 'Share inside'))) /
      100,
    5,
  );
});

test('what it is held against stands beside it, with the difference of the two as they are shown', async () => {
  const [one, other] = [exportedDrawn(), taken()];
  const against = { name: '全区', date: other.date, indicators: other.indicators };
  const sheets = await sheetsIn(await bytesOf({ ...one, against }, inChinese));
  const { rows, cell } = sheets.get('指标')!;
  const rowOf = (name: string) => rows.findIndex((_, row) => cell(row, '指标') === name);
  // All of the drawn land that is supplied is built, 50.955 % of the village's.
  const builtUp = rowOf('土地建成率');
  expect(cell(builtUp, '数值')).toBe(100);
  expect(cell(builtUp, '全区')).toBeCloseTo(50.9553, 4);
  expect(cell(builtUp, '差')).toBeCloseTo(49.04, 9);
  const density = rowOf('人口密度');
  expect([cell(density, '数值'), cell(density, '全区'), cell(density, '差')]).toEqual([
    '—',
    '—',
    '—',
  ]);
});

test('any text comes back as the very text, and never as a formula', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' ='),
        fc.string(),
      )
      .map(([start, rest]) => start + rest),
    // What the libraries and the format have words of their own for.
    fc.constantFrom('constructor', '__proto__', '_x0041_', '_x000d_', '_x0041\r', '\uD83D', ' '),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 30 }), async (texts) => {
      const page = pageOf(
        'texts',
        [{ heading: 'text', width: 20, cell: (text: string) => textCell(text) }],
        texts,
      );
      const heading = { title: texts[0]!, subtitle: texts[0]!, marks: texts[0]! };
      const bytes = Buffer.from(await (await workbookOf([page], heading)).arrayBuffer());
      const { head, rows } = (await sheetsIn(bytes)).get('texts')!;
      const read = texts.map((_, row) => rows[row]?.[0] ?? '');
      expect(read).toEqual(texts);
      expect(head.map((text) => text ?? '')).toEqual([texts[0], texts[0], texts[0]]);
      for (const xml of unzip(bytes).values()) expect(xml).not.toMatch(/<f[ />]/);
    }),
    // Hundreds of texts; each run writes and reads a workbook of them.
    { numRuns: 30 },
  );
});

test('columns are named as spreadsheets name them', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
