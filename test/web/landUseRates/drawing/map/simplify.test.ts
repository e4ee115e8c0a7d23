import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat, Polygon } from '../../../../../geodata/geometry.ts';
import { between } from '../../../../geodata/area/shapes.ts';
import { simplify } from '../../../../../web/landUseRates/drawing/map/simplify.ts';

/** Pixels are degrees. */
const project = ([x, y]: LonLat) => ({ x, y });

/** Places anywhere, and places on a grid, among which many are passed twice, on one line, or there and back. */
const corners = fc.oneof(
  fc.array(fc.tuple(between(0, 100), between(0, 100)), { minLength: 3, maxLength: 60 }),
  fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 3, maxLength: 60 }),
);

const outline = corners.map((places): Polygon => ({
  type: 'Polygon',
  coordinates: [[...places, places[0]!]],
}));

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
