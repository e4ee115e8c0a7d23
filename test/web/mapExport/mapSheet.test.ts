import { describe, expect, test } from 'vitest';
import { measureLength } from '../../../geodata/measure.ts';
import { orientations, papers, paperSize } from '../../../geodata/mapSheet/paper.ts';
import { usualSheet, type SheetChoice } from '../../../geodata/mapSheet/sheetChoice.ts';
import { cellOf } from '../../../geodata/parcelFeature.ts';
import { summarise } from '../../../geodata/statistics.ts';
import { counted } from '../../../web/mapExport/sheet/counted.ts';
import { mapSheet } from '../../../web/mapExport/sheet/mapSheet.ts';
import type { SheetContent } from '../../../web/mapExport/sheet/sheetContent.ts';
import { overlap, type Rectangle } from '../../../web/mapExport/sheet/svg.ts';
import { emWidth } from '../../../web/mapExport/sheet/text.ts';
import { origin, sheetContentOf } from './sheetContents.ts';

function drawn(choice: Partial<SheetChoice> = {}, content: SheetContent = sheetContentOf()) {
  const sheet = mapSheet(content, { ...usualSheet, ...choice });
  if (sheet.kind !== 'drawn') throw new Error(sheet.reason.en);
  return sheet;
}

/** Texts of a drawing with where they begin. */
function textsOf(svg: string) {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x, y, look = '', text = '']) => ({ x: Number(x), y: Number(y), look, text }),
  );
}

