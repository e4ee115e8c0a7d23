import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { extent, tileAt } from '../../../geodata/tileAddress.ts';
import { zoneTiles } from '../../../server/tiles/zoneTiles.ts';
import { readMvt, twiceArea, type ReadFeature } from './readMvt.ts';

/** Whoever asks here waits for the answer. */
const stays = new AbortController().signal;

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);

describe.skipIf('missing' in postgis)('a tile of ours beside one of ST_AsMVT', () => {
  if ('missing' in postgis) return;
  let store: Store;
  const admin = new pg.Client({ connectionString: postgis.url });
  beforeAll(async () => {
    store = await openStore({ databaseUrl: postgis.url, file: '' });
    await store.replaceZone(exampleRecords({ parcels: 240, seed: 1 }));
    await admin.connect();
  });
  afterAll(async () => {
    await store?.close();
    await admin.end();
    await postgis.stop();
  });

  test.each([12, 13, 14, 15, 16])(
    'has the same parcels in the same places, at zoom %i',
    async (z) => {
      const zone = (await store.zone('example'))!;
      const tiles = zoneTiles(store);
      const reading = await tiles.reading(zone, 'one', zone.latest!);
      const [west, south, east, north] = zone.bbox;
      const { x, y } = tileAt([(west + east) / 2, (south + north) / 2], z);
      const bytes = await tiles.tile({ z, x, y }, reading, ['parcels'], stays);
      // CGCS2000 is taken for WGS 84 here as everywhere.
      const { rows } = await admin.query<{ tile: Buffer }>(
        `select ST_AsMVT(cut, 'parcels', 4096, 'shape') as tile from (
         select id, ST_AsMVTGeom(ST_Transform(ST_SetSRID(geom, 4326), 3857), ST_TileEnvelope($1, $2, $3), 4096, 64) as shape
         from guatu.parcel where zone_id = 'example') as cut where shape is not null`,
        [z, x, y],
      );
      const byId = (features: readonly ReadFeature[] = []) =>
        new Map(features.map((feature) => [String(feature.properties['id']), feature]));
      const ours = byId(readMvt(bytes!).get('parcels'));
      const theirs = byId(readMvt(rows[0]!.tile).get('parcels'));
      // They leave out what vanishes; we show it one step large.
      for (const id of theirs.keys()) expect(ours.has(id), id).toBe(true);
      expect(ours.size - theirs.size).toBeLessThanOrEqual(1);
      for (const [id, { geometry }] of theirs) {
        const own = ours.get(id)!.geometry;
        expect(Math.sign(twiceArea(own[0]!))).toBe(Math.sign(twiceArea(geometry[0]!)));
        const boxes = [own, geometry].map(boxOf);
        // Where a shape is cut, an edge that runs along the cut ends where the least shift takes it.
        if (boxes.flat().every((step) => step >= 0 && step <= extent))
          for (const side of [0, 1, 2, 3] as const)
            expect(Math.abs(boxes[0]![side] - boxes[1]![side]), id).toBeLessThanOrEqual(2);
        const areas = [own, geometry].map((rings) =>
          rings.reduce((sum, ring) => sum + twiceArea(ring) / 2, 0),
        );
        // Two steps along the whole outline at most.
        const around = 2 * (boxes[0]![2] - boxes[0]![0] + boxes[0]![3] - boxes[0]![1]);
        expect(Math.abs(areas[0]! - areas[1]!)).toBeLessThanOrEqual(2 * around + 4);
      }
    },
  );
});

function boxOf(rings: ReadFeature['geometry']): readonly [number, number, number, number] {
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((step) => step[axis]!));
  return [Math.min(...xs!), Math.min(...ys!), Math.max(...xs!), Math.max(...ys!)];
}
