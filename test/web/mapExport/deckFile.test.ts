import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { deckFile } from '../../../web/mapExport/slides/deckFile.ts';
import type { Slide, SlideDeck } from '../../../web/mapExport/slides/slideDeck.ts';
import { classesOf } from '../../../web/state/theme.ts';
import { faultsOf } from '../../server/bulletin/officePackage.ts';
import { readPdf } from '../../server/print/readPdf.ts';
import { unzipped } from '../../server/bulletin/unzipped.ts';

const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function readingOf(changes: Partial<SceneReading> & Pick<SceneReading, 'scene'>): SceneReading {
  return {
    heading: bilingual('南博', 'Nanbo'),
    kicker: bilingual('区块 · 平整', 'Block · levelling'),
    subject: null,
    isHeldUp: false,
    figure: null,
    rows: [],
    theme: 'levelling',
    classes: [],
    table: null,
    asOf: isoDate('2010-09-30'),
    marks: [bilingual('示意边界，非测绘成果', 'Schematic boundaries, not a survey')],
    ...changes,
  };
}

const sceneOf = (id: string, kind: 'block' | 'ranking'): SceneReading['scene'] => ({
  id,
  shows: kind === 'block' ? { kind, block: id } : { kind },
  address: null,
  title: null,
  notes: bilingual('先说“土方”', 'Begin with <earthwork>'),
  hidden: false,
});

const block = readingOf({
  scene: sceneOf('nanbo', 'block'),
  figure: {
    text: bilingual('90', '90'),
    unit: bilingual('%', '%'),
    of: bilingual('土方工程量完成', 'Earthwork done'),
    share: 0.9,
    provenance: { kind: 'document', source: 'report', section: '一(二)' },
  },
  rows: [
    {
      name: bilingual('道路', 'Road'),
      text: bilingual('招标已完成 & 进场', 'Tender done & on site'),
      remark: bilingual('报告没有给期限', 'no deadline given'),
      mark: 'red',
      provenance: null,
    },
  ],
  classes: [
    { id: 'levelling', name: bilingual('平整中', 'Levelling'), parcels: 5, m2: 64_000 },
    { id: 'substantiallyComplete', name: bilingual('平整完成', 'Levelled'), parcels: 3, m2: null },
    { id: 'notStarted', name: bilingual('未启动', 'Not started'), parcels: 0, m2: 0 },
  ],
});

const ranking = readingOf({
  scene: sceneOf('ranking', 'ranking'),
  heading: bilingual('区块排名', 'Ranking'),
  table: {
    columns: [bilingual('名次', 'Rank'), bilingual('区块', 'Block'), bilingual('得分', 'Score')],
    rows: [
      [bilingual('1', '1'), bilingual('南博', 'Nanbo'), bilingual('92.5', '92.5')],
      [bilingual('2', '2'), bilingual('六石', 'Liushi'), bilingual('81.0', '81.0')],
    ],
  },
});

const slideOf = (reading: SceneReading): Slide => ({
  reading,
  map: reading.table === null ? { image: dot, scale: 10_000 } : null,
  address: `http://192.168.1.20:8787/zones/jindong?theme=levelling&scene=${reading.scene.id}`,
  code: dot,
});

const deckOf = (changes: Partial<SlideDeck> = {}): SlideDeck => ({
  title: bilingual('金东开发区 · 9 月调度会', 'Jindong, September'),
  zone: bilingual('金东开发区', 'Jindong'),
  sources: { report: bilingual('2010 年前三季度工作总结', 'Review of 2010') },
  slides: [slideOf(block), slideOf(ranking)],
  language: 'zh',
  unit: 'mu',
  scheme: 'dark',
  ...changes,
});

const slidesIn = (file: Uint8Array) => {
  const files = unzipped(file);
  return [1, 2, 3].flatMap((number) => files.get(`ppt/slides/slide${number}.xml`) ?? []);
};

const textsIn = (xml: string) =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text!.replaceAll('&amp;', '&'));

const tablesIn = (xml: string) =>
  [...xml.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<a:tc>.*?<\/a:tc>|<a:tc .*?<\/a:tc>/gs)].map(([cell]) =>
        textsIn(cell).join(''),
      ),
    ),
  );

