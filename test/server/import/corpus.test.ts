import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { Part } from '../../../server/import/read/part.ts';
import { encoders, gbk, utf8 } from '../../fixtures/survey/gbk.ts';
import { plots, plotsIn, type Writing } from '../../fixtures/survey/plots.ts';
import { writeBoundaryPoints } from '../../fixtures/survey/writeBoundaryPoints.ts';
import { plotEntities, writeDxf } from '../../fixtures/survey/writeDxf.ts';
import { writeFlatgeobuf } from '../../fixtures/survey/writeFlatgeobuf.ts';
import { writeGeopackage } from '../../fixtures/survey/writeGeopackage.ts';
import { writeShapefile } from '../../fixtures/survey/writeShapefile.ts';
import {
  featuresOf,
  pointRows,
  shapeRows,
  writeGeojson,
  writeKml,
} from '../../fixtures/survey/writeTexts.ts';
import { readAll, type ReadLayer } from './readAll.ts';

const systems: readonly Writing[] = ['EPSG:4549', 'EPSG:4528', 'EPSG:4490'];
const planes = systems.slice(0, 2);
const codeOf = (writing: Writing) => Number(writing.slice(5));

/** The plots with their numbers and names, as large on the ellipsoid as 8 ppm beside the meridian lets them be. */
function expectPlots([read, ...others]: readonly ReadLayer[], code: string): void {
  expect(others).toEqual([]);
  expect(read!.guess?.system.code).toBe(code);
  expect(read!.features.map(({ numbered, named }) => [numbered, named])).toEqual(
    plots.map(({ number, name }) => [number, name]),
  );
  read!.features.forEach(({ measuredM2 }, index) => {
    expect(Math.abs(measuredM2! / plots[index]!.areaM2 - 1)).toBeLessThan(8e-6);
  });
  expect(read!.features.flatMap(({ findings }) => findings)).toEqual([]);
}

const file = (name: string, bytes: Uint8Array): Part[] => [{ name, bytes }];

function zipped(parts: readonly Part[]): Part[] {
  return file(
    '成果.zip',
    zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes]))),
  );
}

const csv = (rows: readonly (readonly (string | number)[])[], separator = ',') =>
  rows
    .map((row) =>
      row.map((cell) => (String(cell).includes(separator) ? `"${cell}"` : cell)).join(separator),
    )
    .join('\r\n');

describe('the plots of the corpus are read from', () => {
  const encoded = Object.entries(encoders);

  describe.each(systems)('%s', (writing) => {
    const own = plotsIn(writing);

    test.each(encoded)('a shapefile in %s without .cpg and .prj', async (_, encode) => {
      expectPlots(await readAll(writeShapefile(own, { encode })), writing);
    });

    test.each(encoded)('a zipped shapefile in %s with a wrong .cpg', async (name, encode) => {
      const cpg = name === 'gbk' ? 'UTF-8' : '936';
      const [read] = await readAll(zipped(writeShapefile(own, { encode, cpg })));
      expectPlots([read!], writing);
      expect(read!.layer.encoding?.reason.zh).toContain('但内容是');
    });

    test('a GeoPackage', async () => {
      expectPlots(await readAll(file('地块.gpkg', writeGeopackage(own, codeOf(writing)))), writing);
    });

    test('a FlatGeobuf', async () => {
      expectPlots(await readAll(file('地块.fgb', writeFlatgeobuf(own, codeOf(writing)))), writing);
    });

    test('GeoJSON with the crs of 2008', async () => {
      expectPlots(await readAll(file('地块.geojson', utf8(writeGeojson(own, writing)))), writing);
    });

    test('GeoJSON that says nothing, in GBK', async () => {
      expectPlots(await readAll(file('地块.json', gbk(writeGeojson(own)))), writing);
    });

    test.each([
      ['newline-delimited', '', '\n'],
      ['RFC 8142', '\u001E', '\n'],
    ])('GeoJSON, %s', async (_, before, after) => {
      const text = featuresOf(own).map((feature) => before + JSON.stringify(feature) + after);
      expectPlots(await readAll(file('地块.geojsonl', utf8(text.join('')))), writing);
    });

    test.each(encoded)('CSV in %s with shapes in words', async (_, encode) => {
      expectPlots(await readAll(file('地块.csv', encode(csv(shapeRows(own))))), writing);
    });
  });

  describe.each(planes)('%s', (writing) => {
    const own = plotsIn(writing);

    test.each(encoded)('boundary points in %s', async (_, encode) => {
      expectPlots(await readAll(file('界址点.txt', encode(writeBoundaryPoints(own)))), writing);
    });

    test.each([
      ['commas', ','],
      ['semicolons', ';'],
      ['tabs', '\t'],
    ])('CSV of boundary points parted by %s', async (_, separator) => {
      expectPlots(await readAll(file('界址点.csv', gbk(csv(pointRows(own), separator)))), writing);
    });

    test('a workbook of boundary points', async () => {
      const rows = pointRows(own).map((row) => row.map((value) => ({ value })));
      const bytes = await writeExcelFile(rows).toBuffer();
      expectPlots(await readAll(file('界址点.xlsx', bytes)), writing);
    });

    test.each(encoded)('DXF with names in %s', async (name, encode) => {
      const version = name === 'gbk' ? 'AC1015' : 'AC1021';
      const [read] = await readAll(
        file('地块.dxf', encode(writeDxf(plotEntities(own, '红线'), { version }))),
      );
      expect(read!.layer.name).toBe('红线');
      expect(read!.guess?.system.code).toBe(writing);
      expect(read!.features.map(({ attributes }) => [...attributes.values()])).toEqual(
        plots.map((plot) => ['红线', plot.name, plot.number]),
      );
      expect(read!.features[0]!.measuredM2).toBeCloseTo(64_000, 0);
    });
  });

  test('KML, and KMZ with pictures', async () => {
    const kml = utf8(writeKml(plotsIn('EPSG:4490')));
    const [read] = await readAll(file('地块.ovkml', kml));
    expectPlots([read!], 'EPSG:4326');
    const kmz = zipSync({
      'doc.kml': kml,
      'files/icon.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    });
    const [again] = await readAll(file('地块.kmz', kmz));
    expect(again!.features).toEqual(read!.features);
  });
});
