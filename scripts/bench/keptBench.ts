import { besideBare } from './besideBare.ts';
import { fetchBytes } from './fetchBytes.ts';
import type { Figure } from './figure.ts';
import { startServerProcess } from '../serverProcess.ts';
import { zoneOf, type Bench } from './trial.ts';

/** More than the store of answers takes: every day of eleven years. */
const manyDays = 4000;

/** Answers that are kept: how many a second, and that memory stays where it is however many addresses are asked. */
export const keptBench: Bench = {
  name: 'kept',
  sizes: (allowed) => allowed.filter((parcels) => parcels <= 10_000),
  engines: ['geopackage', 'postgis'],
  run: async function* (trial): AsyncGenerator<Figure> {
    const server = await startServerProcess(trial.settings);
    const { engine } = trial;
    try {
      yield* besideBare(
        'health',
        `${server.url}/api/health`,
        { bench: 'kept', engine, parcels: null },
        trial.runs,
      );
      for (const parcels of trial.sizes)
        for (const rest of ['parcels.geojson', 'statistics?by=block'] as const) {
          const url = `${server.url}/api/zones/${zoneOf(parcels)}/${rest}`;
          yield* besideBare(`kept ${rest}`, url, { bench: 'kept', engine, parcels }, trial.runs);
        }
      const [smallest] = trial.sizes;
      if (smallest !== undefined) yield* memoryOverDays(trial.engine, smallest, server);
    } finally {
      await server.stop();
    }
  },
};

async function* memoryOverDays(
  engine: Figure['engine'],
  parcels: number,
  server: Awaited<ReturnType<typeof startServerProcess>>,
): AsyncGenerator<Figure> {
  const readings: number[] = [];
  for (let day = 0; day < manyDays; day++) {
    const date = new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10);
    await fetchBytes(
      `${server.url}/api/zones/${zoneOf(parcels)}/parcels.geojson?asOf=${date}`,
      'br',
    );
    if (day % (manyDays / 8) === manyDays / 8 - 1) readings.push(server.memory() ?? Number.NaN);
  }
  const what = `memory while ${manyDays} days are asked for, in eighths`;
  yield { bench: 'kept', what, engine, parcels, unit: 'MB', runs: readings };
}
