import { describe, expect, test } from 'vitest';
import { planarRingArea } from '../../../geodata/area/surveyGrid.ts';
import { plainText } from '../../../server/import/read/dxf/texts.ts';
import { gbk, utf8 } from '../../fixtures/survey/gbk.ts';
import { pairs, polyline, text, writeDxf } from '../../fixtures/survey/writeDxf.ts';
import { readAll } from './readAll.ts';

const [east, north] = [487_000, 3_234_000];
const corners = (size: number, x = east, y = north) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];

const readEntities = async (entities: string[], blocks: string[] = []) =>
  readAll([{ name: 'a.dxf', bytes: gbk(writeDxf(entities, { blocks })) }]);

async function areasOf(entities: string[], blocks: string[] = []): Promise<number[]> {
  const layers = await readEntities(entities, blocks);
  return layers.flatMap(({ features }) =>
    features.map(({ geometry }) =>
      geometry?.type === 'Polygon' ? planarRingArea(geometry.coordinates[0]!) : NaN,
    ),
  );
}

describe('the area is right of', () => {
  test('bulges: a square with half a circle on each side, in and out', async () => {
    const bulged = (bulge: number) => corners(100).map((corner) => [...corner, bulge]);
    const [out, within] = await areasOf([
      ...polyline('0', bulged(1)),
      ...polyline('0', bulged(-0.2)),
    ]);
    expect(out! / (10_000 + (4 * (Math.PI * 50 ** 2)) / 2)).toBeCloseTo(1, 4);
    // A segment with bulge b over a chord c: radius c (1 + b²) / 4b, angle 4 atan b.
    const [radius, angle] = [(100 * 1.04) / 0.8, 4 * Math.atan(0.2)];
    expect(within! / (10_000 - 2 * radius ** 2 * (angle - Math.sin(angle)))).toBeCloseTo(1, 4);
  });

  test('circles and ellipses', async () => {
    const circle = pairs(0, 'CIRCLE', 8, 'a', 10, east, 20, north, 40, 100);
    const ellipse = pairs(0, 'ELLIPSE', 8, 'a', 10, east, 20, north, 11, 60, 21, 80, 40, 0.5);
    const [round, oval] = await areasOf([...circle, ...ellipse]);
    expect(round! / (Math.PI * 100 ** 2)).toBeCloseTo(1, 4);
    expect(oval! / (Math.PI * 100 * 50)).toBeCloseTo(1, 4);
  });

  test('old polylines with their corners apart', async () => {
    const vertices = corners(100).flatMap(([x = 0, y = 0]) =>
      pairs(0, 'VERTEX', 8, 'a', 10, x, 20, y, 42, 0),
    );
    const entities = [
      ...pairs(0, 'POLYLINE', 8, 'a', 66, 1, 10, 0, 20, 0, 70, 1),
      ...vertices,
      ...pairs(0, 'SEQEND'),
    ];
    expect(await areasOf(entities)).toEqual([10_000]);
  });

  test('corners with numbers of their own, as AutoCAD writes since 2010', async () => {
    const entities = polyline('a', corners(100))
      .join('\n')
      .replace(/\n42\n/g, '\n')
      .split('\n');
    const numbered = entities.flatMap((line, index) =>
      index > 0 && entities[index - 1] === '20' ? [line, '91', '7'] : [line],
    );
    expect(await areasOf(numbered)).toEqual([10_000]);
  });

  test('blocks, scaled, turned, mirrored, in rows, one in another', async () => {
    const block = (name: string, ...entities: string[]) => [
      ...pairs(0, 'BLOCK', 8, '0', 2, name, 10, 5, 20, 5),
      ...entities,
      ...pairs(0, 'ENDBLK'),
    ];
    const insert = (name: string, ...more: (string | number)[]) =>
      pairs(0, 'INSERT', 8, '红线', 2, name, 10, east, 20, north, ...more);
    const blocks = [
      ...block('小', ...polyline('0', corners(10, 0, 0)), ...text('0', '块内', 5, 5)),
      ...block('大', ...insert('小', 41, 2, 42, 3)),
    ];
    expect(await areasOf(insert('小', 50, 30), blocks)).toEqual([expect.closeTo(100, 6)]);
    expect(await areasOf(insert('大', 41, -1), blocks)).toEqual([expect.closeTo(600, 6)]);
    expect(await areasOf(insert('小', 70, 3, 71, 2, 44, 50, 45, 50), blocks)).toHaveLength(6);
    const [layer] = await readEntities(insert('小'), blocks);
    expect(layer!.layer.name).toBe('红线');
    expect(layer!.features[0]!.attributes.get('文字')).toBe('块内');
    expect(layer!.features[0]!.geometry).toMatchObject({
      coordinates: [
        [
          [east - 5, north - 5],
          expect.anything(),
          expect.anything(),
          expect.anything(),
          expect.anything(),
        ],
      ],
    });
  });

  test('shapes seen from below', async () => {
    const [layer] = await readEntities([
      ...polyline('a', corners(100, -east - 100)),
      ...pairs(230, -1),
    ]);
    expect(layer!.features[0]!.geometry).toMatchObject({
      coordinates: [expect.arrayContaining([[east, north]])],
    });
  });
});

