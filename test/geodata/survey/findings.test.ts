import { describe, expect, test } from 'vitest';
import type { LonLat, Polygon } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { readAreal } from '../../../geodata/area/readArea.ts';
import { guessRoles } from '../../../geodata/survey/fields/guessRoles.ts';
import { declaredAreaOf, judgeArea } from '../../../geodata/survey/findings/declaredArea.ts';
import { judgeShape } from '../../../geodata/survey/findings/judgeShape.ts';
import { mends } from '../../../geodata/survey/findings/mends.ts';
import { repeatedNumbers } from '../../../geodata/survey/findings/repeatedNumbers.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import { assembleRings } from '../../../geodata/survey/rings/assembleRings.ts';

/** Corners in steps of some 100 m around 金东. */
const ring = (...corners: [number, number][]) =>
  corners.map(([x, y]): LonLat => [119.85 + x / 1000, 29.2 + y / 1000]);
const polygon = (...rings: LonLat[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const square = ring([0, 0], [4, 0], [4, 4], [0, 4], [0, 0]);
const kinds = (area: Polygon) =>
  judgeShape(area, measureArea(area)).map(({ kind, severity }) => `${kind} ${severity}`);

describe('of a shape is said', () => {
  test.each([
    ['nothing where all is well', polygon(square), []],
    ['that it is open', polygon(square.slice(0, -1)), ['unclosed fixable']],
    [
      'that corners repeat',
      polygon([...square.slice(0, 2), ...square.slice(1)]),
      ['duplicateVertices fixable'],
    ],
    [
      'that it crosses itself by much',
      polygon(ring([0, 0], [4, 4], [4, 0], [0, 4], [0, 0])),
      ['selfIntersecting blocking'],
    ],
    [
      'that it crosses itself by little',
      polygon(
        ring([0, 0], [4, 0], [4, 4], [0.01, 4], [-0.01, 3.99], [0.02, 3.995], [0, 4], [0, 0]),
      ),
      ['selfIntersecting fixable'],
    ],
    [
      'that a hole winds as its outer ring',
      polygon(square, ring([1, 1], [2, 1], [2, 2], [1, 2], [1, 1])),
      ['orientation note'],
    ],
    ['that it encloses nothing', polygon(ring([0, 0], [4, 0], [0, 0])), ['withoutArea blocking']],
    ['that it is no ring at all', polygon(ring([0, 0])), ['withoutArea blocking']],
    ['that it has no rings', polygon(), ['withoutArea blocking']],
    [
      'that it is no parcel but half of a country',
      polygon(ring([0, 0], [600, 0], [600, 4], [0, 0])),
      ['tooWide blocking'],
    ],
    [
      'that it is a sliver',
      polygon(ring([0, 0], [4, 0], [4, 0.001], [0, 0.001], [0, 0])),
      ['sliver note'],
    ],
    [
      'that a corner is no place',
      polygon([...square.slice(0, 2), [NaN, 1], ...square.slice(2)]),
      ['notFinite blocking'],
    ],
  ] as [string, Polygon, string[]][])('%s', (_, area, expected) => {
    expect(kinds(area)).toEqual(expected);
  });

  test('that it is too much, and soon', () => {
    const million = Array.from({ length: 1_000_000 }, (_, index): LonLat => [
      119 + index / 1e7,
      29 + (index % 2) / 1e3,
    ]);
    expect(kinds(polygon(million))).toContain('tooDetailed blocking');
  });
});

test('mends in their order make a shape that can be kept', () => {
  const open = ring(
    [0, 0],
    [4, 0],
    [4, 0],
    [4, 4],
    [0.01, 4],
    [-0.01, 3.99],
    [0.02, 3.995],
    [0, 4],
  );
  const mended = Object.values(mends).reduce<Parameters<typeof measureArea>[0] | null>(
    (area, mend) => area && mend(area),
    polygon(open),
  );
  expect(Array.isArray(readAreal(mended))).toBe(false);
  expect(measureArea(mended!) / measureArea(polygon(square))).toBeCloseTo(1, 3);
});

describe('a declared area', () => {
  const judged = (field: string, value: string | number, measuredM2: number) =>
    judgeArea(declaredAreaOf(field, value)!, measuredM2).map(({ detail }) => detail.zh);

  test.each([
    ['地块面积（公顷）', '6.4000', 64_000],
    ['面积', '96亩', 64_000],
    ['亩数', 96, 64_000],
    ['面积（㎡）', 64_000, 64_000.9],
    ['DKMJ', 6.4, 64_000],
    ['面积', '6.4', 64_400],
  ])('%s %s agrees with %d m²', (field, value, measured) => {
    expect(judged(field, value, measured)).toEqual([]);
  });

  test('differs, and says by which unit it would not', () => {
    expect(judged('面积（公顷）', '96.00', 64_000)[0]).toContain('单位若是亩则相符');
    expect(judged('面积', 100, 64_000)[0]).toBe(
      '申报 100 亩，图上 96.00 亩，差 4.2 %（文件没写单位，按图形大小读作亩）。',
    );
    expect(judged('面积', 500, 64_000)[0]).toContain('不采用');
  });

  test.each(['', '无', '-3', null])('%j is none', (value) => {
    expect(declaredAreaOf('面积', value)).toBeNull();
  });
});

test('a number is told the second time', () => {
  const repeated = repeatedNumbers();
  const where = (row: number) => bilingual(`第 ${row} 行`, `row ${row}`);
  expect(repeated('A-1', where(1))).toEqual([]);
  expect(repeated(null, where(2))).toEqual([]);
  expect(repeated(null, where(3))).toEqual([]);
  expect(repeated('A-1', where(4))[0]).toMatchObject({
    kind: 'repeatedNumber',
    severity: 'blocking',
  });
});

describe('rings are put together by what lies in what', () => {
  const box = (x: number, size: number) =>
    ring([x, x], [x + size, x], [x + size, x + size], [x, x + size], [x, x]);

  test('holes, land in a hole, and parts, in any order and winding', () => {
    const [outer, hole, island, part] = [
      box(0, 10),
      box(1, 8).toReversed(),
      box(2, 6),
      box(20, 1).toReversed(),
    ];
    expect(assembleRings([island, part, hole, outer])).toEqual({
      type: 'MultiPolygon',
      coordinates: [[island], [part], [outer, hole]],
    });
  });

  test('a hole that touches its outer ring is a hole', () => {
    const [outer, hole] = [box(0, 10), ring([0, 0], [3, 1], [3, 3], [0, 0])];
    expect(assembleRings([outer, hole])).toEqual(polygon(outer, hole));
  });
});

describe('fields are told by their names', () => {
  test.each([
    [['DKBH', 'DKMC', 'DKMJ', 'DKYT'], { DKBH: 'number', DKMC: 'name', DKMJ: 'area', DKYT: 'use' }],
    [
      ['地块编号', '项目名称', '用地面积（亩）', '规划用途'],
      { 地块编号: 'number', 项目名称: 'name', '用地面积（亩）': 'area', 规划用途: 'use' },
    ],
    [
      ['ID', 'name', 'Shape_Area', '所属乡镇'],
      { ID: 'number', name: 'name', Shape_Area: 'area', 所属乡镇: 'town' },
    ],
    // Cut at ten bytes, as a table of dBASE does.
    [['地块编', '不动产单元'], { 地块编: 'number' }],
    [['x', 'foo', '__proto__'], {}],
  ] as [string[], Record<string, string>][])('%j', (fields, roles) => {
    expect(Object.fromEntries(guessRoles(fields).map(({ field, role }) => [field, role]))).toEqual(
      roles,
    );
  });
});
