import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bilingual } from '../../geodata/bilingual.ts';
import { dataFormatIds, dataFormats } from '../../geodata/export/dataFormat.ts';
import { openStore } from '../../server/store/openStore.ts';
import { exampleRecords } from '../../geodata/records/example/exampleRecords.ts';
import { fileWork, findOgr2ogr, measuredBeside, runsOf } from './besideGdal.ts';
import { fileFormats } from './fileFormats.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';
import type { Figure } from './figure.ts';

/**
 * A file of parcels in each format into an empty zone of a GeoPackage, read, judged, compared and written as `npm run import` does it,
 * beside `ogr2ogr` reading the same file into a GeoPackage. The files are our own exports of the largest zone.
 */
export const importBench: Bench = {
  name: 'import',
  sizes: (allowed) => allowed.slice(-1),
  engines: ['geopackage'],
  run: (trial) => measureImports(trial),
};

async function* measureImports({ engine, place, sizes, runs }: Trial): AsyncGenerator<Figure> {
  const ogr2ogr = findOgr2ogr();
  if ('missing' in ogr2ogr) process.stderr.write(`import: ${ogr2ogr.missing}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'guatu-import-'));
  const inFolder = (name: string) => join(folder, name);
  try {
    await makeEmptyStore(inFolder('empty.gpkg'));
    for (const parcels of sizes)
      for (const format of dataFormatIds) {
        const file = inFolder(`parcels.${dataFormats[format].extension}`);
        await fileWork('export', place.file, zoneOf(parcels), file, format);
        const gdal = fileFormats[format];
        yield* measuredBeside(
          { bench: 'import', engine, parcels },
          format,
          runsOf(parcels, runs),
          () => {
            copyFileSync(inFolder('empty.gpkg'), inFolder('store.gpkg'));
            return fileWork('import', inFolder('store.gpkg'), 'empty', file);
          },
          gdal && !('missing' in ogr2ogr)
            ? () => {
                const to = inFolder('gdal.gpkg');
                rmSync(to, { force: true });
                return ogr2ogr(['-f', 'GPKG', ...gdal.reading, to, `${gdal.from}${file}`]);
              }
            : null,
        );
        rmSync(file);
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With a zone of no parcels where those of the files lie. */
async function makeEmptyStore(file: string): Promise<void> {
  const { zone } = exampleRecords({ parcels: 240, seed: 1 });
  const store = await openStore({ file });
  try {
    await store.replaceZone({
      ...exampleRecords({ parcels: 240, seed: 1 }),
      zone: { ...zone, id: 'empty', name: bilingual('空区', 'Empty') },
      blocks: [],
      parcels: [],
    });
  } finally {
    await store.close();
  }
}
