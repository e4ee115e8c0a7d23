import { indexParcels, portionsInside } from '../../geodata/area/portions.ts';
import { boundingBoxOf, type BoundingBox, type Polygon } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { dragMeasured } from './dragMeasured.ts';
import { timed, type Figure } from './figure.ts';
import { startServerProcess } from '../serverProcess.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

/** A drawn area through the middle of a zone: its parcels, its statistics over HTTP, and the rates while it is dragged. */
export const drawnAreaBench: Bench = {
  name: 'drawn',
  sizes: (allowed) => allowed.filter((parcels) => parcels === 10_000),
  engines: ['geopackage'],
  run: (trial) => measureDrawnArea(trial),
};

async function* measureDrawnArea(trial: Trial): AsyncGenerator<Figure> {
  const server = await startServerProcess(trial.settings);
  try {
    for (const parcels of trial.sizes) {
      const zone = `${server.url}/api/zones/${zoneOf(parcels)}`;
      const { features } = (await (await fetch(`${zone}/parcels.geojson`)).json()) as {
        readonly features: readonly ParcelFeature[];
      };
      const area = middleOf(boundingBoxOf(features.map(({ geometry }) => geometry))!);
      const of = { bench: 'drawn', engine: trial.engine, parcels, unit: 'ms' } as const;

      const located = indexParcels(features);
      const shared = await timed(trial.runs, () => portionsInside(area, located));
      const partial = shared.last.filter(({ share }) => share < 1).length;
      const what = `${shared.last.length} parcels inside, ${partial} of them partly`;
      yield { ...of, engine: null, what, runs: shared.runs };

      const asked = await timed(trial.runs, () => post(`${zone}/statistics`, { geometry: area }));
      yield { ...of, what: 'statistics of the drawn area, HTTP', runs: asked.runs };

      yield* dragMeasured(`${server.url}/zones/${zoneOf(parcels)}`, parcels);
    }
  } finally {
    await server.stop();
  }
}

/** The inner two thirds of a box, so that its edges run through parcels on every side. */
function middleOf([west, south, east, north]: BoundingBox): Polygon {
  const [width, height] = [(east - west) / 6, (north - south) / 6];
  const [w, s, e, n] = [west + width, south + height, east - width, north - height];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  };
}

async function post(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}
