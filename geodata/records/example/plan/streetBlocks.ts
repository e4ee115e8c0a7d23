import { chance, type Random } from '../random.ts';
import { offsetCentreline, halfRiverWidth, stripDepth, type Centreline } from './river.ts';
import { halfWidthOf, type EastWestLine, type Streets, type NorthSouthLine } from './streets.ts';
import type { Corner, Quadrilateral } from './outline.ts';

/** The land between streets: its edge, what can be parted into plots, and the green strip of a river bank. */
export type StreetBlock = {
  readonly edge: Quadrilateral;
  readonly ground: Quadrilateral;
  readonly strip: Quadrilateral | null;
  /** Its middle in the district's local coordinates. */
  readonly middle: readonly [number, number];
  /** North of the district's middle line, and east of its main avenue. */
  readonly north: boolean;
  readonly east: boolean;
};

/** The verge between a street's edge and the plots, and the walk between a river's strip and the plots, in metres. */
const verge = 6;
const walk = 9;

const none: Corner = { cut: 0, arc: false };

/** All street blocks of a district, row by row from the south, each from the west. */
export function streetBlocksOf(streets: Streets, random: Random): StreetBlock[] {
  return streets.blockRows.flatMap((blockRow, index) =>
    blockRow.northSouthLines.slice(1).map((east, column) => {
      const sides: Sides = { ...blockRow, west: blockRow.northSouthLines[column]!, east };
      const a = (sides.west.at + east.at) / 2;
      return {
        ...fieldsOf(sides, random),
        middle: [a, (blockRow.south.centreline(a) + blockRow.north.centreline(a)) / 2],
        north: index >= streets.middle,
        east: a > streets.avenues[2].at,
      };
    }),
  );
}

type Sides = {
  readonly south: EastWestLine;
  readonly north: EastWestLine;
  readonly west: NorthSouthLine;
  readonly east: NorthSouthLine;
};

function fieldsOf(sides: Sides, random: Random): Pick<StreetBlock, 'edge' | 'ground' | 'strip'> {
  const { south, north, west, east } = sides;
  const corners = [
    cornerOf(south, west, random),
    cornerOf(south, east, random),
    cornerOf(north, east, random),
    cornerOf(north, west, random),
  ] as const;
  const field = (southGap: number, northGap: number, sideGap: number): Quadrilateral => ({
    south: offsetCentreline(south.centreline, southGap),
    north: offsetCentreline(north.centreline, -northGap),
    west: shifted(west, gapOf(west) + sideGap),
    east: shifted(east, -gapOf(east) - sideGap),
    corners,
  });
  const bank = halfRiverWidth + stripDepth + walk;
  const groundGap = (side: EastWestLine) => (side.kind === 'river' ? bank : gapOf(side) + verge);
  return {
    edge: field(gapOf(south), gapOf(north), 0),
    ground: field(groundGap(south), groundGap(north), verge),
    strip: stripOf(sides),
  };
}

function stripOf({ south, north, west, east }: Sides): Quadrilateral | null {
  const sides = {
    west: shifted(west, gapOf(west) + verge),
    east: shifted(east, -gapOf(east) - verge),
    corners: [none, none, none, none],
  } as const;
  const water = halfRiverWidth + 3;
  const between = (centreline: Centreline, from: number, to: number): Quadrilateral => ({
    south: offsetCentreline(centreline, from),
    north: offsetCentreline(centreline, to),
    ...sides,
  });
  if (south.kind === 'river') return between(south.centreline, water, halfRiverWidth + stripDepth);
  if (north.kind === 'river')
    return between(north.centreline, -halfRiverWidth - stripDepth, -water);
  return null;
}

function gapOf({ kind }: Pick<EastWestLine, 'kind'>): number {
  return kind === 'river' ? halfRiverWidth : halfWidthOf[kind];
}

/** A north–south line `distance` metres to the east (negative: west), square to it. */
function shifted(
  { at, lean }: NorthSouthLine,
  distance: number,
): Pick<NorthSouthLine, 'at' | 'lean'> {
  return { at: at + distance * Math.hypot(1, lean), lean };
}

/** The ring turns in wide arcs; at junctions of avenues, and at some others, the corner is cut off for the view. */
function cornerOf(other: EastWestLine, line: NorthSouthLine, random: Random): Corner {
  const wide = [other.kind, line.kind].some((kind) => kind === 'avenue' || kind === 'ring');
  const cut = chance(random, wide ? 0.85 : 0.55);
  if (other.kind === 'river') return none;
  if (other.kind === 'ring' && line.kind === 'ring') return { cut: 300, arc: true };
  return cut ? { cut: wide ? 20 : 12, arc: false } : none;
}
