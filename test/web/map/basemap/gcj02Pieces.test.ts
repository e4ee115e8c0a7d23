import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../../../geodata/geometry.ts';
import {
  gcj02Pieces,
  pixelOf,
  tileSize,
  toGcj02,
  type Piece,
  type TileAddress,
} from '../../../../web/map/basemap/gcj02Pieces.ts';

const xiaoshun: LonLat = [119.8725, 29.1807];

function tileAt(place: LonLat, z: number): TileAddress {
  const [x, y] = pixelOf(place, z);
  return { z, x: Math.floor(x / tileSize), y: Math.floor(y / tileSize) };
}

/** How far the picture is moved: a piece's own place in the world, less where it is put. */
function shiftOf(tile: TileAddress, piece: Piece): [east: number, south: number] {
  return [(piece.x - tile.x) * tileSize - piece.left, (piece.y - tile.y) * tileSize - piece.top];
}

const aroundTheZone: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 119.6, max: 120.1, noNaN: true }),
  fc.double({ min: 29, max: 29.4, noNaN: true }),
);
const anyZoom = fc.integer({ min: 3, max: 18 });

describe('a tile of a map in GCJ-02', () => {
  test('is moved by 439 m east and 324 m south at 孝顺', () => {
    const tile = tileAt(xiaoshun, 18);
    const metresPerPixel =
      (40_075_016.686 * Math.cos((xiaoshun[1] * Math.PI) / 180)) / (tileSize * 2 ** 18);
    for (const piece of gcj02Pieces(tile)) {
      const [east, south] = shiftOf(tile, piece);
      // Mercator takes the earth for a sphere, which makes 324 m north-south 325.4 m.
      expect(Math.abs(east * metresPerPixel - 439)).toBeLessThan(2);
      expect(Math.abs(south * metresPerPixel - 324)).toBeLessThan(2);
    }
  });

  test('is pieced together from at most four, which cover it without a gap or an overlap', () => {
    fc.assert(
      fc.property(aroundTheZone, anyZoom, (place, z) => {
        const pieces = gcj02Pieces(tileAt(place, z));
        expect(pieces.length).toBeLessThanOrEqual(4);
        expect(new Set(pieces.map(({ x, y }) => `${x}/${y}`)).size).toBe(pieces.length);
        const covered = pieces.map(({ left, top }) => overlap(left) * overlap(top));
        expect(Math.min(...covered)).toBeGreaterThan(0);
        expect(covered.reduce((a, b) => a + b)).toBe(tileSize * tileSize);
      }),
    );
  });

  test('shows every place about a pixel from where it belongs at most', () => {
    fc.assert(
      fc.property(aroundTheZone, anyZoom, (place, z) => {
        const tile = tileAt(place, z);
        const shifted = pixelOf(toGcj02(place), z);
        const [piece] = gcj02Pieces(tile);
        const [east, south] = shiftOf(tile, piece!);
        const [x, y] = pixelOf(place, z);
        expect(Math.abs(shifted[0] - east - x)).toBeLessThan(1.1);
        expect(Math.abs(shifted[1] - south - y)).toBeLessThan(1.1);
      }),
      { numRuns: 1000 },
    );
  });

  test('is itself where the shift is less than half a pixel, and outside China', () => {
    for (const tile of [tileAt(xiaoshun, 3), tileAt([-122.4, 37.8], 17)])
      expect(gcj02Pieces(tile)).toEqual([{ ...tile, left: 0, top: 0 }]);
  });
});

/** Pixels of a tile's side that lie within the side of another that begins at `start`. */
function overlap(start: number): number {
  return Math.max(0, Math.min(tileSize, start + tileSize) - Math.max(0, start));
}
