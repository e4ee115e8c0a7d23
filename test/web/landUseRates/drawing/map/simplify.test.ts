import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat, Polygon } from '../../../../../geodata/geometry.ts';
import { simplify } from '../../../../../web/landUseRates/drawing/map/simplify.ts';

/** Pixels are degrees. */
const project = ([x, y]: LonLat) => ({ x, y });

const outline = fc
  .array(
    fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
    ),
    {
      minLength: 3,
      maxLength: 60,
    },
  )
  .map((corners): Polygon => ({ type: 'Polygon', coordinates: [[...corners, corners[0]!]] }));

function distanceTo([x, y]: LonLat, ring: readonly LonLat[]): number {
  const toSide = ([ax, ay]: LonLat, [bx, by]: LonLat) => {
    const [dx, dy] = [bx - ax, by - ay];
    const t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const at = Math.min(1, Math.max(0, t));
    return Math.hypot(x - ax - at * dx, y - ay - at * dy);
  };
  return Math.min(...ring.slice(1).map((end, index) => toSide(ring[index]!, end)));
}

describe('an outline drawn by hand', () => {
  test('keeps the corners of a square and none along its sides', () => {
    const steps = Array.from({ length: 50 }, (_, index) => index * 2);
    const ring: LonLat[] = [
      ...steps.map((x): LonLat => [x, 0]),
      ...steps.map((y): LonLat => [100, y]),
      ...steps.map((x): LonLat => [100 - x, 100]),
      ...steps.map((y): LonLat => [0, 100 - y]),
      [0, 0],
    ];
    expect(simplify({ type: 'Polygon', coordinates: [ring] }, project).coordinates).toEqual([
      [
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
        [0, 0],
      ],
    ]);
  });

  test('loses no place by more than one can see, and gains none', () => {
    fc.assert(
      fc.property(outline, (drawn) => {
        const [before] = drawn.coordinates;
        const [after] = simplify(drawn, project).coordinates;
        for (const place of after!) expect(before).toContain(place);
        for (const place of before!) expect(distanceTo(place, after!)).toBeLessThanOrEqual(1.5);
        expect(after!.at(-1)).toEqual(after![0]);
      }),
    );
  });
});
