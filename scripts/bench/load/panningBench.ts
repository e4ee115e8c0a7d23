import { setMaxListeners } from 'node:events';
import type { BoundingBox, LonLat } from '../../../geodata/geometry.ts';
import { tileAt, type TileAddress } from '../../../geodata/tileAddress.ts';
import { startServerProcess } from '../../serverProcess.ts';
import type { Figure } from '../figure.ts';
import { zoneOf, type Bench, type Trial } from '../trial.ts';
import { asking, resting, type Ground } from './people.ts';
import { memoryWhile, samplesUntil } from './samples.ts';

const readers = 200;
/** Half of the tiles of a laptop's screen in each direction. */
const [columns, rows] = [2, 1];
const zoom = 14;

/**
 * Two hundred readers who pan over a large zone, each from a place of his own: every second or two half a screen on, of which he asks for
 * the tiles that he does not have. Those who ask share the machine with the server.
 */
export const panningBench: Bench = {
  name: 'panning',
  sizes: (allowed) => allowed.slice(-1),
  engines: ['geopackage', 'postgis'],
  run: (trial) => measurePanning(trial),
};

async function* measurePanning({ engine, settings, runs, sizes }: Trial): AsyncGenerator<Figure> {
  const seconds = runs > 3 ? 60 : 15;
  const [parcels] = sizes as readonly [number];
  const server = await startServerProcess(settings);
  try {
    const address = `${server.url}/api/zones/${zoneOf(parcels)}`;
    const of = { bench: 'panning', engine, parcels } as const;
    // First every tile has to be made; then most of them are kept.
    for (const time of ['at first', 'again'] as const) {
      const over = new AbortController();
      setMaxListeners(0, over.signal);
      const samples = samplesUntil(() => over.signal.aborted);
      const ground: Ground = { address, over: over.signal, samples, written: { at: undefined } };
      const zone = JSON.parse((await asking(ground)('')).toString()) as Zone;
      // What all tiles share is worked out by the first who asks.
      await asking(ground)(`tiles/0/0/0?edition=${zone.edition}`);
      const pan = (_: unknown, index: number) => pans(ground, zone, index, `a tile, ${time}`);
      const everybody = Array.from({ length: readers }, pan);
      for await (const { what, ...held } of memoryWhile(server.memory, seconds))
        yield { ...of, ...held, what: `${what}, ${time}` };
      over.abort();
      await Promise.allSettled(everybody);
      yield* samples.figures(of, seconds);
    }
  } finally {
    await server.stop();
  }
}

type Zone = { readonly bbox: BoundingBox; readonly edition: string };

async function pans(ground: Ground, zone: Zone, index: number, kind: string): Promise<void> {
  const ask = asking(ground);
  const held = new Set<string>();
  const [west, south, east, north] = zone.bbox;
  // As far apart as may be, and the same in every run: steps of the golden ratio and of its square root.
  const at: [number, number] = [(index * 0.618034) % 1, (index * 0.786151) % 1];
  for (let step = 0; !ground.over.aborted; step += 1) {
    await resting(ground, 1000 + ((index * 97 + step * 211) % 1000));
    const heading = index + Math.floor(step / 10);
    at[0] = Math.abs((at[0] + 0.01 * Math.cos(heading)) % 1);
    at[1] = Math.abs((at[1] + 0.01 * Math.sin(heading)) % 1);
    const middle: LonLat = [west + at[0] * (east - west), south + at[1] * (north - south)];
    const missing = around(tileAt(middle, zoom)).filter((tile) => !held.has(tile));
    await Promise.all(
      missing.map(async (tile) => {
        held.add(tile);
        await ground.samples.timed(kind, () => ask(`tiles/${tile}?edition=${zone.edition}`));
      }),
    );
  }
}

function around({ z, x, y }: TileAddress): string[] {
  const tiles: string[] = [];
  for (let column = x - columns; column <= x + columns; column += 1)
    for (let row = y - rows; row <= y + rows; row += 1) tiles.push(`${z}/${column}/${row}`);
  return tiles;
}
