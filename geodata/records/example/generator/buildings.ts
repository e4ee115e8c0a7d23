import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { LandUse } from '../../../landUse.ts';
import { measureArea } from '../../../measure.ts';
import type { Building } from '../../../parcel.ts';
import { areaFigure } from '../../../units.ts';
import { centroidOf, toPolygon, type Position, type Ring } from '../plan/localPlane.ts';
import { integerBetween, type Random } from '../random.ts';

/** How a land use is built: rows and columns of buildings, the share of each grid field they fill, and their floors. */
type Pattern = {
  readonly name: Bilingual;
  readonly rows: number;
  readonly columns: number;
  readonly fill: readonly [number, number];
  readonly floors: readonly [number, number];
};

const hall = bilingual('厂房', 'Hall');
const tower = bilingual('住宅楼', 'Residential building');

const patterns: Record<LandUse, Pattern | null> = {
  '0701': { name: tower, rows: 4, columns: 3, fill: [0.78, 0.34], floors: [11, 26] },
  '0703': { name: tower, rows: 3, columns: 4, fill: [0.7, 0.5], floors: [2, 4] },
  '0804': {
    name: bilingual('教学楼', 'School building'),
    rows: 3,
    columns: 1,
    fill: [0.8, 0.4],
    floors: [3, 5],
  },
  '09': {
    name: bilingual('商业楼', 'Commercial building'),
    rows: 1,
    columns: 2,
    fill: [0.8, 0.75],
    floors: [3, 18],
  },
  mixed: {
    name: bilingual('综合楼', 'Mixed-use building'),
    rows: 2,
    columns: 2,
    fill: [0.75, 0.6],
    floors: [4, 22],
  },
  '1001': { name: hall, rows: 2, columns: 2, fill: [0.88, 0.8], floors: [1, 4] },
  '1101': {
    name: bilingual('仓库', 'Warehouse'),
    rows: 2,
    columns: 1,
    fill: [0.9, 0.68],
    floors: [1, 2],
  },
  '1207': null,
  '13': {
    name: bilingual('设备用房', 'Plant room'),
    rows: 1,
    columns: 2,
    fill: [0.6, 0.5],
    floors: [1, 2],
  },
  '1401': null,
  '1402': null,
  '16': null,
};

/** From the plot's boundary to its buildings, in metres. */
const setback = 9;

/** The buildings of a plot, laid out in the largest rectangle that keeps the setback; none where that is too small. */
export function buildingsOn(
  parcel: string,
  landUse: LandUse,
  plot: Ring,
  along: Position,
  random: Random,
): Building[] {
  const pattern = patterns[landUse];
  const frame = frameIn(plot, along);
  if (!pattern || !frame || Math.min(frame.width, frame.depth) < 30) return [];
  const columns = Math.max(1, Math.min(pattern.columns, Math.floor(frame.width / 45)));
  const rows = Math.max(1, Math.min(pattern.rows, Math.floor(frame.depth / 40)));
  const floors = integerBetween(random, ...pattern.floors);
  return Array.from({ length: rows * columns }, (_, index): Building => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [sides, ends] = [within(pattern.fill[0]), within(pattern.fill[1])];
    const geometry = toPolygon(
      rectangleIn(
        frame,
        [(column + sides[0]) / columns, (column + sides[1]) / columns],
        [(row + ends[0]) / rows, (row + ends[1]) / rows],
      ),
    );
    const footprintM2 = areaFigure(measureArea(geometry), 'm2');
    const number = index + 1;
    return {
      id: `${parcel}-b${number}`,
      parcel,
      name: bilingual(`${number} 号${pattern.name.zh}`, `${pattern.name.en} ${number}`),
      floors,
      footprintM2,
      floorAreaM2: areaFigure(footprintM2 * floors, 'm2'),
      quality: 'example',
      geometry,
    };
  });
}

/** A rectangle by its centre, its direction and its size in metres. */
type Frame = {
  readonly centre: Position;
  readonly along: Position;
  readonly width: number;
  readonly depth: number;
};

/**
 * A rectangle about the plot's centre that keeps the setback from the line of every side. A side with slack s allows every
 * width and depth with |n·u| width/2 + |n·v| depth/2 ≤ s: first the bounding rectangle is scaled down as a whole, then
 * widened, then deepened as far as the sides allow.
 */
function frameIn(plot: Ring, along: Position): Frame | null {
  const centre = centroidOf(plot);
  const [ux, uy] = along;
  const spread = (x: number, y: number) =>
    2 * Math.max(...plot.map(([px, py]) => Math.abs((px - centre[0]) * x + (py - centre[1]) * y)));
  const bounds = { width: spread(ux, uy), depth: spread(-uy, ux) };
  const sides = plot.map(([x, y], index) => {
    const [nextX, nextY] = plot[(index + 1) % plot.length]!;
    const length = Math.hypot(nextX - x, nextY - y);
    const [nx, ny] = [(nextY - y) / length, (x - nextX) / length];
    return {
      slack: nx * (x - centre[0]) + ny * (y - centre[1]) - setback,
      u: Math.abs(nx * ux + ny * uy) / 2,
      v: Math.abs(ny * ux - nx * uy) / 2,
    };
  });
  const least = (limits: number[]) => Math.min(...limits.filter((limit) => !Number.isNaN(limit)));
  const scale = least(
    sides.map(({ slack, u, v }) => slack / (u * bounds.width + v * bounds.depth)),
  );
  if (scale <= 0) return null;
  const scaled = bounds.depth * scale;
  const width = least(sides.map(({ slack, u, v }) => (slack - v * scaled) / u));
  const depth = least(sides.map(({ slack, u, v }) => (slack - u * width) / v));
  return { centre, along, width, depth };
}

type Span = readonly [number, number];

/** The middle part of a field: within(0.8) → [0.1, 0.9]. */
function within(share: number): Span {
  return [(1 - share) / 2, (1 + share) / 2];
}

/** The part of a frame within two spans, each in shares of the frame's width and depth. */
function rectangleIn(frame: Frame, [left, right]: Span, [front, back]: Span): Ring {
  const [ux, uy] = frame.along;
  const at = (s: number, t: number): Position => {
    const [a, b] = [(s - 0.5) * frame.width, (t - 0.5) * frame.depth];
    return [frame.centre[0] + a * ux - b * uy, frame.centre[1] + a * uy + b * ux];
  };
  return [at(left, front), at(right, front), at(right, back), at(left, back)];
}
