import fc from 'fast-check';
import type { LonLat, Polygon } from '../../../geodata/geometry.ts';
import { place } from './metreRectangles.ts';

/** Metres east and north. */
type Spot = readonly [number, number];

/** A line by its direction and how far it passes the middle of a square. */
type Cut = { readonly angle: number; readonly offset: number };

const side = 400;

/** A square of 400 m parted by random lines; its cells are convex and side by side, and cover it. */
export const tessellations: fc.Arbitrary<{ readonly whole: Polygon; readonly cells: Polygon[] }> =
  fc
    .record({
      cuts: fc.array(
        fc.record({
          angle: fc.double({ min: 0, max: Math.PI, noNaN: true }),
          offset: fc.double({ min: -180, max: 180, noNaN: true }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      isRounded: fc.boolean(),
    })
    .map(({ cuts, isRounded }) => {
      const square: Spot[] = [
        [0, 0],
        [side, 0],
        [side, side],
        [0, side],
      ];
      const cells = cuts.reduce<Spot[][]>(
        (all, cut) => all.flatMap((cell) => parted(cell, cut)),
        [square],
      );
      const toPolygon = (cell: readonly Spot[]) => polygonOf(cell, isRounded);
      return { whole: toPolygon(square), cells: cells.filter(isLand).map(toPolygon) };
    });

/** The two sides of a cell along a line; one where the line passes it by. */
function parted(cell: readonly Spot[], { angle, offset }: Cut): Spot[][] {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  const beyond = ([east, north]: Spot) => (east - side / 2) * x + (north - side / 2) * y - offset;
  const half = (sign: 1 | -1) =>
    cell.flatMap((from, index): Spot[] => {
      const to = cell[(index + 1) % cell.length]!;
      const [here, there] = [beyond(from), beyond(to)];
      const kept = sign * here >= 0 ? [from] : [];
      return here * there < 0 ? [...kept, between(from, to, here / (here - there))] : kept;
    });
  return [half(1), half(-1)].filter((part) => part.length >= 3);
}

function between([x1, y1]: Spot, [x2, y2]: Spot, share: number): Spot {
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}

/** Not a corner of a few cm², which rounding could turn inside out. */
function isLand(cell: readonly Spot[]): boolean {
  const doubled = cell.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = cell[(index + 1) % cell.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) > 0.2;
}

/** Rounded to a centimetre, as files have it, a corner on a neighbour's side is beside it. */
function polygonOf(cell: readonly Spot[], isRounded: boolean): Polygon {
  const ring = cell.map(([east, north]): LonLat => {
    const [lon, lat] = place(east, north);
    return isRounded ? [Number(lon.toFixed(7)), Number(lat.toFixed(7))] : [lon, lat];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}
