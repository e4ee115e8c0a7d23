import { describe, expect, test } from 'vitest';
import type { Language } from '../../../geodata/bilingual.ts';
import { monthBulletin, quarterSummary } from '../../../geodata/bulletin/bulletin.ts';
import type { BulletinDocument } from '../../../geodata/bulletin/bulletinDocument.ts';
import { runText, textOf } from '../../../geodata/bulletin/runText.ts';
import { wordsIn } from '../../../geodata/bulletin/words/words.ts';
import { daysBetween } from '../../../geodata/date.ts';
import { figuresIn, numbersIn, runsIn, tableNamed, tablesIn } from './runsOf.ts';
import { sampleMonths, sampleQuarter, sampleReading, sampleSource } from './sample.ts';

const month = (language: Language) => monthBulletin(sampleReading, sampleSource, language);
const quarter = (language: Language) =>
  quarterSummary(sampleQuarter, sampleMonths, sampleSource, language);

const kinds = { month, quarter };

describe.each(['month', 'quarter'] as const)('the bulletin of a %s', (kind) => {
  const bulletin = kinds[kind];

  test('has the same shape in both languages', () => {
    expect(shapeOf(bulletin('en'))).toEqual(shapeOf(bulletin('zh')));
  });

  test.each(['zh', 'en'] as const)('has no figure that is not in the readings (%s)', (language) => {
    const ages = sampleMonths.flatMap(({ figures }) =>
      figures.blockers.map(({ since }) => daysBetween(since, sampleReading.to)),
    );
    const known = new Set([
      ...numbersIn(kind === 'month' ? sampleReading : [sampleQuarter, ...sampleMonths]),
      ...numbersIn(sampleSource),
      ...ages,
    ]);
    const figures = figuresIn(bulletin(language));
    expect(figures.length).toBeGreaterThan(40);
    expect(figures.filter(({ value }) => !known.has(value))).toEqual([]);
  });

  test.each(['zh', 'en'] as const)('has no digit that was typed by hand (%s)', (language) => {
    const ours = runsIn(bulletin(language)).filter((run) => typeof run === 'string');
    expect(ours.filter((text) => /\d/.test(text))).toEqual([]);
  });

  test('says each of its parts once by a name of its own', () => {
    const names = tablesIn(bulletin('zh')).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  test('has a cell for every column of every row', () => {
    for (const { columns, rows } of tablesIn(bulletin('en')))
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        for (const cell of row) expect(textOf(cell, 'en')).not.toBe('');
      }
  });
});

test('no word of ours has a digit, said or not in these samples', () => {
  const textsIn = (words: unknown): string[] => {
    if (typeof words === 'string') return [words];
    return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
  };
  const texts = textsIn(wordsIn);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => /\d/.test(text))).toEqual([]);
});

test('a figure stands with its unit, in its own text or over its column', () => {
  for (const language of ['zh', 'en'] as const)
    for (const { columns, rows } of tablesIn(month(language)))
      for (const row of rows)
        for (const [index, cell] of row.entries())
          for (const run of cell)
            if (typeof run === 'object' && run.kind === 'figure')
              expect([columns[index]!.unit, null]).toContain(
                columns[index]!.unit === null ? null : run.unit,
              );
});

test('a block of which nothing is known is unknown, and has no nought', () => {
  const blocks = tableNamed(month('zh'), '各区块地块进展');
  const row = blocks.rows.find(([name]) => textOf(name!, 'zh') === '西区')!;
  const cellUnder = (group: string, heading: string) => {
    const index = blocks.columns.findIndex(
      (column) => column.group === group && textOf(column.heading, 'zh') === heading,
    );
    return textOf(row[index]!, 'zh');
  };
  for (const group of ['清表', '平整', '开工', '竣工'])
    expect([cellUnder(group, '累计'), cellUnder(group, '本月')]).toEqual(['未知', '未知']);
  expect(cellUnder('平整', '基本完成')).toBe('未知');
  expect(cellUnder('清表', '未知')).toBe('6宗');
  const areas = tableNamed(month('zh'), '各区块面积进展');
  const west = areas.rows.find(([name]) => textOf(name!, 'zh') === '西区')!;
  expect(textOf(west[1]!, 'zh')).toBe('未知');
});

