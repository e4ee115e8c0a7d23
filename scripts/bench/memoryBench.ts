import { fetchBytes } from './fetchBytes.ts';
import type { Figure } from './figure.ts';
import { startServerProcess } from '../serverProcess.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

/** What the server holds in memory: just started, and after it gave the largest zone to a browser and counted it. */
export const memoryBench: Bench = {
  name: 'memory',
  sizes: (allowed) => allowed.slice(-1),
  engines: ['geopackage', 'postgis'],
  run: (trial) => measureMemory(trial),
};

async function* measureMemory(trial: Trial): AsyncGenerator<Figure> {
  const server = await startServerProcess(trial.settings);
  try {
    const parcels = trial.sizes.at(-1)!;
    const figureOf = (what: string): Figure[] => {
      const memory = server.memory();
      if (memory === null) return [];
      const of = { bench: 'memory', what, engine: trial.engine, parcels } as const;
      return [{ ...of, unit: 'MB', runs: [memory] }];
    };
    yield* figureOf('server, just started');
    const zone = `${server.url}/api/zones/${zoneOf(parcels)}`;
    await fetchBytes(`${zone}/parcels.geojson`, 'br');
    yield* figureOf('server, after one GeoJSON');
    for (let round = 1; round < trial.runs; round += 1) {
      await fetchBytes(`${zone}/parcels.geojson`, 'br');
      await fetchBytes(`${zone}/statistics?by=block`, 'br');
    }
    yield* figureOf(`server, after ${trial.runs} GeoJSON and statistics`);
  } finally {
    await server.stop();
  }
}
