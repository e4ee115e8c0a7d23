import { describe, expect, test } from 'vitest';
import { intersectionOf, unionOf } from '../../../geodata/area/overlay.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import { box } from './shapes.ts';

const square = (west: number, south: number, size: number): LonLat[][][] => [
  box(west, south, west + size, south + size).coordinates,
];

/** How often a ring goes round a place, counter-clockwise. */
function turnsAround([x, y]: LonLat, ring: readonly LonLat[]): number {
  return ring.slice(1).reduce((turns, [toX, toY], index) => {
    const [fromX, fromY] = ring[index]!;
    if (fromY <= y === toY <= y) return turns;
    const crossing = fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
    return crossing <= x ? turns : turns + (toY > fromY ? 1 : -1);
  }, 0);
}

describe('laying shapes over one another', () => {
  test('gives what is in any of them, or in both', () => {
    const cornersOf = (shape: LonLat[][][]) =>
      shape.map((rings) => rings.map((ring) => new Set(ring.map(String))));
    const [left, right] = [square(0, 0, 2), square(1, 0, 2)];
    expect(cornersOf(unionOf([left, right]))).toEqual(cornersOf([box(0, 0, 3, 2).coordinates]));
    expect(cornersOf(intersectionOf(left, right))).toEqual(
      cornersOf([box(1, 0, 2, 2).coordinates]),
    );
    expect(intersectionOf(square(0, 0, 1), square(2, 0, 1))).toEqual([]);
    expect(unionOf([])).toEqual([]);
  });

  // On each of these the library fails when it sweeps from west to east.
  test.each<{ tangle: LonLat[] }>([
    {
      tangle: [
        [0.594, 0.031],
        [0.106, 0.658],
        [0.582, 0.525],
        [0.012, 0.379],
        [0.928, 0.329],
        [0.371, 0.673],
        [0.801, 0.419],
        [0.278, 0.638],
        [0.306, 0.959],
        [0.946, 0.233],
        [0.561, 0.5],
        [0.594, 0.031],
      ],
    },
    {
      tangle: [
        [0.391, 0.401],
        [0.606, 0.079],
        [0.857, 0.259],
        [0.896, 0.03],
        [0.06, 0.328],
        [0.116, 0.717],
        [0.755, 0.218],
        [0.359, 0.9],
        [0.596, 0.584],
        [0.181, 0.573],
        [0.949, 0.129],
        [0.153, 0.279],
        [0.232, 0.574],
        [0.668, 0.762],
        [0.391, 0.401],
      ],
    },
  ])('gives exactly what a tangle goes round, its rings the right way', ({ tangle }) => {
    const rings = unionOf([[[tangle]]]).flat();
    for (let step = 0; step < 10_000; step++) {
      const place: LonLat = [((step % 100) + 0.517) / 100, (Math.floor(step / 100) + 0.483) / 100];
      const inside = rings.reduce((turns, ring) => turns + turnsAround(place, ring), 0);
      expect(inside, place.join()).toBe(turnsAround(place, tangle) === 0 ? 0 : 1);
    }
  });
});
