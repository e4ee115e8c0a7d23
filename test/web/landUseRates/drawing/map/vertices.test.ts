import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Areal, LonLat } from '../../../../../geodata/geometry.ts';
import { measureArea, measurePerimeter } from '../../../../../geodata/measure.ts';
import {
  canRemove,
  cornersOf,
  insertCorner,
  middlesOf,
  moveCorner,
  removeCorner,
  slide,
  type Corner,
} from '../../../../../web/landUseRates/drawing/map/vertices.ts';
import { anyShape, ringsByName } from './shapes.ts';

/** A shape and one of its corners. */
const shapeAndCorner = fc.tuple(anyShape, fc.nat()).map(([shape, at]): [Areal, Corner] => {
  const corners = cornersOf(shape);
  return [shape, corners[at % corners.length]!.corner];
});

const elsewhere: LonLat = [119.5, 29];

const nameOf = ({ polygon, ring }: Corner) => `${polygon}/${ring}`;

describe('changing a corner', () => {
  test('leaves every other ring alone, holes and other parts too, and its own ring closed', () => {
    fc.assert(
      fc.property(shapeAndCorner, ([shape, corner]) => {
        const changed = [
          moveCorner(shape, corner, elsewhere),
          insertCorner(shape, corner, elsewhere),
          removeCorner(shape, corner),
        ];
        for (const after of changed) {
          expect(after.type).toBe(shape.type);
          const rings = ringsByName(after);
          expect([...rings.keys()]).toEqual([...ringsByName(shape).keys()]);
          for (const [name, ring] of rings) {
            if (name !== nameOf(corner)) expect(ring).toEqual(ringsByName(shape).get(name));
            expect(ring.at(-1)).toEqual(ring[0]);
          }
        }
      }),
    );
  });

  test('moves it there and no other', () => {
    fc.assert(
      fc.property(shapeAndCorner, ([shape, corner]) => {
        const before = cornersOf(shape);
        const after = cornersOf(moveCorner(shape, corner, elsewhere));
        const moved = after.filter(({ place }, index) => place !== before[index]!.place);
        expect(moved).toEqual([{ corner, place: elsewhere }]);
      }),
    );
  });

  test('inserts one behind it, which removed again leaves the shape as it was', () => {
    fc.assert(
      fc.property(shapeAndCorner, ([shape, corner]) => {
        const inserted = { ...corner, index: corner.index + 1 };
        const longer = insertCorner(shape, corner, elsewhere);
        expect(cornersOf(longer)).toContainEqual({ corner: inserted, place: elsewhere });
        expect(removeCorner(longer, inserted)).toEqual(shape);
      }),
    );
  });

  test('removes none of the last three', () => {
    fc.assert(
      fc.property(shapeAndCorner, ([shape, corner]) => {
        let rest = shape;
        for (let round = 0; round < 12; round++) rest = removeCorner(rest, { ...corner, index: 0 });
        expect(ringsByName(rest).get(nameOf(corner))).toHaveLength(4);
        expect(canRemove(rest, corner)).toBe(false);
        expect(removeCorner(rest, corner)).toBe(rest);
      }),
    );
  });

  test('the first corner is also the position that closes the ring', () => {
    const square: Areal = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    };
    const first = { polygon: 0, ring: 0, index: 0 };
    expect(moveCorner(square, first, [-1, -1]).coordinates).toEqual([
      [
        [-1, -1],
        [2, 0],
        [2, 2],
        [0, 2],
        [-1, -1],
      ],
    ]);
    expect(removeCorner(square, first).coordinates).toEqual([
      [
        [2, 0],
        [2, 2],
        [0, 2],
        [2, 0],
      ],
    ]);
  });
});

test('a shape has as many corners as sides, each side with its middle', () => {
  const square: Areal = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 0],
      ],
    ],
  };
  expect(cornersOf(square).map(({ place }) => place)).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
  ]);
  expect(middlesOf(square).map(({ place }) => place)).toEqual([
    [1, 0],
    [2, 1],
    [1, 1],
  ]);
});

describe('sliding a shape', () => {
  test('eight kilometres keeps its size on the ground to two parts in a hundred thousand, with its holes', () => {
    const withHole: Areal = {
      type: 'Polygon',
      coordinates: [
        [
          [119.85, 29.2],
          [119.86, 29.2],
          [119.86, 29.21],
          [119.85, 29.21],
          [119.85, 29.2],
        ],
        [
          [119.852, 29.202],
          [119.854, 29.202],
          [119.853, 29.204],
          [119.852, 29.202],
        ],
      ],
    };
    const to: LonLat = [119.9, 29.26];
    const moved = slide(withHole, [119.852, 29.203], to);
    expect(Math.abs(measureArea(moved) / measureArea(withHole) - 1)).toBeLessThan(2e-5);
    expect(Math.abs(measurePerimeter(moved) / measurePerimeter(withHole) - 1)).toBeLessThan(2e-5);
    expect(ringsByName(moved).size).toBe(2);
  });

  test('there and back again leaves it where it was', () => {
    const place = fc.tuple(
      fc.double({ min: 119, max: 121, noNaN: true }),
      fc.double({ min: 28, max: 30, noNaN: true }),
    );
    fc.assert(
      fc.property(anyShape, place, place, (shape, from, to) => {
        const back = cornersOf(slide(slide(shape, from, to), to, from));
        cornersOf(shape).forEach(({ place: [lon, lat] }, index) => {
          expect(back[index]!.place[0]).toBeCloseTo(lon, 9);
          expect(back[index]!.place[1]).toBeCloseTo(lat, 9);
        });
      }),
    );
  });
});
