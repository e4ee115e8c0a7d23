import { resolve } from 'node:path';
import type { ParcelRecord, ZoneRecords } from '../geodata/records.ts';
import { exampleRecords } from '../geodata/records/example/exampleRecords.ts';
import { readConfig } from '../server/config.ts';
import { StartError, startErrorOf } from '../server/startError.ts';
import { openStore } from '../server/store/openStore.ts';
import { readSampleOptions } from './sample/options.ts';

/**
 * `npm run sample -- --parcels 240 --seed 1`: puts a newly generated example zone in place of the one in the store of the
 * server (DATABASE_URL, GUATU_DATA), or in the GeoPackage named by --file. Other zones stay as they are.
 */
try {
  process.stdout.write(`${await replaceExample(process.argv.slice(2))}\n`);
} catch (error) {
  const expected = startErrorOf(error);
  if (expected === undefined) throw error;
  process.stderr.write(`${expected.message}\n`);
  process.exitCode = 1;
}

async function replaceExample(words: readonly string[]): Promise<string> {
  const options = readSampleOptions(words);
  if ('wrong' in options) throw new StartError(...options.wrong);
  const { parcels, seed, file } = options;
  const place = file === undefined ? readConfig(process.env).store : { file: resolve(file) };
  const began = performance.now();
  const store = await openStore(place);
  try {
    const records = exampleRecords({ parcels, seed });
    const passed = { parcels: 0, entries: 0, buildings: 0, land: 0 };
    await store.replaceZone({ ...records, parcels: counted(records.parcels, passed) });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    return (
      `${records.zone.name.zh} ${records.zone.id} (seed ${seed}, ${store.engine}): ` +
      `${passed.parcels} parcels in ${records.towns.length} towns, ${passed.entries} log entries, ` +
      `${passed.buildings} buildings, ${passed.land} land records in ${seconds} s`
    );
  } finally {
    await store.close();
  }
}

type Passed = { parcels: number; entries: number; buildings: number; land: number };

/** Counts what passes, and says so on stderr now and then: a million parcels take minutes. */
function* counted(parcels: ZoneRecords['parcels'], passed: Passed): Generator<ParcelRecord> {
  for (const record of parcels) {
    yield record;
    passed.parcels += 1;
    passed.entries += record.log.length;
    passed.buildings += record.buildings.length;
    passed.land += record.land.length;
    if (passed.parcels % 50_000 === 0) process.stderr.write(`${passed.parcels} parcels…\n`);
  }
}
