import { fetchBytes } from './fetchBytes.ts';
import { timed, type Figure } from './figure.ts';
import { startServerProcess } from '../serverProcess.ts';
import { zoneOf, type Bench } from './trial.ts';

/** The map's parcels over HTTP, plain and as a browser asks for them. */
export const geojsonBench: Bench = {
  name: 'geojson',
  sizes: (allowed) => allowed,
  engines: ['geopackage', 'postgis'],
  run: async function* (trial): AsyncGenerator<Figure> {
    const server = await startServerProcess(trial.settings);
    try {
      for (const parcels of trial.sizes)
        for (const coding of ['identity', 'br'] as const) {
          const url = `${server.url}/api/zones/${zoneOf(parcels)}/parcels.geojson`;
          const { runs, last } = await timed(trial.runs, () => fetchBytes(url, coding));
          const what = coding === 'br' ? 'GeoJSON, brotli' : 'GeoJSON, plain';
          const of = { bench: 'geojson', what, engine: trial.engine, parcels };
          yield { ...of, unit: 'ms', runs };
          yield { ...of, unit: 'bytes', runs: [last] };
        }
    } finally {
      await server.stop();
    }
  },
};
