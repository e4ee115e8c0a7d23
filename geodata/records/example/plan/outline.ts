import type { Centreline } from './river.ts';
import type { NorthSouthLine } from './streets.ts';
import type { Position, Ring } from './localPlane.ts';

/** How a corner is finished: by how many metres its sides are cut back, and whether an arc or a chamfer joins them. */
export type Corner = { readonly cut: number; readonly arc: boolean };

/** A field in a district's local coordinates between two centrelines and two north–south lines, its corners from the south-west, counter-clockwise. */
export type Quadrilateral = {
  readonly south: Centreline;
  readonly north: Centreline;
  readonly west: Pick<NorthSouthLine, 'at' | 'lean'>;
  readonly east: Pick<NorthSouthLine, 'at' | 'lean'>;
  readonly corners: readonly [Corner, Corner, Corner, Corner];
};

/** The longest stretch between two vertices of a side, in metres: curves survive the transform. */
const longestStretch = 95;

/** The ring around a quadrilateral, counter-clockwise. */
export function outlineOf({ south, north, west, east, corners }: Quadrilateral): Ring {
  const [southWest, southEast] = [crossing(south, west), crossing(south, east)];
  const [northEast, northWest] = [crossing(north, east), crossing(north, west)];
  const sides: Side[] = [
    alongCentreline(south, southWest, southEast),
    straight(southEast, northEast),
    alongCentreline(north, northEast, northWest),
    straight(northWest, southWest),
  ];
  return sides.flatMap((side, index) => {
    const [start, end] = [corners[index]!, corners[(index + 1) % 4]!];
    return [
      ...sampled(side, start.cut, end.cut),
      ...arcBetween(side, end, sides[(index + 1) % 4]!),
    ];
  });
}

/** Where a centreline meets a north–south line. They are nearly square to each other, so a few rounds settle below a millimetre. */
export function crossing(
  centreline: Centreline,
  { at, lean }: Pick<NorthSouthLine, 'at' | 'lean'>,
): Position {
  let a = at;
  for (let round = 0; round < 8; round += 1) a = at + lean * centreline(a);
  return [a, centreline(a)];
}

type Side = { readonly length: number; readonly at: (share: number) => Position };

function straight(from: Position, to: Position): Side {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return {
    length: Math.hypot(dx, dy),
    at: (share) => [from[0] + dx * share, from[1] + dy * share],
  };
}

function alongCentreline(centreline: Centreline, from: Position, to: Position): Side {
  const { length, at } = straight(from, to);
  return {
    length,
    at: (share) => {
      const [a] = at(share);
      return [a, centreline(a)];
    },
  };
}

/** Vertices of a side between its cut-back ends. Without a cut the end belongs to the next side. */
function sampled(side: Side, startCut: number, endCut: number): Position[] {
  const [from, to] = [startCut / side.length, 1 - endCut / side.length];
  const stretches = Math.ceil(((to - from) * side.length) / longestStretch);
  const shares = Array.from({ length: stretches }, (_, k) => from + ((to - from) * k) / stretches);
  return (endCut > 0 ? [...shares, to] : shares).map(side.at);
}

/** The inner vertices of an arc (a quadratic Bézier curve through the cut-back ends) at the end of `side`. */
function arcBetween(side: Side, corner: Corner, next: Side): Position[] {
  if (!corner.arc) return [];
  const [from, tip, to] = [
    side.at(1 - corner.cut / side.length),
    side.at(1),
    next.at(corner.cut / next.length),
  ];
  return [0.2, 0.4, 0.6, 0.8].map((t) => {
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [p * from[0] + q * tip[0] + r * to[0], p * from[1] + q * tip[1] + r * to[1]] as const;
  });
}
