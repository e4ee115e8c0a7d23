import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFormatIds, dataFormats } from '../../geodata/export/dataFormat.ts';
import { fileWork, findOgr2ogr, measuredBeside, runsOf } from './besideGdal.ts';
import { fileFormats, gdalName } from './fileFormats.ts';
import type { Figure } from './figure.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

/**
 * The largest zone as a file of each format, as `npm run export` writes it, beside `ogr2ogr` writing the same from a GeoPackage that has
 * all of its fields already.
 */
export const exportDataBench: Bench = {
  name: 'export-data',
  sizes: (allowed) => allowed.slice(-1),
  engines: ['geopackage'],
  run: (trial) => measureExports(trial),
};

async function* measureExports({ engine, place, sizes, runs }: Trial): AsyncGenerator<Figure> {
  const ogr2ogr = findOgr2ogr();
  if ('missing' in ogr2ogr) process.stderr.write(`export-data: ${ogr2ogr.missing}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'guatu-export-'));
  const inFolder = (name: string) => join(folder, name);
  try {
    for (const parcels of sizes) {
      const source = inFolder('source.gpkg');
      await fileWork('export', place.file, zoneOf(parcels), source, 'gpkg');
      for (const format of dataFormatIds) {
        const file = inFolder(`parcels.${dataFormats[format].extension}`);
        const [to, gdal] = [inFolder(gdalName(format)), fileFormats[format]];
        yield* measuredBeside(
          { bench: 'export-data', engine, parcels },
          format,
          runsOf(parcels, runs),
          () => fileWork('export', place.file, zoneOf(parcels), file, format),
          gdal && !('missing' in ogr2ogr)
            ? () => {
                rmSync(to, { force: true });
                return ogr2ogr([...gdal.writing, to, source, '地块']);
              }
            : null,
        );
        for (const each of [file, to]) rmSync(each, { force: true });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
