import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../../geodata/geometry.ts';
import { fittedCamera, unfittedCamera } from '../../../geodata/meeting/remote/groundCamera.ts';
import { inked, mostInkPoints, type Stroke } from '../../../geodata/meeting/remote/ink.ts';

const camera = { longitude: 119.84, latitude: 29.15, zoom: 14, bearing: 10, pitch: 20 };
const anySize = fc.tuple(fc.integer({ min: 100, max: 8000 }), fc.integer({ min: 100, max: 8000 }));

describe('a screen that follows another', () => {
  test('of half its width and height is one level further away', () => {
    expect(fittedCamera(camera, [1920, 1080], [960, 540])).toEqual({ ...camera, zoom: 13 });
  });

  test('of another shape shows all the other shows', () => {
    expect(fittedCamera(camera, [1000, 1000], [500, 2000]).zoom).toBe(13);
    expect(fittedCamera(camera, [1000, 1000], [4000, 2000]).zoom).toBe(15);
  });

  test('and looks at what that is to look at, back and forth', () => {
    fc.assert(
      fc.property(anySize, anySize, (from, to) => {
        const there = fittedCamera(camera, from, to);
        expect(unfittedCamera(there, from, to).zoom).toBeCloseTo(camera.zoom, 9);
      }),
    );
  });
});

describe('ink', () => {
  const stroke = (id: string, ...points: LonLat[]): Stroke => ({ id, colour: 'red', points });
  const long = (id: string, count: number) =>
    stroke(id, ...Array.from({ length: count }, (_, n): LonLat => [119, n / 1e6]));

  test('goes on where it has begun, in the colour it began with', () => {
    const begun = inked([], stroke('a', [1, 1]));
    expect(inked(begun, { ...stroke('a', [2, 2]), colour: 'blue' })).toEqual([
      stroke('a', [1, 1], [2, 2]),
    ]);
  });

  test('drawn in pieces is the stroke drawn at once', () => {
    const anyPoints = fc.array(fc.tuple(fc.float(), fc.float()), { maxLength: 20 });
    fc.assert(
      fc.property(anyPoints, anyPoints, (first, second) => {
        const pieces = inked(inked([], stroke('a', ...first)), stroke('a', ...second));
        expect(pieces).toEqual(inked([], stroke('a', ...first, ...second)));
      }),
    );
  });

  test('of which there is too much loses its oldest strokes, a stroke too long its beginning', () => {
    const strokes = inked([long('a', 10), long('b', 10)], long('c', mostInkPoints - 10));
    expect(strokes.map(({ id }) => id)).toEqual(['b', 'c']);
    const [only] = inked([], long('d', mostInkPoints + 5));
    expect(only!.points[0]).toEqual([119, 5 / 1e6]);
  });
});
