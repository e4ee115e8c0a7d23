import { setTimeout as after } from 'node:timers/promises';
import type { BoundingBox, LonLat, Polygon } from '../../geodata/geometry.ts';
import type { Figure } from './figure.ts';
import { startServerProcess } from '../serverProcess.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

const shapes = 12;
const corners = 20_000;

/** How long ordinary reads take while twelve shapes of 20 000 corners over all parcels are measured at once. */
export const heavyShapesBench: Bench = {
  name: 'heavy',
  sizes: (allowed) => allowed.filter((parcels) => parcels === 10_000),
  engines: ['geopackage'],
  run: (trial) => measureReads(trial),
};

async function* measureReads(trial: Trial): AsyncGenerator<Figure> {
  const server = await startServerProcess(trial.settings);
  try {
    for (const parcels of trial.sizes) {
      const zone = `${server.url}/api/zones/${zoneOf(parcels)}`;
      const { bbox } = (await (await fetch(zone)).json()) as { readonly bbox: BoundingBox };
      const reads = {
        health: `${server.url}/api/health`,
        'a page of parcels': `${zone}/parcels?limit=100`,
        'statistics by zone': `${zone}/statistics?by=zone`,
      };
      const of = { bench: 'heavy', engine: trial.engine, parcels, unit: 'ms' } as const;

      let isMeasuring = true;
      const began = performance.now();
      const measured = Promise.all(
        Array.from({ length: shapes }, (_, index) => measure(zone, starOver(bbox, index))),
      ).finally(() => (isMeasuring = false));
      const took: Record<string, number[]> = Object.fromEntries(
        Object.keys(reads).map((name) => [name, []]),
      );
      while (isMeasuring)
        for (const [name, url] of Object.entries(reads)) {
          const start = performance.now();
          await (await fetch(url)).arrayBuffer();
          took[name]!.push(performance.now() - start);
          await after(20);
        }
      await measured;
      yield {
        ...of,
        what: `${shapes} shapes of ${corners} corners`,
        runs: [performance.now() - began],
      };
      for (const [name, runs] of Object.entries(took))
        if (runs.length > 0) yield { ...of, what: `${name}, meanwhile`, runs };
    }
  } finally {
    await server.stop();
  }
}

/** A star over most of a zone; each is another, so that no kept answer serves two. */
function starOver([west, south, east, north]: BoundingBox, index: number): Polygon {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const ring = Array.from({ length: corners }, (_, corner): LonLat => {
    const angle = (corner / corners) * 2 * Math.PI;
    const reach = (corner % 2 === 0 ? 0.45 : 0.44) - index / 1000;
    return [
      lon + reach * (east - west) * Math.cos(angle),
      lat + reach * (north - south) * Math.sin(angle),
    ];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

async function measure(zone: string, geometry: Polygon): Promise<void> {
  const response = await fetch(`${zone}/statistics`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ geometry }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}
