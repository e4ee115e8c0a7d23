import type { Figure } from './figure.ts';
import { startServerProcess } from '../serverProcess.ts';
import type { Bench } from './trial.ts';

/** How long the program takes from its start to its answering, its zones in the store already. */
export const startBench: Bench = {
  name: 'start',
  sizes: () => [240],
  engines: ['geopackage', 'postgis'],
  run: async function* (trial): AsyncGenerator<Figure> {
    const runs: number[] = [];
    while (runs.length < trial.runs) {
      const server = await startServerProcess(trial.settings);
      runs.push(server.startedIn);
      await server.stop();
    }
    const what = 'npm start, to the first answer';
    yield { bench: 'start', what, engine: trial.engine, parcels: null, unit: 'ms', runs };
  },
};
