import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate';
import { geometryOfText } from '../../../server/import/read/tables/wellKnownText.ts';
import { gbk, utf8 } from '../../fixtures/survey/gbk.ts';
import { readAll } from './readAll.ts';

const csv = async (text: string) => (await readAll([{ name: 'a.csv', bytes: gbk(text) }]))[0]!;
const attributes = ({ features }: Awaited<ReturnType<typeof csv>>) =>
  features.map((feature) => Object.fromEntries(feature.attributes));

describe('a table', () => {
  test('of attributes alone, its names below a title, its numbers as they are written', async () => {
    const read = await csv(
      '金东区供地台账\n地块编号,项目名称,面积（亩）\n0012,"凤塘, 一期",96.0\n\n0013,=1+1,',
    );
    expect(attributes(read)).toEqual([
      { 地块编号: '0012', 项目名称: '凤塘, 一期', '面积（亩）': '96.0' },
      { 地块编号: '0013', 项目名称: '=1+1', '面积（亩）': '' },
    ]);
    expect(read.features.map(({ where }) => where.zh)).toEqual(['第 3 行', '第 5 行']);
  });

  test('parted by Chinese commas', async () => {
    expect(attributes(await csv('地块编号，项目名称\nA-1，凤塘'))).toEqual([
      { 地块编号: 'A-1', 项目名称: '凤塘' },
    ]);
  });

  test('without names', async () => {
    expect(attributes(await csv('1,2\n3,4'))).toEqual([
      { '字段 1': '1', '字段 2': '2' },
      { '字段 1': '3', '字段 2': '4' },
    ]);
  });

  test('of places, one for each row', async () => {
    const { features, guess } = await csv('企业名称,经度,纬度\n甲,119.85,29.2\n乙,119.86,29.21');
    expect(guess?.system.code).toBe('EPSG:4490');
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [119.85, 29.2] },
      { type: 'Point', coordinates: [119.86, 29.21] },
    ]);
  });

  test('of points of one parcel that nobody names', async () => {
    const rows = [
      '点号,X,Y',
      'J1,3234200,40487000',
      'J2,3234200,40487320',
      'J3,3234000,40487320',
      'J4,3234000,40487000',
    ];
    const { features, guess } = await csv(rows.join('\n'));
    expect([guess?.system.code, guess?.swapped]).toEqual(['EPSG:4528', true]);
    expect(features).toHaveLength(1);
    expect(features[0]!.measuredM2).toBeCloseTo(64_000, -1);
    expect(features[0]!.findings.map(({ kind }) => kind)).toEqual(['unclosed']);
  });

  test('that names its parcel in the first row of each, with grouped digits', async () => {
    const rows = [
      '地块编号,北坐标,东坐标',
      'A,"3,234,200","487,000"',
      ',3234200,487320',
      ',3234000,487320',
      'B,3234200,488000',
      ',3234200,488100',
      ',3234100,488100',
    ];
    const { features, guess } = await csv(rows.join('\n'));
    expect([guess?.system.code, guess?.swapped]).toEqual(['EPSG:4549', false]);
    expect(features.map(({ numbered, where }) => [numbered, where.zh])).toEqual([
      ['A', '第 2–4 行'],
      ['B', '第 5–7 行'],
    ]);
  });
});

test.each([
  ['POINT Z (1 2 3)', { type: 'Point', coordinates: [1, 2] }],
  [
    'SRID=4490;POLYGON((0 0,1 0,1 1,0 0))',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
  ],
  [
    'MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5), (5.1 5.1, 5.2 5.1, 5.2 5.2, 5.1 5.1)))',
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
        [
          [
            [5, 5],
            [6, 5],
            [6, 6],
            [5, 5],
          ],
          [
            [5.1, 5.1],
            [5.2, 5.1],
            [5.2, 5.2],
            [5.1, 5.1],
          ],
        ],
      ],
    },
  ],
  [
    'LINESTRING (0 0, 1 0, 1 1, 0 0)',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
  ],
  ['CURVEPOLYGON (0 0)', null],
])('%s', (text, geometry) => {
  expect(geometryOfText(text)).toEqual(geometry);
});

describe('a workbook', () => {
  const workbook = (rows: unknown[][]) =>
    writeExcelFile(rows.map((row) => row.map((value) => ({ value }))) as never).toBuffer();

  test('with days and numbers', async () => {
    const bytes = await writeExcelFile([
      [{ value: '地块编号' }, { value: '出让日期' }, { value: '面积（亩）' }],
      [
        { value: '0012' },
        { value: new Date('2010-10-08T00:00:00Z'), format: 'yyyy-mm-dd' },
        { value: 96.5 },
      ],
    ]).toBuffer();
    expect(attributes((await readAll([{ name: 'a.xlsx', bytes }]))[0]!)).toEqual([
      { 地块编号: '0012', 出让日期: '2010-10-08', '面积（亩）': 96.5 },
    ]);
  });

  test.each([
    ['a cell in the far corner', 'r="A2"', 'r="XFD1048576"'],
    ['a cell whose name is written in entities', 'r="A2"', 'r="&#65;2"'],
    ['a DTD', '<worksheet', '<!DOCTYPE a><worksheet'],
  ])('with %s is refused', async (_, from, to) => {
    const parts = unzipSync(await workbook([['地块编号'], ['A-1']]));
    const sheet = 'xl/worksheets/sheet1.xml';
    const text = strFromU8(parts[sheet]!);
    expect(text).toContain(from);
    const bytes = zipSync({ ...parts, [sheet]: strToU8(text.replace(from, to)) });
    await expect(readAll([{ name: 'a.xlsx', bytes }])).rejects.toMatchObject({
      name: 'SurveyFileError',
    });
  });
});

test('rows of a text that are no table are told to be none', async () => {
  await expect(readAll([{ name: 'a.txt', bytes: utf8('你好\n再见') }])).rejects.toMatchObject({
    detail: { zh: expect.stringContaining('不是认得的格式') },
  });
});
