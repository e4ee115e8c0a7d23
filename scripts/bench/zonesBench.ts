import { exampleRecords } from '../../geodata/records/example/exampleRecords.ts';
import { openStore } from '../../server/store/openStore.ts';
import { startServerProcess } from '../serverProcess.ts';
import { fetchBytes } from './fetchBytes.ts';
import { timed, type Figure } from './figure.ts';
import type { Bench, Trial } from './trial.ts';

const parcelsEach = 240;

/** Statistics of many zones at once, each of 240 parcels: 1000 zones, or 100 where it shall be quick; over HTTP. */
export const zonesBench: Bench = {
  name: 'zones',
  sizes: () => [],
  engines: ['geopackage', 'postgis'],
  run: async function* (trial): AsyncGenerator<Figure> {
    const count = trial.runs > 3 ? 1000 : 100;
    await fill(trial, count);
    const server = await startServerProcess(trial.settings);
    const parcels = count * parcelsEach;
    const { engine } = trial;
    try {
      for (const query of ['by=zone', 'by=stage', 'by=landUse']) {
        const ask = () => fetchBytes(`${server.url}/api/statistics?${query}&q=Bench`, 'br');
        const { runs } = await timed(trial.runs + 1, ask);
        const what = `statistics of ${count} zones, ${query}, HTTP`;
        yield { bench: 'zones', what, engine, parcels, unit: 'ms', runs };
      }
    } finally {
      await server.stop();
    }
  },
};

async function fill({ place }: Trial, count: number): Promise<void> {
  const store = await openStore(place);
  try {
    for (let number = 1; number <= count; number += 1) {
      const records = exampleRecords({ parcels: parcelsEach, seed: number });
      const name = { zh: `测速 ${number}`, en: `Bench ${number}` };
      const zone = { ...records.zone, id: `bench-many-${number}`, name };
      await store.replaceZone({ ...records, zone });
    }
  } finally {
    await store.close();
  }
}