test('an area that nobody knows of parcels that are counted is unknown', () => {
  const { columns, rows } = tableNamed(month('zh'), '各区块面积进展');
  const started = columns.findIndex(({ group }) => group === '开工');
  expect(textOf(rows[1]![started]!, 'zh')).toBe('未知');
});

test('the text says as-of day, closing, what is not real, edition and where its figures are from', () => {
  const text = runsIn(month('zh'))
    .map((run) => runText(run, 'zh'))
    .join('\n');
  expect(month('zh').stamp.map((runs) => textOf(runs, 'zh'))).toEqual([
    '数据截至2010年9月30日',
    '已于2010年10月8日09:30定版，数字不再变动',
  ]);
  expect(month('zh').marks.join()).toMatch(/示例数据.*示意边界/);
  for (const said of ['q3J0c1yQmV8x', 'api/zones/sample/supervision?month=2010-09', '所知时点'])
    expect(text).toContain(said);
  expect(month('zh').properties).toContainEqual({ name: 'AsOf', value: '2010-09-30' });
  expect(month('zh').properties).toContainEqual({ name: 'Edition', value: 'q3J0c1yQmV8x' });
  expect(month('zh').properties).toContainEqual({
    name: 'KnownBy',
    value: '2010-09 2010-10-08T01:30:00.000Z',
  });
});

test('a month that is open says so, and a quarter which of its months are closed', () => {
  const open = { ...sampleReading, isClosed: false };
  const stamp = monthBulletin(open, sampleSource, 'zh').stamp.map((runs) => textOf(runs, 'zh'));
  expect(stamp[1]).toBe('尚未定版，数字可能变动');
  expect(textOf(quarter('zh').stamp[1]!, 'zh')).toBe('已定版：2010年7月、2010年9月');
});

test('what falls due after the next month is not in the list of a month', () => {
  const names = tablesIn(month('zh')).map(({ name }) => name);
  expect(names).not.toContain('到期节点');
});

test('what falls due in the next quarter is listed, with both readings of its day', () => {
  const { rows } = tableNamed(quarter('zh'), '到期节点');
  expect(rows.map((row) => textOf(row[0]!, 'zh', true))).toEqual(['2010-11-20或2010-11-30']);
  const printed = tableNamed(quarter('zh'), '节点计划与实际').rows[0]!.map((cell) =>
    textOf(cell, 'zh', true),
  );
  expect(printed).toContain('11 月中旬前；11 月底');
});

test('what a document states stands as printed and is converted for English readers', () => {
  const cells = (language: Language, name: string) =>
    tableNamed(month(language), name).rows[0]!.map((cell) => textOf(cell, language));
  expect(cells('zh', '文件所载数字')).toEqual([
    '工业总产值',
    '近84.95亿元',
    '84.95 亿元',
    '15%',
    '一(六)',
  ]);
  expect(cells('en', 'Figures stated by documents')[1]).toBe('nearly 8.495 bn yuan');
});

test('a figure that has moved since the month was closed is told then and now', () => {
  const row = tableNamed(month('zh'), '定版时与现在的数字').rows[0]!;
  expect(row.map((cell) => textOf(cell, 'zh'))).toEqual([
    '2010年9月',
    '东区',
    '累计清表完成',
    '3宗',
    '2宗',
  ]);
});

function shapeOf({ sections, annexes, stamp, marks, properties }: BulletinDocument) {
  const parts = sections.map((section) =>
    section.parts.map((part) =>
      part.kind === 'table' ? [part.columns.length, part.rows.length] : part.kind,
    ),
  );
  const tables = annexes.map(({ columns, rows }) => [columns.length, rows.length]);
  return [parts, tables, stamp.length, marks.length, properties];
}
