import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gbk, utf8 } from '../../fixtures/survey/gbk.ts';
import { plots, plotsIn, type Plot } from '../../fixtures/survey/plots.ts';
import {
  writeBoundaryPoints,
  type BoundaryPointsOptions,
} from '../../fixtures/survey/writeBoundaryPoints.ts';
import { readAll } from './readAll.ts';

const read = async (
  options: BoundaryPointsOptions,
  own: readonly Plot[] = plotsIn('EPSG:4528'),
) => {
  const [only] = await readAll([
    { name: '界址点.txt', bytes: gbk(writeBoundaryPoints(own, options)) },
  ]);
  return only!;
};

describe('boundary points are read with', () => {
  test.each<[string, BoundaryPointsOptions]>([
    ['seven fields', { fields: 7 }],
    ['thirteen fields', { fields: 13 }],
    ['rings that all have number 1', { ringNumbers: 'all 1' }],
    ['Chinese commas', { comma: '，' }],
    ['Chinese marks', { marks: '【】' }],
    ['line ends of Unix', { lineEnd: '\n' }],
    ['no zone in the header', { zone: '' }],
    ['columns the wrong way round', { columns: 'east first' }],
  ])('%s', async (_, options) => {
    const { guess, features } = await read(options);
    expect(guess?.system.code).toBe('EPSG:4528');
    expect(features.map(({ numbered, named }) => [numbered, named])).toEqual(
      plots.map(({ number, name }) => [number, name]),
    );
    features.forEach(({ measuredM2 }, index) =>
      expect(measuredM2).toBeCloseTo(plots[index]!.areaM2, -1),
    );
    expect(features[1]!.geometry).toMatchObject({ type: 'Polygon', coordinates: { length: 2 } });
    expect(features.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test('extra fields under their codes', async () => {
    const [first] = (await read({ fields: 13 })).features;
    expect(Object.fromEntries(first!.attributes)).toMatchObject({
      '地块面积（公顷）': '6.4000',
      图幅号: null,
      BZ: 'e',
    });
  });

  test('open rings, which are told of', async () => {
    const { features } = await read({ closed: false });
    expect(features.flatMap(({ findings }) => findings.map(({ kind }) => kind))).toEqual([
      'unclosed',
      'unclosed',
    ]);
  });

  test('columns the wrong way round, which is said', async () => {
    const { layer } = await read({ columns: 'east first' });
    expect(layer.notes[0]?.zh).toContain('写反');
  });

  test('a header that gives another zone than the coordinates, which is said', async () => {
    const { layer, guess } = await read({ zone: '39' });
    expect(guess?.system.code).toBe('EPSG:4528');
    expect(layer.notes[0]?.zh).toContain('带号是 39');
  });

  test.each([
    ['1980西安坐标系', 'EPSG:2364', 'EPSG:2385'],
    ['80国家大地坐标系', 'EPSG:2364', 'EPSG:2385'],
    ['北京54坐标系', 'EPSG:2416', 'EPSG:2437'],
  ])('%s with and without zone, uncorrected', async (datum, prefixed, plain) => {
    expect((await read({ datum })).guess?.system.code).toBe(prefixed);
    const { guess, features } = await read({ datum, zone: '' }, plotsIn('EPSG:4549'));
    expect(guess?.system.code).toBe(plain);
    expect(features[0]!.findings.map(({ kind }) => kind)).toEqual(['uncorrected']);
  });

  test('a plot said to be lines or points', async () => {
    const text = writeBoundaryPoints(plots).replace(',面,', ',线,').replace(',面,', ',点,');
    const [only] = await readAll([{ name: 'a.txt', bytes: utf8(text) }]);
    expect(only!.features.map(({ geometry }) => geometry?.type)).toEqual(['LineString', 'Point']);
  });
});

test.each([
  [
    'a row without coordinates',
    (text: string) => text.replace('J2,1,3234200.000', 'J2,1,abc'),
    /第 11 行/,
  ],
  [
    'a plot without points',
    (text: string) => `${text}\r\n1,2,3,4,面,,,,@`,
    /第 \d+ 行的地块下面没有界址点/,
  ],
])('%s is told by its line', async (_, spoil, message) => {
  const bytes = utf8(spoil(writeBoundaryPoints(plotsIn('EPSG:4528'))));
  await expect(readAll([{ name: 'a.txt', bytes }])).rejects.toMatchObject({
    name: 'SurveyFileError',
    detail: { zh: expect.stringMatching(message) },
  });
});

test('what is written is read', async () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from('凤塘鞋示例A1-（）')),
    minLength: 1,
    maxLength: 8,
  });
  const metres = (min: number, max: number) =>
    fc.integer({ min: min * 1000, max: max * 1000 }).map((millimetres) => millimetres / 1000);
  const plot = fc
    .record({
      number: word,
      name: word,
      west: metres(461_000, 499_000),
      north: metres(3_200_000, 3_240_000),
      width: metres(1, 900),
      height: metres(1, 900),
    })
    .map(({ west, north, width, height, ...words }): Plot => {
      const [east, south] = [west + width, north - height].map((value) =>
        Number(value.toFixed(3)),
      ) as [number, number];
      const ring: [number, number][] = [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
        [west, north],
      ];
      return { ...words, use: '工业用地', areaM2: width * height, rings: [ring] };
    });
  await fc.assert(
    fc.asyncProperty(fc.array(plot, { minLength: 1, maxLength: 5 }), async (own) => {
      const { features } = await read({}, own);
      expect(
        features.map(({ attributes, geometry }) => [
          attributes.get('地块编号'),
          attributes.get('地块名称'),
          geometry?.coordinates,
        ]),
      ).toEqual(own.map(({ number, name, rings }) => [number, name, rings]));
    }),
    { numRuns: 50 },
  );
});
