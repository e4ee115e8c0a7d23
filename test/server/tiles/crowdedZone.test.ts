import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { finestZoom, tileAt, type TileAddress } from '../../../geodata/tileAddress.ts';
import { layerNames } from '../../../server/tiles/tileLayers.ts';
import type { ZoneReading } from '../../../server/tiles/zoneReading.ts';
import { zoneTiles, type ZoneTiles } from '../../../server/tiles/zoneTiles.ts';
import { temporaryFolder } from '../served.ts';
import { readMvt } from './readMvt.ts';

/** Whoever asks here waits for the answer. */
const stays = new AbortController().signal;

/** Of so many parcels no tile holds all, and of its 1340 blocks neither. */
const parcels = 10_000;

const folder = temporaryFolder();
let store: Store;
let tiles: ZoneTiles;
let reading: ZoneReading;
beforeAll(async () => {
  store = await openStore({ file: join(folder.path, 'guatu.gpkg') });
  await store.replaceZone(exampleRecords({ parcels, seed: 1 }));
  tiles = zoneTiles(store);
  const zone = (await store.zone('example'))!;
  reading = await tiles.reading(zone, 'one', zone.latest!);
}, 120_000);
afterAll(async () => {
  await store?.close();
  folder.remove();
});

function addressesOf(zoom: number): TileAddress[] {
  const [west, south, east, north] = reading.box;
  const [first, last] = [tileAt([west, north], zoom), tileAt([east, south], zoom)];
  const addresses: TileAddress[] = [];
  for (let x = first.x; x <= last.x; x++)
    for (let y = first.y; y <= last.y; y++) addresses.push({ z: zoom, x, y });
  return addresses;
}

const zooms = Array.from({ length: finestZoom + 1 }, (_, zoom) => zoom);

test.each(zooms)(
  'no tile of zoom %i exceeds 500 kB, and together they are not empty',
  async (zoom) => {
    const known = new Set<unknown>();
    let areal = 0;
    for (const address of addressesOf(zoom)) {
      const bytes = await tiles.tile(address, reading, layerNames, stays);
      if (bytes === undefined) continue;
      expect(bytes.byteLength).toBeLessThanOrEqual(500_000);
      const layers = readMvt(bytes);
      areal += (layers.get('blocks') ?? layers.get('grid') ?? []).length;
      for (const { properties } of layers.get('parcels') ?? []) known.add(properties['id']);
    }
    expect(areal).toBeGreaterThan(0);
    // From here on every tile has room for its parcels.
    if (zoom >= 13) expect(known.size).toBe(parcels);
  },
  60_000,
);

test('squares of a grid and blocks count every parcel of a block once', async () => {
  const inBlocks = (await store.cells('example', 'block', reading.asOf))
    .filter(({ area }) => area !== null)
    .reduce((sum, cell) => sum + cell.parcels, 0);
  const [address] = addressesOf(6);
  const layers = readMvt((await tiles.tile(address!, reading, layerNames, stays))!);
  const squares = layers.get('grid')!;
  expect(layers.has('blocks')).toBe(false);
  const sum = (name: string) =>
    squares.reduce((total, { properties }) => total + Number(properties[name] ?? 0), 0);
  expect(sum('parcels')).toBe(inBlocks);
  expect(sum('blocks')).toBe(reading.blocks.all.length);
});