/** Where the corners of the first outline of a parcel are on paper: the dashed square of 鞋塘西. */
function squareOn(svg: string): [number, number][] {
  const [, path = ''] = /<path d="(M[^"]*Z)" fill="none"[^>]*stroke-dasharray/.exec(svg) ?? [];
  return [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('a sheet is true to scale', () => {
  test.each([2000, 10_000, 50_000])(
    'at 1:%i: a kilometre measured by geodesics is so long on paper',
    (scale) => {
      const content = sheetContentOf();
      const [first] = content.parcels;
      const { svg } = drawn({ paper: 'A0', scale, of: { kind: 'block', id: 'nanbo' } });
      const ring = (first!.feature.geometry.coordinates as [number, number][][])[0]!;
      const metres = measureLength(ring.slice(0, 2));
      const [from, to] = squareOn(svg);
      const millimetres = Math.hypot(to![0] - from![0], to![1] - from![1]);
      expect(Math.abs((millimetres * scale) / 1000 / metres - 1)).toBeLessThan(0.001);
    },
  );

  test('and “fit” gives the largest round scale at which every parcel lies on it whole', () => {
    const { scale, outside, of } = drawn();
    expect([scale, outside, of]).toEqual([15_000, 0, 3]);
    expect(drawn({ scale: 10_000 }).outside).toBeGreaterThan(0);
  });

  test('its scale bar is as long as it says', () => {
    const { svg, scale } = drawn();
    const [label] = textsOf(svg).filter(({ text }) => text === 'm' || text === 'km');
    const end = textsOf(svg).findLast(({ text, y }) => y === label!.y && /^\d/.test(text))!;
    const start = textsOf(svg).find(({ text, y }) => y === label!.y && text === '0')!;
    const metres = Number(end.text) * (label!.text === 'km' ? 1000 : 1);
    expect(((end.x - start.x) * scale) / 1000).toBeCloseTo(metres, 1);
  });
});

test('the grid has its kilometres where they are, and the border its degrees', () => {
  const { svg, scale } = drawn();
  const texts = textsOf(svg);
  const of = (text: string) => texts.filter((each) => each.text === text);
  const [west, east] = [of('485.0')[0] ?? of('485')[0], of('486.0')[0] ?? of('486')[0]];
  expect(((east!.x - west!.x) * scale) / 1000).toBeCloseTo(1000, 1);
  const [from] = squareOn(svg);
  // The square begins on the 485 km line.
  expect(origin.east).toBe(485_000);
  expect(from![0]).toBeCloseTo(west!.x, 2);
  expect(texts.filter(({ text }) => /^119°\d\d′/.test(text)).length).toBeGreaterThan(3);
  expect(texts.filter(({ text }) => /^29°\d\d′/.test(text)).length).toBeGreaterThan(1);
});

test.each([
  [
    'zh',
    [
      '金东开发区 · 土地推进挂图',
      '2010-09-30',
      '示意边界，非测绘成果',
      '图名',
      '鞋塘西',
      '2026-11-29',
    ],
  ],
  [
    'en',
    [
      'Jindong Development Zone · land progress',
      '2010-09-30',
      'Drawn on',
      'Xietang West',
      'Plot &amp; one',
    ],
  ],
] as const)(
  'it says in %s whose it is, of which day, what it rests on and how it may be used',
  (language, said) => {
    const { svg } = drawn({}, sheetContentOf({ language }));
    for (const text of said) expect(svg).toContain(text);
    expect(svg).toContain('EPSG:4549');
    expect(svg).toContain('1:15 000');
    expect(svg).toContain('2010 年前三季度工作总结');
  },
);

test('its legend counts what the statistics count', () => {
  const { parcels, theme } = sheetContentOf();
  const statistics = summarise(parcels.map(({ feature }) => cellOf(feature.properties)));
  const figures = counted(parcels, theme, 'light');
  expect(figures.total).toEqual(statistics.total);
  expect(figures.blocked).toBe(statistics.blocked.parcels);
  for (const { entry, count } of figures.rows)
    expect(count, entry.id).toEqual(
      statistics.levelling[entry.id as keyof typeof statistics.levelling],
    );
  expect(figures.rows.reduce((sum, { count }) => sum + count.parcels, 0)).toBe(3);
});

test('no name of a map lies over another, on any paper', () => {
  for (const paper of papers)
    for (const orientation of orientations) {
      const { svg } = drawn({ paper, orientation });
      const map = /<svg [^>]*overflow="hidden".*?<\/svg>/s.exec(svg)![0];
      const boxes = textsOf(map).map(({ x, y, text, look }): Rectangle => {
        const size = Number(/font-size="([\d.]+)"/.exec(look)?.[1]);
        const width = emWidth(text) * size;
        return { x: x - width / 2, y: y - size * 0.86, width, height: size * 0.98 };
      });
      expect(boxes.length).toBeGreaterThan(2);
      for (const [index, box] of boxes.entries())
        expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
    }
});

test('everything stays on the paper', () => {
  for (const paper of papers)
    for (const orientation of orientations) {
      const { svg, width, height } = drawn({
        paper,
        orientation,
        of: { kind: 'block', id: 'nanbo' },
      });
      expect({ width, height }).toEqual(paperSize(paper, orientation));
      for (const { x, y } of textsOf(svg)) {
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
});

test('a poster of a block has its name, its one number and nothing that names the others', () => {
  const { svg, of } = drawn({ of: { kind: 'block', id: 'nanbo' } });
  const texts = textsOf(svg).map(({ text }) => text);
  expect(of).toBe(1);
  expect(texts).toEqual(expect.arrayContaining(['南博区块', '90', '%', '平整中 90 %']));
  expect(texts).not.toContain('鞋塘西');
});

test.each([
  ['a zone without parcels', sheetContentOf({ parcels: [] }), {}, /还没有地块/],
  [
    'a block that is not there',
    sheetContentOf(),
    { of: { kind: 'block', id: 'x' } },
    /没有这个区块/,
  ],
  [
    'a view without a parcel',
    sheetContentOf(),
    { of: { kind: 'view', box: [119, 29, 119.01, 29.01] } },
    /一宗地块也没有/,
  ],
  [
    'half a continent',
    sheetContentOf(),
    { of: { kind: 'view', box: [100, 20, 120, 40] } },
    /范围太大/,
  ],
] as const)('%s is refused in a sentence', (_what, content, choice, sentence) => {
  const sheet = mapSheet(content, { ...usualSheet, ...choice });
  expect(sheet.kind === 'refused' && sheet.reason.zh).toMatch(sentence);
  expect(sheet.kind === 'refused' && sheet.reason.en).toMatch(/^[A-Z].*\.$/);
});
