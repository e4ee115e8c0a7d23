import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundingBoxOf, type Areal, type LonLat } from '../../../geodata/geometry.ts';
import { labelPoint } from '../../../geodata/labelPoint.ts';
import { cutToTile, type Placed } from '../../../server/tiles/cutToTile.ts';
import { encodeTile } from '../../../server/tiles/encodeTile.ts';
import {
  boxOfTile,
  buffer,
  extent,
  finestZoom,
  stepOnTile,
  tileAt,
  type TileAddress,
} from '../../../geodata/tileAddress.ts';
import { readMvt, twiceArea } from './readMvt.ts';

/** A place in China, and a lot around it of 1 m to some kilometres: a star, so that it is no rectangle. */
const anyLot = fc
  .tuple(
    fc.double({ min: 75, max: 134, noNaN: true }),
    fc.double({ min: 4, max: 53, noNaN: true }),
    fc.double({ min: -5, max: -1.3, noNaN: true }),
    fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
  )
  .map(([lon, lat, size, spokes]): Areal => {
    const corners = spokes.map((spoke, index): LonLat => {
      const angle = (2 * Math.PI * index) / spokes.length;
      const reach = 10 ** size * spoke;
      return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
    });
    return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
  });

const placed = (geometry: Areal, id = 'a'): Placed => ({
  geometry,
  properties: () => ({ id }),
  place: () => labelPoint(geometry),
});

function tilesOf(geometry: Areal, z: number): TileAddress[] {
  const [west, south, east, north] = boundingBoxOf([geometry])!;
  const [first, last] = [tileAt([west, north], z), tileAt([east, south], z)];
  const tiles: TileAddress[] = [];
  for (let x = first.x; x <= last.x; x++)
    for (let y = first.y; y <= last.y; y++) tiles.push({ z, x, y });
  return tiles;
}

const read = (tile: TileAddress, features: readonly Placed[]) => {
  const bytes = encodeTile(tile, { parcels: cutToTile(features, tile) });
  return bytes === undefined ? [] : readMvt(bytes).get('parcels')!;
};

const anyZoom = fc.integer({ min: 0, max: 13 });

describe('a lot that is cut to tiles', () => {
  test('is on one of them at least at every zoom, however small', () => {
    fc.assert(
      fc.property(anyLot, anyZoom, (lot, z) => {
        const found = tilesOf(lot, z).flatMap((tile) => read(tile, [placed(lot)]));
        expect(found.length).toBeGreaterThan(0);
      }),
    );
  });

  test('has rings as MVT wants them, within the tile and its buffer', () => {
    fc.assert(
      fc.property(anyLot, anyZoom, (lot, z) => {
        for (const tile of tilesOf(lot, z))
          for (const { type, geometry } of read(tile, [placed(lot)])) {
            expect(type).toBe(3);
            expect(twiceArea(geometry[0]!)).toBeGreaterThan(0);
            for (const ring of geometry) {
              expect(ring.length).toBeGreaterThan(3);
              expect(twiceArea(ring)).not.toBe(0);
              for (const step of ring.flat()) {
                expect(step).toBeGreaterThanOrEqual(-buffer);
                expect(step).toBeLessThanOrEqual(extent + buffer);
              }
            }
          }
      }),
    );
  });

  test('has each corner that is inside where the projection has it, to a step and a half', () => {
    fc.assert(
      fc.property(anyLot, (lot) => {
        const z = finestZoom;
        const tile = tileAt((lot as { coordinates: LonLat[][] }).coordinates[0]![0]!, z);
        const [shape] = read(tile, [placed(lot)]);
        const corner = stepOnTile((lot as { coordinates: LonLat[][] }).coordinates[0]![0]!, tile);
        const off = (shape?.geometry.flat() ?? []).map(([x, y]) =>
          Math.max(Math.abs(x - corner[0]), Math.abs(y - corner[1])),
        );
        expect(Math.min(...off)).toBeLessThanOrEqual(1.5);
      }),
    );
  });
});

test('a hole stays one, and goes with its own ring', () => {
  const square = (at: number, size: number): LonLat[] => [
    [at, at],
    [at + size, at],
    [at + size, at + size],
    [at, at + size],
    [at, at],
  ];
  const ring: Areal = {
    type: 'MultiPolygon',
    coordinates: [
      [square(10, 1), square(10.25, 0.5).toReversed()],
      [square(20, 1e-9), square(20 + 2e-10, 5e-10).toReversed()],
    ],
  };
  const tile = { z: 3, x: 4, y: 3 };
  const [feature] = read(tile, [placed(ring)]);
  expect(feature!.geometry).toHaveLength(2);
  expect(feature!.geometry.map((each) => Math.sign(twiceArea(each)))).toEqual([1, -1]);
});

test('a box of a tile is that of its corners, and the world is one tile', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: finestZoom }), fc.nat(), fc.nat(), (z, column, row) => {
      const tile = { z, x: column % 2 ** z, y: row % 2 ** z };
      const [west, south, east, north] = boxOfTile(tile);
      expect(west).toBeLessThan(east);
      expect(south).toBeLessThan(north);
      const middle: LonLat = [(west + east) / 2, (south + north) / 2];
      if (z > 1) expect(tileAt(middle, z)).toEqual(tile);
    }),
  );
  expect(boxOfTile({ z: 0, x: 0, y: 0 })).toEqual([-180, -90, 180, 90]);
});
