import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionFault } from '../../../geodata/editing/partition.ts';
import { splitByLine } from '../../../geodata/editing/splitByLine.ts';
import { polygonsOf, type LonLat, type Polygon } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { between, box, starArea } from '../area/shapes.ts';

const square = box(119.8, 29.2, 119.81, 29.21);

test('a line across a square makes two of it, which share the corners of the cut', () => {
  const parts = splitByLine(square, [
    [119.803, 29.19],
    [119.803, 29.22],
  ]);
  expect(parts).toHaveLength(2);
  const [west, east] = parts.toSorted((a, b) => lowest(a) - lowest(b));
  expect(measureArea(west!) / measureArea(square)).toBeCloseTo(0.3, 9);
  const corners = new Set(west!.coordinates[0]!.map(String));
  expect(
    new Set(east!.coordinates[0]!.filter((place) => corners.has(String(place))).map(String)).size,
  ).toBe(2);
});

test('a bent line from corner to edge cuts, a loose end and a line beside do not', () => {
  const bent: LonLat[] = [
    [119.8, 29.2],
    [119.805, 29.202],
    [119.81, 29.206],
  ];
  expect(splitByLine(square, bent)).toHaveLength(2);
  const loose: LonLat[] = [
    [119.79, 29.205],
    [119.805, 29.205],
  ];
  expect(splitByLine(square, loose)).toHaveLength(1);
  // Where the line comes in there is a corner now, and nothing sticks into the land from it.
  expect(splitByLine(square, loose)[0]!.coordinates[0]).toHaveLength(6);
  expect(
    splitByLine(square, [
      [119.8, 29.19],
      [119.8, 29.22],
    ]),
  ).toHaveLength(1);
  expect(
    splitByLine(square, [
      [119.7, 29.19],
      [119.7, 29.22],
    ]),
  ).toHaveLength(1);
});

test('a line through a hole makes two parts without one, a line beside it leaves it whole', () => {
  const hole = box(119.804, 29.204, 119.806, 29.206).coordinates[0]!;
  const holed: Polygon = {
    type: 'Polygon',
    coordinates: [...square.coordinates, hole.toReversed()],
  };
  const through = splitByLine(holed, [
    [119.805, 29.19],
    [119.805, 29.22],
  ]);
  expect(through.map(({ coordinates }) => coordinates.length)).toEqual([1, 1]);
  const beside = splitByLine(holed, [
    [119.802, 29.19],
    [119.802, 29.22],
  ]);
  expect(new Set(beside.map(({ coordinates }) => coordinates.length))).toEqual(new Set([1, 2]));
});

test('polygons of a multi-part that are not crossed are parts of their own', () => {
  const far = box(119.82, 29.2, 119.83, 29.21);
  const both = {
    type: 'MultiPolygon',
    coordinates: [...polygonsOf(square), ...polygonsOf(far)],
  } as const;
  const line: LonLat[] = [
    [119.805, 29.19],
    [119.805, 29.22],
  ];
  expect(splitByLine({ ...both, coordinates: [...both.coordinates] }, line)).toHaveLength(3);
});

test('the parts of any area by any line are together the area, and none lies over another', () => {
  const place = fc
    .tuple(between(119.79, 119.91), between(29.14, 29.26))
    .map(([x, y]): LonLat => [x, y]);
  fc.assert(
    fc.property(starArea(12), fc.array(place, { minLength: 2, maxLength: 6 }), (area, line) => {
      const parts = splitByLine(area, line);
      expect(parts.length).toBeGreaterThan(0);
      expect(partitionFault([area], parts)).toBeNull();
    }),
    { numRuns: 300 },
  );
});

function lowest({ coordinates }: Polygon): number {
  return Math.min(...coordinates[0]!.map(([lon]) => lon));
}
