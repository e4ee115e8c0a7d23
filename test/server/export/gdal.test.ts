import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFormats, type DataFormat } from '../../../geodata/export/dataFormat.ts';
import { exportFields } from '../../../geodata/export/exportField.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { temporaryFolder } from '../served.ts';
import { exported } from './exported.ts';
import { oddZone } from './oddZone.ts';

const folder = temporaryFolder();
let store: Store;

beforeAll(async () => {
  store = await openStore({ file: join(folder.path, 'odd.gpkg') });
  await store.replaceZone(oddZone());
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

/** What GDAL's `ogr2ogr`, which comes with `ogrinfo`, makes of a file: GeoJSON in its own coordinates. */
function asGdalReads(path: string, layer: readonly string[] = []): GdalCollection {
  const ogrinfo = process.env['GUATU_OGRINFO'] ?? 'ogrinfo';
  const words = ['-f', 'GeoJSON', '-lco', 'RFC7946=NO', '/vsistdout/', path, ...layer];
  const { stdout, stderr, status, error } = spawnSync(
    ogrinfo.replace(/ogrinfo$/, 'ogr2ogr'),
    words,
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (error) throw error;
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as GdalCollection;
}

type GdalCollection = {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  }[];
};

async function saved(format: DataFormat, crs?: string): Promise<string> {
  const path = join(folder.path, `${format}.${dataFormats[format].extension}`);
  writeFileSync(path, await exported(store, format, crs === undefined ? {} : { crs }));
  return format === 'shp' ? `/vsizip/${path}` : path;
}

/** The area of rings by the surveyor's formula, whatever their nesting: holes wind the other way. */
function planarArea(geometry: GdalCollection['features'][number]['geometry']): number {
  const polygons = (
    geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates
  ) as number[][][][];
  return polygons.reduce(
    (sum, rings) => sum + Math.abs(rings.reduce((all, ring) => all + signed(ring), 0)),
    0,
  );
}

function signed(ring: readonly number[][]): number {
  const [x0 = 0, y0 = 0] = ring[0]!;
  return (
    ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [fromX = 0, fromY = 0] = ring[index]!;
      return sum + (fromX - x0) * (y - y0) - (x - x0) * (fromY - y0);
    }, 0) / 2
  );
}

/** Areas of the odd zone in m² on the plane of 120° E, in the order of their ids. */
const areas = [92_820, 41_915, 52_099];

describe.each(['shp', 'gpkg', 'fgb', 'geojson'] as const)('GDAL reads %s', (format) => {
  test('as three parcels as large as they are', async () => {
    const layer = format === 'gpkg' ? ['地块'] : [];
    const { features } = asGdalReads(await saved(format, 'EPSG:4549'), layer);
    expect(features).toHaveLength(3);
    features.forEach(({ geometry }, index) => {
      expect(Math.abs(planarArea(geometry) - areas[index]!)).toBeLessThan(2);
    });
  });
});

describe.each(['shp', 'gpkg', 'fgb', 'geojson', 'kml', 'csv', 'xlsx'] as const)(
  'GDAL reads of %s',
  (format) => {
    test('every text as it is on record', async () => {
      const layer = format === 'gpkg' || format === 'xlsx' ? ['地块'] : [];
      const { features } = asGdalReads(await saved(format), layer);
      const fields = exportFields(false).filter(({ code }) =>
        ['DKBH', 'DKMC', 'BJZL', 'PZLY', 'SZYY'].includes(code),
      );
      const read = features.map(({ properties }) =>
        fields.map(({ code, name }) => properties[format === 'shp' ? code : name.zh] || null),
      );
      const guard = format === 'csv' ? "'" : '';
      const source = '《三季度总结》 一(二)';
      expect(read).toEqual([
        ['FT-96', '凤塘示例地块', '实测边界', source, '表土堆放点未定'],
        ['乙 7 <8> & "9"', '鞋塘西 一·二期（甲）', '示例边界', null, null],
        [`${guard}=1+1`, `${guard}=HYPERLINK("http://x")`, '示意边界', null, null],
      ]);
    });
  },
);

test('GDAL reads of a drawing the layers, the closed lines and the texts', async () => {
  const { features } = asGdalReads(await saved('dxf'));
  const texts = features.map(({ properties }) => properties['Text']);
  expect(texts).toEqual(expect.arrayContaining(['凤塘示例地块', 'FT-96', '96 亩 实测边界']));
  const layers = new Set(features.map(({ properties }) => properties['Layer']));
  expect(layers).toEqual(
    new Set(['地块-工业用地', '地块-用途未载', '地块-商住混合用地', '注记', '说明']),
  );
  const dashed = features.filter(({ properties }) => properties['Linetype'] === 'DASHED');
  expect(dashed).toHaveLength(3);
});

test('the store itself has a layer of parcels as they stand, with a style for each theme', async () => {
  const { features } = asGdalReads(join(folder.path, 'odd.gpkg'), ['地块现状']);
  const columns = [
    '开发区',
    '地块名称',
    '区块',
    '阶段',
    '平整',
    '平整进度（%）',
    '受阻',
    '状态日期',
  ];
  // A layer has its features in no order.
  expect(
    new Set(features.map(({ properties }) => columns.map((name) => properties[name]))),
  ).toEqual(
    new Set([
      ['示例区', '凤塘示例地块', '凤塘区块', '土方平整', '平整中', 57.5, '是', '2010-09-30'],
      ['示例区', '=HYPERLINK("http://x")', null, null, null, null, '否', null],
      ['示例区', '鞋塘西 一·二期（甲）', null, '投产', null, null, '否', '2010-08-15'],
    ]),
  );
  const styles = asGdalReads(join(folder.path, 'odd.gpkg'), ['layer_styles']);
  expect(
    styles.features.map(({ properties }) => [
      properties['f_table_name'],
      properties['styleName'],
      properties['useAsDefault'],
    ]),
  ).toEqual([
    ['地块现状', '阶段', true],
    ['地块现状', '清表', false],
    ['地块现状', '平整', false],
    ['地块现状', '建设', false],
    ['地块现状', '用途', false],
  ]);
});
