import { answersPerSecond } from './closedLoop.ts';
import { fetchBytes } from './fetchBytes.ts';
import type { Figure } from './figure.ts';
import { startBareServer, startServerProcess } from '../serverProcess.ts';
import { zoneOf, type Bench } from './trial.ts';

/** Connections that ask at one time; a hall of screens, or a page and its workers. */
const connections = 16;

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
        { engine, parcels: null },
        trial.runs,
      );
      for (const parcels of trial.sizes)
        for (const rest of ['parcels.geojson', 'statistics?by=block'] as const) {
          const url = `${server.url}/api/zones/${zoneOf(parcels)}/${rest}`;
          yield* besideBare(`kept ${rest}`, url, { engine, parcels }, trial.runs);
        }
      const [smallest] = trial.sizes;
      if (smallest !== undefined) yield* memoryOverDays(trial.engine, smallest, server);
    } finally {
      await server.stop();
    }
  },
};

/** Answers a second, and those of a bare app that gives as many bytes: what a socket and Hono take is not ours to save. */
async function* besideBare(
  name: string,
  url: string,
  of: Pick<Figure, 'engine' | 'parcels'>,
  times: number,
): AsyncGenerator<Figure> {
  const bare = await startBareServer(await fetchBytes(url, 'br'));
  try {
    const places = [
      { what: `${name}, ${connections} connections`, at: url },
      { what: `${name}, bare Hono`, at: `${bare.url}/` },
    ].map((place) => ({ ...place, runs: [] as number[] }));
    // The first seconds are the compiler's.
    for (const { at } of places) await answersPerSecond(at, { connections, seconds: 3 });
    // In turns, so that what else the machine does falls on both.
    for (let run = 0; run < times; run++)
      for (const { at, runs } of places)
        runs.push(await answersPerSecond(at, { connections, seconds: 2 }));
    for (const { what, runs } of places) yield { bench: 'kept', what, ...of, unit: '/s', runs };
  } finally {
    await bare.stop();
  }
}

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
