import { chance, type Random } from '../random.ts';
import { beside, halfRiver, stripDepth, type Course } from './river.ts';
import { halfWidthOf, type Parallel, type Streets, type Upright } from './streets.ts';
import type { Corner, Field } from './outline.ts';

/** The land between streets: its edge, what can be parted into plots, and the green strip of a river bank. */
export type Cell = {
  readonly edge: Field;
  readonly ground: Field;
  readonly strip: Field | null;
  /** The middle of the cell on the drawing board. */
  readonly middle: readonly [number, number];
  /** North of the district's middle line, and east of its main avenue. */
  readonly north: boolean;
  readonly east: boolean;
};

/** The verge between a street's edge and the plots, and the walk between a river's strip and the plots, in metres. */
const verge = 6;
const walk = 9;

const none: Corner = { cut: 0, arc: false };

/** All cells of a district, band by band from the south, each from the west. */
export function cellsOf(streets: Streets, random: Random): Cell[] {
  return streets.bands.flatMap((band, index) =>
    band.uprights.slice(1).map((east, column) => {
      const sides: Sides = { ...band, west: band.uprights[column]!, east };
      const a = (sides.west.at + east.at) / 2;
      return {
        ...fieldsOf(sides, random),
        middle: [a, (band.south.course(a) + band.north.course(a)) / 2],
        north: index >= streets.middle,
        east: a > streets.avenues[2].at,
      };
    }),
  );
}

type Sides = {
  readonly south: Parallel;
  readonly north: Parallel;
  readonly west: Upright;
  readonly east: Upright;
};

function fieldsOf(sides: Sides, random: Random): Pick<Cell, 'edge' | 'ground' | 'strip'> {
  const { south, north, west, east } = sides;
  const corners = [
    cornerOf(south, west, random),
    cornerOf(south, east, random),
    cornerOf(north, east, random),
    cornerOf(north, west, random),
  ] as const;
  const field = (southGap: number, northGap: number, sideGap: number): Field => ({
    south: beside(south.course, southGap),
    north: beside(north.course, -northGap),
    west: shifted(west, gapOf(west) + sideGap),
    east: shifted(east, -gapOf(east) - sideGap),
    corners,
  });
  const bank = halfRiver + stripDepth + walk;
  const groundGap = (side: Parallel) => (side.kind === 'river' ? bank : gapOf(side) + verge);
  return {
    edge: field(gapOf(south), gapOf(north), 0),
    ground: field(groundGap(south), groundGap(north), verge),
    strip: stripOf(sides),
  };
}

function stripOf({ south, north, west, east }: Sides): Field | null {
  const uprights = {
    west: shifted(west, gapOf(west) + verge),
    east: shifted(east, -gapOf(east) - verge),
    corners: [none, none, none, none],
  } as const;
  const water = halfRiver + 3;
  const between = (course: Course, from: number, to: number): Field => ({
    south: beside(course, from),
    north: beside(course, to),
    ...uprights,
  });
  if (south.kind === 'river') return between(south.course, water, halfRiver + stripDepth);
  if (north.kind === 'river') return between(north.course, -halfRiver - stripDepth, -water);
  return null;
}

function gapOf({ kind }: Pick<Parallel, 'kind'>): number {
  return kind === 'river' ? halfRiver : halfWidthOf[kind];
}

/** An upright `distance` metres to the east (negative: west), square to the line. */
function shifted({ at, lean }: Upright, distance: number): Pick<Upright, 'at' | 'lean'> {
  return { at: at + distance * Math.hypot(1, lean), lean };
}

/** The ring turns in wide arcs; at junctions of avenues, and at some others, the corner is cut off for the view. */
function cornerOf(parallel: Parallel, upright: Upright, random: Random): Corner {
  const wide = [parallel.kind, upright.kind].some((kind) => kind === 'avenue' || kind === 'ring');
  const cut = chance(random, wide ? 0.85 : 0.55);
  if (parallel.kind === 'river') return none;
  if (parallel.kind === 'ring' && upright.kind === 'ring') return { cut: 300, arc: true };
  return cut ? { cut: wide ? 20 : 12, arc: false } : none;
}
