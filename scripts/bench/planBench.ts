import { openStore } from '../../server/store/openStore.ts';
import { etagOf } from '../../server/routes/written/etag.ts';
import { planItemsOf } from '../../geodata/plan/planItems.ts';
import { startServerProcess } from '../serverProcess.ts';
import { fetchBytes } from './fetchBytes.ts';
import { timed, type Figure } from './figure.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

/** The plan items of a zone: read, worked out, and over HTTP when nothing is kept. */
export const planBench: Bench = {
  name: 'plans',
  // A zone's whole log goes through the memory.
  sizes: (allowed) => allowed.filter((parcels) => parcels <= 10_000),
  engines: ['geopackage', 'postgis'],
  run: async function* (trial): AsyncGenerator<Figure> {
    yield* itemsInStore(trial);
    const server = await startServerProcess(trial.settings);
    try {
      for (const parcels of trial.sizes) {
        // Another day each time, so that none is answered from what was kept.
        let day = Date.UTC(2026, 0, 1);
        const ask = () => {
          const asOf = new Date((day += 86_400_000)).toISOString().slice(0, 10);
          const path = `/api/zones/${zoneOf(parcels)}/plan-items?asOf=${asOf}`;
          return fetchBytes(`${server.url}${path}`, 'br');
        };
        const { runs } = await timed(trial.runs + 1, ask);
        const what = 'plan items, worked out, HTTP';
        yield { bench: 'plans', what, engine: trial.engine, parcels, unit: 'ms', runs };
      }
    } finally {
      await server.stop();
    }
  },
};

async function* itemsInStore({ place, sizes, runs, engine }: Trial): AsyncGenerator<Figure> {
  const store = await openStore(place);
  try {
    for (const parcels of sizes) {
      const zone = await store.zone(zoneOf(parcels));
      if (!zone?.latest) throw new Error(`zone ${zoneOf(parcels)} is not loaded`);
      const { latest: day } = zone;
      const read = await timed(runs, () => store.planRecords(zone));
      const what = 'plan records, store';
      yield { bench: 'plans', what, engine, parcels, unit: 'ms', runs: read.runs };
      const records = await store.planRecords(zone);
      const made = await timed(runs, async () => [...planItemsOf(records, { day, etagOf })]);
      const items = 'plan items, worked out';
      yield { bench: 'plans', what: items, engine, parcels, unit: 'ms', runs: made.runs };
    }
  } finally {
    await store.close();
  }
}
