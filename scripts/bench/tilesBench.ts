import type { BoundingBox } from '../../geodata/geometry.ts';
import { tileAt, type TileAddress } from '../../geodata/tileAddress.ts';
import { startServerProcess } from '../serverProcess.ts';
import { besideBare, connections } from './besideBare.ts';
import { timed, type Figure } from './figure.ts';
import { latencies, percentileOf } from './latencies.ts';
import { openRawTiles } from './rawTiles.ts';
import { zoneOf, type Bench } from './trial.ts';

/** Tiles that are asked for one after the other: those of a screen and around it. */
const [zoom, mostTiles] = [14, 24];

/** Vector tiles: kept ones, and such as nobody has asked for yet, beside ST_AsMVT of PostGIS alone. */
export const tilesBench: Bench = {
  name: 'tiles',
  sizes: (allowed) => allowed.filter((parcels) => parcels > 240),
  engines: ['geopackage', 'postgis'],
  run: async function* (trial): AsyncGenerator<Figure> {
    const server = await startServerProcess(trial.settings);
    try {
      for (const parcels of trial.sizes) {
        const of = { bench: 'tiles', engine: trial.engine, parcels };
        const root = `${server.url}/api/zones/${zoneOf(parcels)}`;
        const tiles = await middleTiles(root);
        yield* newTiles(root, tiles, of, trial.runs);
        if (trial.place.databaseUrl !== undefined)
          yield* rawTiles(trial.place.databaseUrl, tiles, of, trial.runs);
        yield* keptTile(`${root}/tiles/${addressOf(tiles[0]!)}`, of, trial.runs);
      }
    } finally {
      await server.stop();
    }
  },
};

type Of = Pick<Figure, 'bench' | 'engine' | 'parcels'>;

function addressOf({ z, x, y }: TileAddress): string {
  return `${z}/${x}/${y}`;
}

/** Tiles of the zone, those in its middle first, that have something on them. */
async function middleTiles(root: string): Promise<TileAddress[]> {
  const { bounds } = (await (await fetch(`${root}/tiles.json`)).json()) as { bounds: BoundingBox };
  const [west, south, east, north] = bounds;
  const middle = tileAt([(west + east) / 2, (south + north) / 2], zoom);
  const found: TileAddress[] = [];
  for (let ring = 0; ring < 6 && found.length < mostTiles; ring++)
    for (let x = middle.x - ring; x <= middle.x + ring; x++)
      for (let y = middle.y - ring; y <= middle.y + ring; y++) {
        if (Math.max(Math.abs(x - middle.x), Math.abs(y - middle.y)) !== ring) continue;
        const tile = { z: zoom, x, y };
        const answer = await fetch(`${root}/tiles/${addressOf(tile)}`);
        if ((await answer.arrayBuffer()).byteLength > 0) found.push(tile);
      }
  return found.slice(0, mostTiles);
}

/** Each on a day on which it was not asked for; what all tiles of a day share is read before. */
async function* newTiles(
  root: string,
  tiles: readonly TileAddress[],
  of: Of,
  runs: number,
): AsyncGenerator<Figure> {
  const [firsts, each, sizes]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < runs; run++) {
    const day = `?asOf=2014-03-${String(run + 10)}`;
    const first = await timed(1, () => fetchTile(`${root}/tiles/0/0/0${day}`));
    firsts.push(...first.runs);
    const all = await timed(1, async () => {
      for (const tile of tiles)
        sizes.push(await fetchTile(`${root}/tiles/${addressOf(tile)}${day}`));
    });
    each.push(all.runs[0]! / tiles.length);
  }
  yield { ...of, what: 'first tile of a day, zoom 0', unit: 'ms', runs: firsts };
  yield { ...of, what: `new tile, zoom ${zoom}`, unit: 'ms', runs: each };
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  yield { ...of, what: `tile, zoom ${zoom}, decoded`, unit: 'bytes', runs: [mean] };
}

async function fetchTile(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'br' } });
  return (await answer.arrayBuffer()).byteLength;
}

async function* rawTiles(
  databaseUrl: string,
  tiles: readonly TileAddress[],
  of: Of,
  runs: number,
): AsyncGenerator<Figure> {
  const raw = await openRawTiles(databaseUrl, zoneOf(of.parcels!));
  try {
    const each: number[] = [];
    for (let run = 0; run <= runs; run++) {
      const all = await timed(1, async () => {
        for (const tile of tiles) await raw.tile(tile);
      });
      // The first time the statement is prepared, and pages come from the disk.
      if (run > 0) each.push(all.runs[0]! / tiles.length);
    }
    yield {
      ...of,
      what: `ST_AsMVT alone, without timelines, zoom ${zoom}`,
      unit: 'ms',
      runs: each,
    };
  } finally {
    await raw.close();
  }
}

async function* keptTile(url: string, of: Of, runs: number): AsyncGenerator<Figure> {
  yield* besideBare('kept tile', url, of, runs);
  const slowest: number[] = [];
  for (let run = 0; run < runs; run++)
    slowest.push(percentileOf(await latencies(url, { connections, times: 5000 }), 0.99));
  yield { ...of, what: 'kept tile, 99 of 100 within', unit: 'ms', runs: slowest };
}
