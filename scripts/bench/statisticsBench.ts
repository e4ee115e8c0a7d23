import { landIndicators } from '../../geodata/land/rates/landIndicators.ts';
import { summarise } from '../../geodata/statistics.ts';
import { openStore } from '../../server/store/openStore.ts';
import { fetchBytes } from './fetchBytes.ts';
import { timed, type Figure } from './figure.ts';
import { startServerProcess } from '../serverProcess.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

/** The statistics of a whole zone and of its blocks: in the store, and over HTTP. */
export const statisticsBench: Bench = {
  name: 'statistics',
  sizes: (allowed) => allowed,
  engines: ['geopackage', 'postgis'],
  run: async function* (trial): AsyncGenerator<Figure> {
    yield* statisticsInStore(trial);
    const server = await startServerProcess(trial.settings);
    try {
      for (const parcels of trial.sizes)
        for (const by of ['zone', 'block', 'block&land=true'] as const) {
          // Another day each time, so that none is answered from what was kept; all after the last that anything is known of.
          let day = Date.UTC(2080, 0, 1);
          const ask = () => {
            const asOf = new Date((day += 86_400_000)).toISOString().slice(0, 10);
            return fetchBytes(
              `${server.url}/api/zones/${zoneOf(parcels)}/statistics?by=${by}&asOf=${asOf}`,
              'br',
            );
          };
          // As many days as let the first ones, which find a program just started, be few.
          const { runs } = await timed(trial.runs + 8, ask);
          const what = `statistics by ${by}, worked out, HTTP`;
          yield { bench: 'statistics', what, engine: trial.engine, parcels, unit: 'ms', runs };
        }
    } finally {
      await server.stop();
    }
  },
};

async function* statisticsInStore({ place, sizes, runs, engine }: Trial): AsyncGenerator<Figure> {
  const store = await openStore(place);
  try {
    for (const parcels of sizes) {
      const zone = await store.zone(zoneOf(parcels));
      if (!zone?.latest) throw new Error(`zone ${zoneOf(parcels)} is not loaded`);
      const { id, latest } = zone;
      const took = await timed(runs, async () => summarise(await store.cells(id, 'zone', latest)));
      const what = 'statistics by zone, store';
      yield { bench: 'statistics', what, engine, parcels, unit: 'ms', runs: took.runs };
      const land = await timed(runs, async () =>
        landIndicators(await store.landCells(id, 'zone', latest), latest),
      );
      const rates = 'rates of land by zone, store';
      yield { bench: 'statistics', what: rates, engine, parcels, unit: 'ms', runs: land.runs };
    }
  } finally {
    await store.close();
  }
}
