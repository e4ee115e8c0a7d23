import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Part } from '../../../server/import/read/part.ts';
import { plots, plotsIn, type Writing } from '../../fixtures/survey/plots.ts';
import { writeGeojson } from '../../fixtures/survey/writeTexts.ts';
import { readAll } from './readAll.ts';

const ogrinfo = process.env['GUATU_OGRINFO'];
const ogr2ogr = ogrinfo === undefined ? 'ogr2ogr' : join(dirname(ogrinfo), 'ogr2ogr');
const isMissing = spawnSync(ogr2ogr, ['--version']).error !== undefined;

const folder = mkdtempSync(join(tmpdir(), 'guatu-gdal-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;

/** The plots as GDAL writes them; all files that it makes. */
function written(
  writing: Writing,
  format: string,
  ending: string,
  ...more: readonly string[]
): Part[] {
  count += 1;
  const own = join(folder, String(count));
  const source = `${own}.json`;
  writeFileSync(source, writeGeojson(plotsIn(writing), writing));
  execFileSync(
    ogr2ogr,
    ['-f', format, join(folder, `out${count}${ending}`), source, '-nln', '地块', ...more],
    { stdio: 'pipe' },
  );
  return readdirSync(folder)
    .filter((name) => name.startsWith(`out${count}.`))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

async function expectPlots(parts: readonly Part[], code: string): Promise<void> {
  const [read] = await readAll(parts);
  expect(read!.guess?.system.code).toBe(code);
  expect(read!.features.map(({ numbered, named }) => [numbered, named])).toEqual(
    plots.map(({ number, name }) => [number, name]),
  );
  read!.features.forEach(({ measuredM2 }, index) =>
    expect(measuredM2! / plots[index]!.areaM2).toBeCloseTo(1, 4),
  );
}

describe.skipIf(isMissing)('files that GDAL writes are read', () => {
  describe.each(['EPSG:4528', 'EPSG:4549', 'EPSG:4490'] as const)('in %s', (writing) => {
    test.each(['GBK', 'UTF-8'])('a shapefile in %s, with its .cpg and .prj', async (encoding) => {
      await expectPlots(
        written(writing, 'ESRI Shapefile', '.shp', '-lco', `ENCODING=${encoding}`),
        writing,
      );
    });

    test.each(['3D', 'XYM', 'XYZM'])(
      'a shapefile and a GeoPackage with dimensions %s',
      async (dimensions) => {
        const dim = dimensions === '3D' ? 'XYZ' : dimensions;
        await expectPlots(
          written(writing, 'ESRI Shapefile', '.shp', '-lco', 'ENCODING=GBK', '-dim', dim),
          writing,
        );
        await expectPlots(written(writing, 'GPKG', '.gpkg', '-dim', dim), writing);
      },
    );

    test('a FlatGeobuf with and without an index', async () => {
      await expectPlots(written(writing, 'FlatGeobuf', '.fgb'), writing);
      await expectPlots(
        written(writing, 'FlatGeobuf', '.fgb', '-lco', 'SPATIAL_INDEX=NO'),
        writing,
      );
    });

    test('GeoJSON, newline-delimited GeoJSON (always in degrees), CSV', async () => {
      await expectPlots(written(writing, 'GeoJSON', '.geojson'), writing);
      await expectPlots(written(writing, 'GeoJSONSeq', '.geojsonl'), 'EPSG:4490');
      await expectPlots(written(writing, 'CSV', '.csv', '-lco', 'GEOMETRY=AS_WKT'), writing);
    });
  });

  test('KML', async () => {
    await expectPlots(written('EPSG:4490', 'KML', '.kml'), 'EPSG:4326');
  });

  test.each([2385, 2416, 21420])('the .prj of EPSG:%d', async (code) => {
    const parts = written('EPSG:4528', 'ESRI Shapefile', '.shp', '-a_srs', `EPSG:${code}`);
    const [read] = await readAll(parts);
    expect(read!.layer.declared?.system.code).toBe(`EPSG:${code}`);
  });
});
