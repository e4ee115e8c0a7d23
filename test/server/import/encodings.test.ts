import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chooseEncoding } from '../../../server/import/read/text/chooseEncoding.ts';
import { encodingOf } from '../../../server/import/read/text/decodeText.ts';
import { gbk, utf8 } from '../../fixtures/survey/gbk.ts';
import { plots, plotsIn } from '../../fixtures/survey/plots.ts';
import { writeShapefile } from '../../fixtures/survey/writeShapefile.ts';
import { readAll } from './readAll.ts';

const chosen = (bytes: Uint8Array, declared: 'utf-8' | 'gb18030' | 'big5' | null = null) =>
  chooseEncoding({
    pieces: [bytes],
    declared: declared && { encoding: declared, by: '.cpg' },
    wanted: undefined,
  });

describe('the encoding is told of', () => {
  test.each<[string, Uint8Array, string]>([
    ['GBK', gbk('凤塘示例地块'), 'gb18030'],
    ['UTF-8', utf8('凤塘示例地块'), 'utf-8'],
    ['two characters that are UTF-8 too', gbk('省模'), 'gb18030'],
    ['a mark', utf8('\uFEFFabc'), 'utf-8'],
    ['UTF-16, as spreadsheets save it', Buffer.from('\uFEFF凤塘', 'utf16le'), 'utf-16le'],
    ['ASCII', utf8('abc'), 'utf-8'],
    ['UTF-8 cut in the middle of a character', utf8('凤塘示例').slice(0, -1), 'utf-8'],
    ['GBK cut in the middle of a character', gbk('凤塘示例').slice(0, -1), 'gb18030'],
  ])('%s', (_, bytes, encoding) => {
    expect(chosen(bytes).encoding).toBe(encoding);
  });

  test('bytes against what the file says, and says so', () => {
    expect(chosen(gbk('凤塘示例地块'), 'utf-8')).toMatchObject({
      encoding: 'gb18030',
      reason: { zh: '.cpg 写的是 UTF-8，但内容是 GBK' },
    });
    expect(chosen(utf8('凤塘示例地块'), 'gb18030').encoding).toBe('utf-8');
  });

  test('what nobody can read, with little certainty', () => {
    expect(chosen(Uint8Array.of(0xff, 0xff, 0x80, 0x41)).confidence).toBeLessThan(0.5);
  });
});

test.each([
  ['GBK', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['936', 'gb18030'],
  ['CP936', 'gb18030'],
  ['ANSI 936', 'gb18030'],
  ['ANSI_936', 'gb18030'],
  ['OEM', 'gb18030'],
  ['UTF-8', 'utf-8'],
  ['65001', 'utf-8'],
  ['Big5', 'big5'],
  ['ANSI_1252', undefined],
])('%s is %s', (label, encoding) => {
  expect(encodingOf(label)).toBe(encoding);
});

describe('the table of a shapefile', () => {
  const names = plots.map(({ name }) => name);
  const read = async (
    options: Parameters<typeof writeShapefile>[1],
    wanted?: 'gb18030' | 'utf-8',
  ) =>
    (
      await readAll(
        writeShapefile(plotsIn('EPSG:4528'), options),
        wanted === undefined ? {} : { encoding: wanted },
      )
    )[0]!;

  test.each(['GBK', 'GB2312', 'GB18030', '936', 'CP936', 'ANSI 936', 'OEM'])(
    'in GBK with .cpg %s',
    async (cpg) => {
      const { features, layer } = await read({ encode: gbk, cpg });
      expect(features.map(({ named }) => named)).toEqual(names);
      expect(layer.encoding).toMatchObject({
        encoding: 'gb18030',
        confidence: expect.closeTo(0.95, 2),
      });
      expect(layer.encoding?.rows[0]).toContain('凤塘示例地块');
    },
  );

  test('in GBK with byte 29', async () => {
    const { layer } = await read({ encode: gbk, languageDriver: 0x4d });
    expect(layer.encoding?.reason.zh).toContain('.dbf 写明 GBK');
  });

  test('in what was asked for, right or wrong', async () => {
    const { features, layer } = await read({ encode: gbk }, 'utf-8');
    expect(layer.encoding?.confidence).toBe(1);
    expect(features[0]!.named).toContain('\uFFFD');
  });

  test('with its kinds of values', async () => {
    const { features } = await read({ encode: gbk });
    expect(Object.fromEntries(features[0]!.attributes)).toEqual({
      DKBH: 'FT-96',
      DKMC: '凤塘示例地块',
      用途: '商住用地',
      DKMJ: 6.4,
      CRRQ: '2010-10-08',
    });
  });

  test.each([15, 25] as const)('beside shapes of kind %d', async (kind) => {
    const { features } = await read({ encode: gbk, kind });
    expect(features.map(({ measuredM2 }) => Math.round(measuredM2! / 10))).toEqual([6400, 3840]);
  });
});

test('names in a ZIP are GBK where they do not say UTF-8', async () => {
  const parts = writeShapefile(plotsIn('EPSG:4528'), { encode: gbk, name: 'AAAA' });
  const zip = Buffer.from(
    zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes]))),
  );
  for (let at = zip.indexOf('AAAA'); at >= 0; at = zip.indexOf('AAAA')) zip.set(gbk('红线'), at);
  const [read] = await readAll([{ name: 'a.zip', bytes: zip }]);
  expect(read!.layer.name).toBe('红线');
  expect(read!.features).toHaveLength(2);
});

test('shapefiles of one ZIP are layers, under their Chinese names', async () => {
  const parts = [
    ...writeShapefile(plotsIn('EPSG:4528'), { encode: gbk, name: '红线' }),
    ...writeShapefile(plotsIn('EPSG:4549'), { encode: utf8, name: '规划/用地' }),
  ];
  const layers = await readAll(parts);
  expect(layers.map(({ layer }) => layer.name)).toEqual(['红线', '用地']);
  expect(layers.map(({ guess }) => guess?.system.code)).toEqual(['EPSG:4528', 'EPSG:4549']);
});
