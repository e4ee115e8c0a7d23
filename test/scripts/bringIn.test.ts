import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isoDate } from '../../geodata/date.ts';
import type { Polygon } from '../../geodata/geometry.ts';
import { openStore } from '../../server/store/openStore.ts';
import { gbk } from '../fixtures/survey/gbk.ts';
import { plotsIn } from '../fixtures/survey/plots.ts';
import { box } from '../geodata/area/shapes.ts';
import { commands } from './commands.ts';
import { writeBoundaryPoints } from '../fixtures/survey/writeBoundaryPoints.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-bring-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = commands('zone', 'import');
/** Over a data folder of the test's own. */
const run = (name: 'zone' | 'import', ...words: readonly string[]) =>
  command(name, words, { env: { ...process.env, GUATU_DATA: join(folder, 'data') } });

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, gbk(text));
  return path;
}

/** What a person reads off the store: number, area as drawn to 10 m², and quality of each parcel on a day. */
async function parcelsOn(day: string) {
  const store = await openStore({ file: join(folder, 'data', 'guatu.gpkg') });
  try {
    const parcels: unknown[] = [];
    for await (const page of store.parcels('mine', { asOf: isoDate(day) }))
      for (const { properties } of page)
        parcels.push([
          properties.number,
          10 * Math.round(properties.measuredM2 / 10),
          properties.quality,
        ]);
    return parcels;
  } finally {
    await store.close();
  }
}

test('a zone of one’s own: made, filled, its boundary replaced from a day on, taken back, put away and brought back', async () => {
  const first = written('一期.txt', writeBoundaryPoints(plotsIn('EPSG:4528')));
  const wider = writeBoundaryPoints(plotsIn('EPSG:4528')).replaceAll(
    '40487320.000',
    '40487350.000',
  );
  const second = written('复测.txt', wider);

  const made = await run('zone', 'create', 'mine', '--name', '我的新区', '--near', '119.85,29.2');
  expect([made.code, made.err]).toEqual([0, '']);
  expect((await run('zone', 'create', 'mine', '--name', '又一个', '--near', '0,0')).err).toContain(
    '已有这个编号',
  );

  const tried = await run('import', first, '--zone', 'mine', '--dry-run');
  expect([tried.code, tried.err]).toEqual([0, '']);
  expect(tried.out).toMatch(/FT-96\t凤塘示例地块\t95\.999\d 亩\t新增/);
  expect(await parcelsOn('2010-05-31')).toEqual([]);
  expect((await run('import', first, '--zone', 'mine')).err).toContain('--yes');

  const yes = ['--zone', 'mine', '--yes', '--quality', 'surveyed'];
  expect((await run('import', first, ...yes)).out).toContain('已导入');
  const before = await parcelsOn('2010-05-31');
  expect(before).toEqual([
    ['FT-96', 64_000, 'surveyed'],
    ['XTX-01', 38_400, 'surveyed'],
  ]);
  expect((await run('import', first, ...yes)).out).toContain('没有要改的');

  const replaced = await run('import', second, ...yes, '--as-of', '2010-06-01');
  const [, id = ''] = /已导入 (import-\d+)/.exec(replaced.out) ?? [];
  expect(replaced.out).toContain('新增 0，改动 1');
  expect(await parcelsOn('2010-05-31')).toEqual(before);
  expect(await parcelsOn('2010-07-01')).toEqual([['FT-96', 70_000, 'surveyed'], before[1]]);

  expect((await run('import', '--zone', 'mine', '--undo', id, '--yes')).code).toBe(0);
  expect(await parcelsOn('2010-07-01')).toEqual(before);
  expect((await run('import', '--zone', 'mine', '--undo', id, '--yes')).err).toContain('已撤销');

  const kept = join(folder, 'mine.gpkg');
  expect((await run('zone', 'remove', 'mine', '--file', kept, '--yes')).code).toBe(0);
  expect((await run('zone', 'list')).out).not.toContain('mine');
  expect((await run('zone', 'restore', kept)).out).toContain('已找回 mine');
  expect(await parcelsOn('2010-07-01')).toEqual(before);
}, 180_000);

