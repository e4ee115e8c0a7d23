import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAreal } from '../../../geodata/area/readArea.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import { collection, faultsOf, feature, inBrief, parts, polygon, square } from './geojson.ts';
import { between, bowTie, centre, shapeOfCells, someCells, star, starArea } from './shapes.ts';

describe('an outline that crosses itself', () => {
  test('is refused with the place where it does', () => {
    const [fault, ...more] = faultsOf(bowTie);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ reason: 'selfIntersecting', path: ['coordinates', 0, 0] });
    expect(fault!.place![0]).toBeCloseTo(119.85, 12);
    expect(fault!.place![1]).toBeCloseTo(29.2, 12);
    expect(fault!.detail.zh).toContain('经度 119.850000、纬度 29.200000');
    expect(fault!.detail.en).toContain('longitude 119.850000, latitude 29.200000');
  });

  test('is refused when it crosses in a corner, or goes round twice', () => {
    const throughCorner = polygon([
      [0, 0],
      [1, 1],
      [2, 2.5],
      [2, -0.5],
      [1, 1],
      [0, 2],
      [0, 0],
    ]);
    const twice = polygon([...square(0, 0, 1), ...square(0, 0, 1).slice(1)]);
    expect(faultsOf(throughCorner)).toMatchObject([{ reason: 'selfIntersecting', place: [1, 1] }]);
    expect(faultsOf(twice)).toMatchObject([{ reason: 'selfIntersecting', place: [0, 0] }]);
  });

  test('is found wherever two corners of a round shape change places', () => {
    const rounds = fc.tuple(fc.integer({ min: 4, max: 60 }), between(0.2, 5), fc.nat());
    fc.assert(
      fc.property(rounds, ([corners, width, at]) => {
        const open = star(Array<number>(corners).fill(0.01))
          .slice(0, -1)
          .map(([lon, lat]): LonLat => [centre[0] + width * (lon - centre[0]), lat]);
        const [one, other] = [at % corners, (at + 1) % corners];
        const swapped = open.with(one, open[other]!).with(other, open[one]!);
        expect(faultsOf(polygon([...swapped, swapped[0]!]))).toMatchObject([
          { reason: 'selfIntersecting' },
        ]);
      }),
      { numRuns: 200 },
    );
  });

  test('names the ring and the edge', () => {
    const bow = [
      [12, 10],
      [14, 14],
      [14, 10],
      [12, 14],
      [12, 10],
    ];
    const value = collection(
      feature(polygon(square(0, 0, 1))),
      feature(parts([square(5, 5, 1)], [bow])),
    );
    expect(faultsOf(value).map(inBrief)).toEqual([
      'selfIntersecting at features.1.geometry.coordinates.1.0.0',
    ]);
  });
});

