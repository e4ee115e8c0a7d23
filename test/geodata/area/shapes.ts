import fc from 'fast-check';
import { union } from '../../../geodata/area/union.ts';
import {
  polygonsOf,
  type Areal,
  type LonLat,
  type MultiPolygon,
  type Polygon,
} from '../../../geodata/geometry.ts';

/** Evenly spread, which doubles of fast-check are not: half of those from 0 are too small to matter. */
export const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1_000_000 }).map((part) => low + ((high - low) * part) / 1_000_000);

export const centre: LonLat = [119.85, 29.2];

/** A closed ring around a centre whose corners lie in equal steps of direction, at these distances in degrees. */
export function star(reaches: readonly number[], [lon, lat]: LonLat = centre): LonLat[] {
  const ring = reaches.map((reach, index): LonLat => {
    const angle = (2 * Math.PI * index) / reaches.length;
    return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

export function box(west: number, south: number, east: number, north: number): Polygon {
  const ring: LonLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** A figure of eight that crosses itself in its middle, at 119.85, 29.2. */
export const bowTie: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [119.8, 29.1],
      [119.9, 29.3],
      [119.9, 29.1],
      [119.8, 29.3],
      [119.8, 29.1],
    ],
  ],
};

/** Star-shaped rings: bent in and out, of up to `corners` corners, some with a hole. */
export const starArea = (corners: number): fc.Arbitrary<Polygon> =>
  fc
    .record({
      reaches: fc.array(between(0.02, 0.05), {
        minLength: 3,
        maxLength: corners,
        size: 'max',
      }),
      hole: fc.boolean(),
      windsBack: fc.boolean(),
    })
    .map(({ reaches, hole, windsBack }) => {
      const outer = windsBack ? star(reaches).toReversed() : star(reaches);
      const rings = hole ? [outer, star([0.008, 0.009, 0.007, 0.01, 0.006])] : [outer];
      return { type: 'Polygon', coordinates: rings };
    });

/** A parcel of some 50 m to 2 km somewhere about the outline of such an area: bent, perhaps with a hole. */
export const starParcel: fc.Arbitrary<Polygon> = fc
  .record({
    direction: between(0, 2 * Math.PI),
    distance: between(0, 0.05),
    size: between(0.0005, 0.02),
    reaches: fc.array(between(0.4, 1), { minLength: 3, maxLength: 9 }),
    hole: fc.boolean(),
  })
  .map(({ direction, distance, size, reaches, hole }) => {
    const at: LonLat = [
      centre[0] + distance * Math.cos(direction),
      centre[1] + distance * Math.sin(direction),
    ];
    const outer = star(
      reaches.map((reach) => reach * size),
      at,
    );
    const inner = star([0.1 * size, 0.08 * size, 0.09 * size], at);
    return { type: 'Polygon', coordinates: hole ? [outer, inner.toReversed()] : [outer] };
  });

/** Columns and rows of a lattice of 0.001 degrees. */
export const latticeSize = 5;

type Cells = ReadonlySet<number>;

export const someCells: fc.Arbitrary<Cells> = fc
  .uniqueArray(fc.nat(latticeSize ** 2 - 1), { minLength: 1 })
  .map((cells) => new Set(cells));

/** Cells of the lattice as one shape: rectangular corners, holes, parts that touch in corners. */
export function shapeOfCells(cells: Cells): MultiPolygon {
  const at = (steps: number, origin: number) => Number((origin + steps * 0.001).toFixed(3));
  return union(
    [...cells].map((cell) => {
      const [column, row] = [cell % latticeSize, Math.floor(cell / latticeSize)];
      const [west, south] = [at(column, centre[0]), at(row, centre[1])];
      return box(west, south, at(column + 1, centre[0]), at(row + 1, centre[1]));
    }),
  )!;
}

/**
 * Land of a shape with sides that are straight lines of longitude and latitude, on the unit-sized ellipsoid: the authalic q
 * (J. P. Snyder, Map Projections: A Working Manual, 1987, equation 3-12) summed up along its outline by Gauss's rule of five
 * points. Independent of the code under test, and exact to some 1e-16 of a square radian.
 */
export function straightLand(area: Areal | null): number {
  if (area === null) return 0;
  return polygonsOf(area).reduce((sum, rings) => {
    const [outer = 0, ...holes] = rings.map((ring) => Math.abs(sumAlong(ring)));
    return sum + outer - holes.reduce((holeSum, hole) => holeSum + hole, 0);
  }, 0);
}

const radians = Math.PI / 180;
const eccentricity = Math.sqrt(0.006694380022901);
const gauss = [
  [0, 0.568888888888889],
  [0.538469310105683, 0.478628670499366],
  [-0.538469310105683, 0.478628670499366],
  [0.906179845938664, 0.236926885056189],
  [-0.906179845938664, 0.236926885056189],
] as const;

function sumAlong(ring: readonly LonLat[]): number {
  // From a near parallel and not the equator, so that the digits go to the shape.
  const base = authalic(ring[0]![1]);
  return ring.slice(1).reduce((sum, [lon, lat], index) => {
    const [fromLon, fromLat] = ring[index]!;
    const mean = gauss.reduce((total, [node, weight]) => {
      const at = (fromLat + lat + node * (lat - fromLat)) / 2;
      return total + (weight * (authalic(at) - base)) / 2;
    }, 0);
    return sum + (lon - fromLon) * radians * mean;
  }, 0);
}

function authalic(latitude: number): number {
  const sin = Math.sin(latitude * radians);
  const e = eccentricity;
  return (
    ((1 - e * e) *
      (sin / (1 - e * e * sin * sin) + Math.log((1 + e * sin) / (1 - e * sin)) / (2 * e))) /
    2
  );
}
