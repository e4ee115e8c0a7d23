import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands } from './commands.ts';
import { gbk } from '../fixtures/survey/gbk.ts';
import { plotsIn } from '../fixtures/survey/plots.ts';
import { writeBoundaryPoints } from '../fixtures/survey/writeBoundaryPoints.ts';
import { plotEntities, writeDxf } from '../fixtures/survey/writeDxf.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, gbk(text));
  return path;
}

const command = commands('import');
const run = (...words: readonly string[]) => command('import', words);

test('every parcel of a good file with number, name and area, and nothing to complain of', async () => {
  const { code, out, err } = await run(
    written('界址点.txt', writeBoundaryPoints(plotsIn('EPSG:4528'))),
    '--dry-run',
  );
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/FT-96\t凤塘示例地块\t95\.999\d 亩/);
  expect(out).toMatch(/XTX-01\t鞋塘西示例地块\t57\.599\d 亩/);
  expect(out).toContain('EPSG:4528');
});

test('a layer in a system and with a shift of its own', async () => {
  const path = written(
    'a.dxf',
    writeDxf([
      ...plotEntities(plotsIn('EPSG:4549'), '红线'),
      ...plotEntities(plotsIn('EPSG:4549'), '其他'),
    ]),
  );
  const plain = await run(path, '--dry-run', '--layer', '红线', '--crs', 'EPSG:2385');
  expect(plain.out).toContain('未校正');
  expect(plain.out).not.toContain('图层 其他');
  const shifted = await run(
    path,
    '--dry-run',
    '--layer',
    '红线',
    '--crs',
    '2385',
    '--shift=-3.1,102.5,0.2,1.000001',
  );
  expect(shifted.out).not.toContain('未校正');
});

test.each([
  [['nowhere.shp', '--dry-run'], /没有这个文件/],
  [['package.json', '--dry-run'], /不是 GeoJSON/],
  [['package.json'], /--dry-run/],
  [['package.json', '--dry-run', '--crs', '1'], /不认得坐标系/],
  [['package.json', '--dry-run', '--encoding', 'x'], /不认得编码/],
  [['package.json', '--dry-run', '--nonsense'], /看不懂/],
])('%j ends with a sentence', async (words, message) => {
  const { code, err } = await run(...words);
  expect(code).toBe(1);
  expect(err).toMatch(message);
  expect(err).not.toMatch(/^\s+at /m);
});