describe('rings', () => {
  test('that cross are refused', () => {
    const faults = faultsOf(polygon(square(0, 0, 5), square(4, 4, 2)));
    expect(faults).toMatchObject([
      { reason: 'ringsCross', place: [5, 4] },
      { reason: 'ringsCross', place: [4, 5] },
    ]);
  });

  test.each([
    [
      'a hole outside its outer ring',
      polygon(square(0, 0, 1), square(3, 3, 1)),
      'holeOutside at coordinates.1',
    ],
    [
      'a hole in another part',
      parts([square(0, 0, 5)], [square(10, 10, 2), square(1, 1, 1)]),
      'holeOutside at coordinates.1.1',
    ],
    [
      'a hole in a hole',
      polygon(square(0, 0, 5), square(1, 1, 3), square(2, 2, 1)),
      'overlapping at coordinates.2',
    ],
    [
      'a part in a part',
      parts([square(0, 0, 5)], [square(1, 1, 1)]),
      'overlapping at coordinates.1',
    ],
    ['a part twice', parts([square(0, 0, 5)], [square(0, 0, 5)]), 'overlapping at coordinates.1'],
  ])('refuses %s', (_name, value, expected) => {
    expect(faultsOf(value).map(inBrief)).toEqual([expected]);
  });

  test.each([
    ['a hole', polygon(square(0, 0, 5), square(1, 1, 1))],
    ['a hole that touches the outer ring along a side', polygon(square(0, 0, 5), square(0, 1, 1))],
    [
      'a hole that touches it in a corner',
      polygon(square(0, 0, 2), [
        [0, 1],
        [1, 0.5],
        [1, 1.5],
        [0, 1],
      ]),
    ],
    ['an island in a hole', parts([square(0, 0, 5), square(1, 1, 3)], [square(2, 2, 1)])],
    ['parts side by side', parts([square(0, 0, 1)], [square(1, 0, 1)], [square(1, 1, 1)])],
    ['parts with half a side in common', parts([square(0, 0, 1)], [square(1, 0.5, 1)])],
    [
      'a ring that touches itself',
      polygon([
        [0, 0],
        [2, 0],
        [1, 1],
        [2, 2],
        [0, 2],
        [1, 1],
        [0, 0],
      ]),
    ],
    [
      'repeated positions',
      polygon([
        [0, 0],
        [0, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [1, 1],
        [0, 0],
        [0, 0],
      ]),
    ],
    [
      'a hole reached through a cut',
      polygon([
        [0, 0],
        [3, 0],
        [3, 3],
        [0, 3],
        [0, 1],
        [1, 1],
        [1, 2],
        [2, 2],
        [2, 1],
        [1, 1],
        [0, 1],
        [0, 0],
      ]),
    ],
    [
      'a spike',
      polygon([
        [0, 0],
        [2, 0],
        [2, 2],
        [3, 3],
        [2, 2],
        [0, 2],
        [0, 0],
      ]),
    ],
    ['the whole world', polygon(square(-180, -90, 180).map(([lon, lat]) => [2 * lon + 180, lat]))],
    ['two sides of the 180th meridian', parts([square(179, 0, 1)], [square(-180, 0, 1)])],
  ])('takes %s as it is', (_name, value) => {
    expect(readAreal(value)).toEqual(value);
  });

  test('of any star and of any cells of a lattice are taken', () => {
    fc.assert(
      fc.property(starArea(60), someCells, (area, cells) => {
        expect(readAreal(area)).toEqual(area);
        expect(faultsOf(shapeOfCells(cells))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('may reach a tenth of a millimetre over one another, where rounding put a corner', () => {
    const touching = (reach: number) =>
      parts(
        [square(0, 0, 1)],
        [
          [
            [1, -1],
            [3, -1],
            [3, 3],
            [1, 3],
            [1 - reach, 0.5],
            [1, -1],
          ],
        ],
      );
    expect(faultsOf(touching(1e-10))).toEqual([]);
    expect(faultsOf(touching(1e-6)).map(({ reason }) => reason)).toContain('ringsCross');
  });
});

describe('a shape of very many vertices', () => {
  const circle = (vertices: number) => star(Array<number>(vertices - 1).fill(0.1), centre);

  test('is taken up to 50 000', () => {
    expect(faultsOf(polygon(circle(50_000)))).toEqual([]);
    expect(faultsOf(polygon(circle(50_001))).map(inBrief)).toEqual([
      'tooManyVertices at coordinates.0',
    ]);
    expect(faultsOf(parts([circle(30_000)], [circle(30_000)])).map(inBrief)).toEqual([
      'tooManyVertices at coordinates.1.0',
    ]);
  });

  test('has its crossings found', () => {
    const open = circle(49_999).slice(0, -1);
    const swapped = open.with(1000, open[1100]!).with(1100, open[1000]!);
    expect(faultsOf(polygon([...swapped, swapped[0]!]))).toMatchObject([
      { reason: 'selfIntersecting', path: ['coordinates', 0, 999] },
      { reason: 'selfIntersecting' },
    ]);
  });

  test('is refused when its edges wind too closely to be checked', () => {
    const reaches = Array.from({ length: 49_999 }, (_, index) => 0.1 - 0.09 * (index % 2));
    expect(faultsOf(polygon(star(reaches))).map(({ reason }) => reason)).toEqual(['tooTangled']);
  });
});
