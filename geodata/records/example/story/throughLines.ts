import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { Landmark } from '../../../zone.ts';
import { bendFor, bow, columnPitch, rowPitch } from '../plan/bend.ts';
import type { LatticePosition } from '../plan/lattice.ts';
import { courseLine, toLineString, type Line } from '../plan/lines.ts';
import { toPolygon } from '../plan/plane.ts';
import { beside, halfRiver, hasRiver, riverCourse, type Course } from '../plan/river.ts';
import { numeral } from './numeral.ts';

/** Rivers and expressways: they run through a whole row of districts and on beyond its ends. */
export function throughLinesOf(seed: number, positions: readonly LatticePosition[]): Landmark[] {
  const lastColumns = new Map<number, number>();
  for (const { column, row } of positions)
    lastColumns.set(row, Math.max(column, lastColumns.get(row) ?? 0));
  const rows = [...lastColumns].map(([row, last]) => ({ row, last, seed }));
  return [...rows.filter(hasRiver).map(riverThrough), ...rows.map(expresswayThrough)];
}

type Row = { readonly row: number; readonly last: number; readonly seed: number };

export function riverName(index: number): Bilingual {
  return bilingual(
    `示例${ordinal(index)}河`,
    index === 0 ? 'Example River' : `Example River ${index + 1}`,
  );
}

/** The first of its kind goes without a number. */
function ordinal(index: number): string {
  return index === 0 ? '' : numeral(index + 1);
}

function riverThrough(row: Row, index: number): Landmark {
  const bank = (side: number) =>
    lineThrough(row, columnPitch / 2, (position) => beside(riverCourse(row.seed, position), side));
  return {
    id: `river-${index + 1}`,
    kind: 'river',
    name: riverName(index),
    quality: 'example',
    geometry: toPolygon([...bank(-halfRiver), ...bank(halfRiver).toReversed()]),
  };
}

/** In the green belt north of the row, where a district's board is drawn in by the whole bow: it reaches that much further. */
function expresswayThrough(row: Row, index: number): Landmark {
  return {
    id: `expressway-${index + 1}`,
    kind: 'road',
    name: bilingual(
      `示例${ordinal(index)}高速`,
      index === 0 ? 'Example Expressway' : `Example Expressway ${index + 1}`,
    ),
    quality: 'example',
    geometry: toLineString(lineThrough(row, columnPitch / 2 / (1 - bow), () => () => rowPitch / 2)),
  };
}

/** How far a line goes on beyond the districts it runs through, in metres. */
const beyond = 900;

/** A line through all columns of a row, `half` a column to both sides of each district's middle. */
function lineThrough(
  { row, last, seed }: Row,
  half: number,
  courseAt: (position: LatticePosition) => Course,
): Line {
  return Array.from({ length: last + 1 }, (_, column) => {
    const position = { column, row };
    const from = -half - (column === 0 ? beyond : 0);
    const to = half + (column === last ? beyond : 0);
    return courseLine(courseAt(position), from, to, bendFor(seed, position));
  }).flat();
}