test('a text names the smallest shape that it stands in', async () => {
  const [layer] = await readEntities([
    ...polyline('红线', corners(100)),
    ...polyline('红线', corners(20, east + 10, north + 10)),
    ...text('注记', '96亩', east + 80, north + 80, 3),
    ...text('注记', '凤塘', east + 80, north + 70, 6),
    ...text('注记', '楼', east + 15, north + 15, 6),
    ...pairs(
      0,
      'MTEXT',
      8,
      '注记',
      10,
      east + 81,
      20,
      north + 81,
      40,
      1,
      3,
      '{\\fSimSun|b0;\\U+5DE5',
      1,
      '业}\\P用地',
    ),
    ...text('注记', '外', east - 80, north - 70, 6),
  ]);
  expect(layer!.features.map(({ attributes }) => [...attributes.values()].slice(1))).toEqual([
    ['凤塘', '96亩', '工业 用地'],
    ['楼'],
  ]);
});

test.each([
  ['\\U+9E4F\\U+98DE', '鹏飞'],
  ['{\\H2.5x;\\C1;凤塘}\\P96亩', '凤塘 96亩'],
  ['%%c100 %%p0.5 30%%d', '⌀100 ±0.5 30°'],
  ['\\S1/2;亩', '1/2亩'],
  ['\\M+1C8CB', '人'],
  ['a\\{b\\}', 'a{b}'],
])('%s reads %s', (raw, plain) => {
  expect(plainText(raw)).toBe(plain);
});

test('lines that all but close stay open, and are told of; others are counted', async () => {
  const almost = [...corners(100), [east, north + 0.5]];
  const [layer] = await readEntities([
    ...polyline('a', almost, false),
    ...polyline('a', corners(100).slice(0, 3), false),
    ...pairs(0, 'LINE', 8, 'a', 10, east, 20, north, 11, east + 9, 21, north),
  ]);
  expect(layer!.features.map(({ findings }) => findings.map(({ kind }) => kind))).toEqual([
    ['unclosed'],
  ]);
  expect(layer!.layer.notes[0]?.zh).toContain('2 条不闭合');
});

test.each([
  [
    'without closed lines',
    writeDxf(pairs(0, 'LINE', 8, 'a', 10, 0, 20, 0, 11, 1, 21, 1)),
    /没有闭合的多段线/,
  ],
  ['that is broken', writeDxf([...polyline('a', corners(100)), 'x', 'y']), /第 \d+ 行应为组码/],
  ['that is binary', 'AutoCAD Binary DXF\r\n\u001a\0', /二进制/],
])('a drawing %s is refused', async (_, content, message) => {
  const bytes = utf8(content);
  await expect(readAll([{ name: 'a.dxf', bytes }])).rejects.toMatchObject({
    detail: { zh: expect.stringMatching(message) },
  });
});

test('blocks that insert one another without end come to an end', async () => {
  const block = (name: string, inner: string) => [
    ...pairs(0, 'BLOCK', 8, '0', 2, name, 10, 0, 20, 0),
    ...Array.from({ length: 10 }, () => pairs(0, 'INSERT', 8, '0', 2, inner, 10, 0, 20, 0)).flat(),
    ...pairs(0, 'ENDBLK'),
  ];
  const blocks = [...block('a', 'b'), ...block('b', 'a')];
  const entities = pairs(0, 'INSERT', 8, '0', 2, 'a', 10, 0, 20, 0);
  await expect(readEntities(entities, blocks)).rejects.toMatchObject({ fault: 'tooLarge' });
});
