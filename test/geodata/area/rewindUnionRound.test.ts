import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewind } from '../../../geodata/area/rewind.ts';
import { roundPositions } from '../../../geodata/area/roundPositions.ts';
import { areaRatio } from '../../../geodata/area/areaRatio.ts';
import { union } from '../../../geodata/area/union.ts';
import { polygonsOf, type Areal, type LonLat } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { between, box, starArea } from './shapes.ts';

/** Twice the area to the left of a ring. */
const turns = (ring: readonly LonLat[]) =>
  ring.slice(1).reduce((sum, [lon, lat], index) => {
    const [fromLon, fromLat] = ring[index]!;
    return sum + (fromLon - 119.85) * (lat - 29.2) - (lon - 119.85) * (fromLat - 29.2);
  }, 0);

test('rewinding leaves the shape and turns outer rings left, holes right', () => {
  fc.assert(
    fc.property(starArea(12), (area) => {
      const rewound = rewind(area);
      expect(measureArea(rewound)).toBeCloseTo(measureArea(area), 3);
      for (const [outer, ...holes] of rewound.coordinates) {
        expect(turns(outer!)).toBeGreaterThan(0);
        for (const hole of holes) expect(turns(hole)).toBeLessThan(0);
      }
      expect(rewind(rewound)).toEqual(rewound);
    }),
  );
});

describe('the union of areas', () => {
  test('is found of any self-crossing shape, and keeps the land of all', () => {
    const corner = fc.tuple(between(0, 0.01), between(0, 0.01));
    const scribbles = fc.array(corner, { minLength: 20, maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(scribbles, (corners) => {
        const ring = corners.map(([x, y]): LonLat => [119.85 + x, 29.2 + y]);
        const tangle: Areal = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
        const triangle = {
          type: 'Polygon' as const,
          coordinates: [[...ring.slice(0, 3), ring[0]!]],
        };
        // Of a sliver there is no share to speak of.
        fc.pre(measureArea(triangle) > 1);
        const united = union([tangle, triangle])!;
        expect(areaRatio(triangle, united)).toBeCloseTo(1, 6);
        expect(measureArea(united)).toBeLessThan(measureArea(box(119.85, 29.2, 119.86, 29.21)) + 1);
      }),
      { numRuns: 50 },
    );
  });

  test('counts what they have in common once', () => {
    const [left, right] = [box(119.8, 29.1, 119.82, 29.11), box(119.81, 29.1, 119.83, 29.11)];
    const united = union([left, right])!;
    const whole = measureArea(box(119.8, 29.1, 119.83, 29.11));
    expect(Math.abs(measureArea(united) / whole - 1)).toBeLessThan(1e-5);
    expect(united.coordinates).toHaveLength(1);
  });

  test('of nothing is nothing', () => {
    expect(union([])).toBeNull();
    expect(union([{ type: 'MultiPolygon', coordinates: [] }])).toBeNull();
  });
});

describe('rounding positions', () => {
  test('moves none by more than half a unit of 1e-7 degrees', () => {
    fc.assert(
      fc.property(starArea(12), (area) => {
        const rounded = roundPositions(area);
        polygonsOf(rounded).forEach((rings) =>
          rings.forEach((ring, index) =>
            ring.forEach(([lon, lat], position) => {
              const [fromLon, fromLat] = area.coordinates[index]![position]!;
              expect(Math.abs(lon - fromLon)).toBeLessThanOrEqual(5.1e-8);
              expect(Math.abs(lat - fromLat)).toBeLessThanOrEqual(5.1e-8);
              expect(Number(lon.toFixed(7))).toBe(lon);
            }),
          ),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('joins positions that fall together and drops rings of which nothing is left', () => {
    const close: Areal = {
      type: 'Polygon',
      coordinates: [
        [
          [119.8, 29.1],
          [119.9, 29.1],
          [119.900000001, 29.100000001],
          [119.9, 29.2],
          [119.8, 29.1],
        ],
        box(119.87, 29.12, 119.87 + 1e-9, 29.12 + 1e-9).coordinates[0]!,
      ],
    };
    expect(roundPositions(close).coordinates).toEqual([
      [
        [
          [119.8, 29.1],
          [119.9, 29.1],
          [119.9, 29.2],
          [119.8, 29.1],
        ],
      ],
    ]);
    expect(roundPositions(box(119.87, 29.12, 119.87 + 1e-9, 29.12)).coordinates).toEqual([]);
  });
});
