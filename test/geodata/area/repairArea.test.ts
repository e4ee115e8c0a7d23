import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAreal } from '../../../geodata/area/readArea.ts';
import { repairArea } from '../../../geodata/area/repairArea.ts';
import type { Areal, LonLat } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { between, bowTie, box, centre, starArea } from './shapes.ts';

const polygon = (...rings: LonLat[][]): Areal => ({ type: 'Polygon', coordinates: rings });

const isSound = (area: Areal) => !Array.isArray(readAreal(area));

/** A ring as a hand may scribble it: corners anywhere. */
const scribble = fc
  .array(fc.tuple(between(0, 0.01), between(0, 0.01)), { minLength: 3, maxLength: 25 })
  .map((corners): Areal => {
    const ring = corners.map(([x, y]): LonLat => [centre[0] + x, centre[1] + y]);
    return polygon([...ring, ring[0]!]);
  });

describe('repairing an area', () => {
  test('makes two halves of a figure of eight', () => {
    expect(isSound(bowTie)).toBe(false);
    const repaired = repairArea(bowTie)!;
    expect(repaired.coordinates).toHaveLength(2);
    expect(isSound(repaired)).toBe(true);
    const whole = measureArea(box(119.8, 29.1, 119.9, 29.3));
    expect(measureArea(repaired) / whole).toBeCloseTo(0.5, 3);
  });

  test('leaves what needs none as it is, corners on straight lines and parts side by side too', () => {
    const [west, east] = [box(119.8, 29.1, 119.82, 29.12), box(119.82, 29.1, 119.83, 29.12)];
    const [ring] = west.coordinates as [LonLat[]];
    const surveyed = [ring[0]!, [119.81, 29.1] as LonLat, ...ring.slice(1)];
    const coordinates = [[surveyed], east.coordinates];
    expect(repairArea({ type: 'MultiPolygon', coordinates })).toEqual({
      type: 'MultiPolygon',
      coordinates,
    });
  });

  test('counts once what is there twice, and forgets a hole outside', () => {
    const [one, other] = [box(119.8, 29.1, 119.82, 29.12), box(119.81, 29.1, 119.83, 29.12)];
    const overlapping: Areal = {
      type: 'MultiPolygon',
      coordinates: [one.coordinates, other.coordinates],
    };
    const whole = measureArea(box(119.8, 29.1, 119.83, 29.12));
    expect(measureArea(repairArea(overlapping)!) / whole).toBeCloseTo(1, 4);
    const outside = polygon(one.coordinates[0]!, box(119.9, 29.2, 119.91, 29.21).coordinates[0]!);
    expect(measureArea(repairArea(outside)!)).toBeCloseTo(measureArea(one), 0);
  });

  test('leaves a valid area as large as it is, to the rounding of a centimetre', () => {
    fc.assert(
      fc.property(starArea(30), (area) => {
        const ratio = measureArea(repairArea(area)!) / measureArea(area);
        expect(Math.abs(ratio - 1)).toBeLessThan(1e-4);
      }),
      { numRuns: 40 },
    );
  });

  test('makes something valid of every scribble that encloses anything', () => {
    fc.assert(
      fc.property(scribble, (area) => {
        const repaired = repairArea(area);
        if (repaired) expect(isSound(repaired)).toBe(true);
        else expect(measureArea(area)).toBeLessThan(10);
      }),
      { numRuns: 200 },
    );
  });

  test('mends what leaves a sliver of a centimetre, and edges too close to be told apart at a centimetre', () => {
    const sliver: LonLat[] = [
      [119.85000012, 29.20000015],
      [119.85000001, 29.20765417],
      [119.85000013, 29.20028822],
      [119.85753175, 29.20999981],
      [119.85000019, 29.20937661],
      [119.85000012, 29.20000015],
    ];
    const close: LonLat[] = [
      [119.85000004, 29.20000011],
      [119.85999992, 29.20000007],
      [119.85094236, 29.20999983],
      [119.85999998, 29.20000017],
      [119.85999989, 29.20000012],
      [119.85999983, 29.20035367],
      [119.85999993, 29.20547195],
      [119.85972029, 29.20000018],
      [119.85000007, 29.20000017],
      [119.85000007, 29.20000004],
      [119.85274875, 29.20787869],
      [119.85111665, 29.20999997],
      [119.85000017, 29.20000012],
      [119.85999993, 29.20999986],
      [119.85000004, 29.20000011],
    ];
    for (const ring of [sliver, close]) {
      const repaired = repairArea(polygon(ring));
      expect(repaired && isSound(repaired)).toBe(true);
    }
  });

  test('gives up on what encloses nothing and on what crosses too often', () => {
    const line = polygon([
      [119.8, 29.1],
      [119.9, 29.2],
      [119.8, 29.1],
      [119.8, 29.1],
    ]);
    const tangle = Array.from({ length: 2000 }, (_, index): LonLat => [
      119.8 + 0.1 * ((index * 0.618) % 1),
      29.1 + 0.1 * ((index * 0.414) % 1),
    ]);
    expect(repairArea(line)).toBeNull();
    expect(repairArea(polygon([...tangle, tangle[0]!]))).toBeNull();
  });
});