/** A file of areas in degrees, some kilometres wide, with one field. */
function areasFile(name: string, field: string, areas: Readonly<Record<string, Polygon>>): string {
  const path = join(folder, name);
  const features = Object.entries(areas).map(([value, geometry]) => ({
    type: 'Feature',
    properties: { [field]: value },
    geometry,
  }));
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

test('parcels, blocks, towns and the boundary in one import, told before, and nothing the second time', async () => {
  const [west, east] = [box(119.8, 29.2, 119.85, 29.25), box(119.85, 29.2, 119.9, 29.25)];
  const parcels = written('地块.txt', writeBoundaryPoints(plotsIn('EPSG:4528')));
  const blocks = areasFile('片区.geojson', 'QKMC', { 西片: west, 东片: east });
  const towns = areasFile('镇.geojson', '名称', { 傅村镇: box(119.8, 29.2, 119.9, 29.25) });
  const outline = areasFile('范围.geojson', '名称', { 范围: box(119.8, 29.2, 119.9, 29.25) });
  await run('zone', 'create', 'areas', '--name', '新区', '--near', '119.85,29.22');
  const all = [parcels, blocks, towns, '--zone', 'areas', '--blocks', '片区', '--towns', '镇'];
  const words = [...all, '--boundary', outline];

  const tried = await run('import', ...words, '--dry-run');
  expect([tried.code, tried.err]).toEqual([0, '']);
  expect(tried.out).toMatch(/区块\t西片\t[\d.]+ 亩\t新增/);
  expect(tried.out).toMatch(/镇街\t傅村镇\t[\d.]+ 亩\t新增/);
  expect(tried.out).toMatch(/边界\t开发区边界\t[\d.]+ 亩\t新增/);
  expect(tried.out).toMatch(/FT-96\t凤塘示例地块\t95\.999\d 亩\t新增/);
  expect(tried.out).not.toMatch(/\t西片\t[\d.]+ 亩\t新增.*地块/);

  expect((await run('import', ...words, '--yes')).out).toContain(
    '新增 2，改动 0，撤销 0；换了区块、镇街、边界',
  );
  const again = await run('import', ...words, '--yes');
  expect(again.out).toContain('没有要改的');
  const wider = areasFile('片区.geojson', 'QKMC', { 东片: box(119.85, 29.2, 119.91, 29.25) });
  const alone = ['--zone', 'areas', '--blocks', wider, '--yes'];
  const moved = await run('import', ...alone);
  expect(moved.out).toMatch(/区块\t东片\t[\d.]+ 亩\t换/);
  expect(moved.out).toContain('新增 0，改动 0，撤销 0；换了区块');

  const store = await openStore({ file: join(folder, 'data', 'guatu.gpkg') });
  try {
    const { blocks: kept, towns: named } = await store.surroundings('areas');
    expect(kept.map(({ name }) => name.zh)).toEqual(['西片', '东片']);
    expect(named.map(({ name }) => name.zh)).toEqual(['傅村镇']);
    expect((await store.boundary('areas'))?.quality).toBe('digitised');
    const inBlocks: (string | null)[] = [];
    for await (const page of store.wholeParcels('areas'))
      inBlocks.push(...page.map(({ block }) => block));
    expect(inBlocks).toEqual(['东片', '西片']);
    expect((await store.imports('areas')).map(({ file }) => file)).toEqual([
      '地块.txt、片区.geojson、镇.geojson、范围.geojson',
      '片区.geojson',
    ]);
  } finally {
    await store.close();
  }

  const twice = areasFile('重叠.geojson', '名称', {
    一: west,
    二: box(119.84, 29.2, 119.9, 29.25),
  });
  const refused = await run('import', '--zone', 'areas', '--boundary', twice, '--yes');
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('互相重叠');
  const unclear = await run('import', ...all.slice(0, 5), '--boundary', outline, '--dry-run');
  expect(unclear.err).toContain('--parcels');
  const unknown = await run('import', parcels, '--zone', 'areas', '--blocks', '北片', '--dry-run');
  expect(unknown.err).toContain('没有图层或文件 北片；图层有 地块');
}, 180_000);

test('a field is what the command line says it is', async () => {
  const path = areasFile('字段.geojson', 'X1', { 'K-9': box(119.8, 29.2, 119.801, 29.201) });
  expect((await run('import', path, '--dry-run')).out).toContain('无编号');
  const said = await run('import', path, '--dry-run', '--field', 'number=X1');
  expect(said.out).toContain('字段 X1 → number');
  expect(said.out).toContain('\tK-9\t');
});
