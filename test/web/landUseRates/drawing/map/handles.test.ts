import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Areal, LonLat } from '../../../../../geodata/geometry.ts';
import { handleAt, handlesOf } from '../../../../../web/landUseRates/drawing/map/handles.ts';
import { anyShape } from './shapes.ts';

/** A screen of 1000 × 1000 pixels over 119.8–119.9 E, 29.1–29.3 N, a little more of it than there is land. */
const project = ([lon, lat]: LonLat) => ({ x: (lon - 119.81) * 12_500, y: (29.29 - lat) * 6_000 });
const screen = { width: 1000, height: 1000 };

const square: Areal = {
  type: 'Polygon',
  coordinates: [
    [
      [119.82, 29.2],
      [119.86, 29.2],
      [119.86, 29.24],
      [119.82, 29.24],
      [119.82, 29.2],
    ],
  ],
};

describe('handles', () => {
  test('a square has one for each corner and one for the middle of each side', () => {
    const kinds = handlesOf(square, project, screen, 12).map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(4).fill('corner'), ...Array(4).fill('middle')]);
  });

  test('lie on the screen, at least so far apart', () => {
    fc.assert(
      fc.property(anyShape, fc.integer({ min: 4, max: 60 }), (shape, apart) => {
        const points = handlesOf(shape, project, screen, apart).map(({ place }) => project(place));
        for (const [index, { x, y }] of points.entries()) {
          expect(Math.min(x, y, 1000 - x, 1000 - y)).toBeGreaterThanOrEqual(0);
          for (const other of points.slice(index + 1))
            expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(apart);
        }
      }),
    );
  });

  test('of a circle of ten thousand corners are few enough to draw', () => {
    const ring = Array.from({ length: 10_000 }, (_, corner): LonLat => {
      const angle = (corner / 10_000) * 2 * Math.PI;
      return [119.85 + 0.03 * Math.cos(angle), 29.2 + 0.06 * Math.sin(angle)];
    });
    const circle: Areal = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
    const count = handlesOf(circle, project, screen, 1).length;
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThanOrEqual(400);
  });

  test('the nearest within reach is taken hold of, and none beyond it', () => {
    const handles = handlesOf(square, project, screen, 12);
    const { x, y } = project([119.86, 29.24]);
    expect(handleAt(handles, project, { x: x + 3, y: y - 4 }, 12)).toMatchObject({
      kind: 'corner',
      corner: { polygon: 0, ring: 0, index: 2 },
    });
    expect(handleAt(handles, project, { x: x + 9, y: y - 9 }, 12)).toBeNull();
    expect(handleAt([], project, { x, y }, 12)).toBeNull();
  });
});