describe.each([
  ['zh', 'dark'],
  ['en', 'light'],
] as const)('slides in %s on %s', (language, scheme) => {
  const deck = deckOf({ language, scheme });

  test('are a package whose parts are all there, one slide for each scene', async () => {
    const file = await deckFile(deck);
    expect(faultsOf(file)).toEqual([]);
    expect(slidesIn(file)).toHaveLength(2);
  });

  test('say what the scene says: heading, figure, rows, day, marks, source', async () => {
    const [first = ''] = slidesIn(await deckFile(deck));
    const texts = textsIn(first).join('\n');
    const { heading, figure, marks } = block;
    for (const each of [heading, figure!.text, figure!.of, marks[0]!, block.rows[0]!.name])
      expect(texts).toContain(each[language]);
    expect(texts).toContain('2010-09-30');
    expect(texts).toContain(`${deck.sources['report']![language]} 一(二)`);
    expect(texts).toContain('■');
  });

  test('have a chart and tables whose values are those of the reading', async () => {
    const file = await deckFile(deck);
    const files = unzipped(file);
    const charts = [...files].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(1);
    const [, chart] = charts[0]!;
    const pointsIn = (tag: string) =>
      [
        ...(new RegExp(`<c:${tag}>.*?</c:${tag}>`, 's').exec(chart)?.[0] ?? '').matchAll(
          /<c:v>([^<]*)<\/c:v>/g,
        ),
      ].map(([, value]) => value);
    const shown = block.classes.filter(({ parcels }) => parcels > 0).toReversed();
    expect(pointsIn('cat')).toEqual(shown.map(({ name }) => name[language]));
    expect(pointsIn('val')).toEqual(shown.map(({ parcels }) => String(parcels)));
    const colours = new Map(
      classesOf('levelling', scheme).map(({ id, colour }) => [id, colour.slice(1).toUpperCase()]),
    );
    for (const { id } of shown) expect(chart).toContain(colours.get(id));
    const [first = '', second = ''] = slidesIn(file);
    expect(tablesIn(first).flat()).toContainEqual([shown.at(-1)!.name[language], '5', '96']);
    const { columns, rows } = ranking.table!;
    expect(tablesIn(second)).toEqual([
      [columns, ...rows].map((row) => row.map((cell) => cell[language])),
    ]);
  });

  test('name a face that Chinese machines have, for East Asian text too', async () => {
    for (const slide of slidesIn(await deckFile(deck))) {
      const faces = [...slide.matchAll(/<a:(latin|ea|cs) typeface="([^"]*)"/g)].map(
        ([, , name]) => name,
      );
      expect(new Set(faces)).toEqual(new Set(['Microsoft YaHei']));
      expect(slide.includes('<a:ea typeface="Microsoft YaHei"')).toBe(true);
    }
  });

  test('have nothing that makes PowerPoint offer to repair them', async () => {
    for (const slide of slidesIn(await deckFile(deck))) {
      const faults = [/c[xy]="-/, /<a:ln\/>|<a:ln><\/a:ln>/, /anchor="mid"/].filter((fault) =>
        fault.test(slide),
      );
      expect(faults).toEqual([]);
      const properties = [...slide.matchAll(/<a:p>.*?<\/a:p>/gs)].map(
        ([paragraph]) => paragraph.match(/<a:pPr/g)?.length ?? 0,
      );
      expect(Math.max(...properties)).toBe(1);
    }
  });

  test('lead back to the view, by a code that can be clicked', async () => {
    const files = unzipped(await deckFile(deck));
    const relations = files.get('ppt/slides/_rels/slide1.xml.rels') ?? '';
    expect(relations.replaceAll('&amp;', '&')).toContain(deck.slides[0]!.address);
  });
});

const libreOffice = process.env['GUATU_LIBREOFFICE'];
test.runIf(libreOffice)(
  'LibreOffice lays out a page for each slide',
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guatu-slides-'));
    try {
      const file = join(folder, 'deck.pptx');
      writeFileSync(file, await deckFile(deckOf()));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const arguments_ = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
      spawnSync(libreOffice!, arguments_, { timeout: 170_000 });
      const pdf = join(folder, 'deck.pdf');
      // LibreOffice without Impress opens no slides at all.
      if (!existsSync(pdf)) return;
      expect(await readPdf(readFileSync(pdf))).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
