import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { Landmark } from '../../../zone.ts';
import { columnPitch, rowPitch } from '../plan/districtSize.ts';
import { districtTransform, sideCurvature } from '../plan/districtTransform.ts';
import type { GridPosition } from '../plan/districtGrid.ts';
import { centrelineBetween, toLineString, type Line } from '../plan/lines.ts';
import { toPolygon } from '../plan/localPlane.ts';
import {
  offsetCentreline,
  halfRiverWidth,
  hasRiver,
  riverCentreline,
  type Centreline,
} from '../plan/river.ts';
import { chineseNumeral } from './chineseNumeral.ts';

/** Rivers and expressways: they run through a whole row of districts and on beyond its ends. */
export function riversAndExpresswaysOf(
  seed: number,
  positions: readonly GridPosition[],
): Landmark[] {
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
  return index === 0 ? '' : chineseNumeral(index + 1);
}

function riverThrough(row: Row, index: number): Landmark {
  const bank = (side: number) =>
    lineThrough(row, columnPitch / 2, (position) =>
      offsetCentreline(riverCentreline(row.seed, position), side),
    );
  return {
    id: `river-${index + 1}`,
    kind: 'river',
    name: riverName(index),
    quality: 'example',
    geometry: toPolygon([...bank(-halfRiverWidth), ...bank(halfRiverWidth).toReversed()]),
  };
}

/** In the green belt north of the row, where a district is drawn in by the whole curvature of its sides: it reaches that much further. */
function expresswayThrough(row: Row, index: number): Landmark {
  return {
    id: `expressway-${index + 1}`,
    kind: 'road',
    name: bilingual(
      `示例${ordinal(index)}高速`,
      index === 0 ? 'Example Expressway' : `Example Expressway ${index + 1}`,
    ),
    quality: 'example',
    geometry: toLineString(
      lineThrough(row, columnPitch / 2 / (1 - sideCurvature), () => () => rowPitch / 2),
    ),
  };
}

/** How far a line goes on beyond the districts it runs through, in metres. */
const beyond = 900;

/** A line through all columns of a row, `half` a column to both sides of each district's middle. */
function lineThrough(
  { row, last, seed }: Row,
  half: number,
  courseAt: (position: GridPosition) => Centreline,
): Line {
  return Array.from({ length: last + 1 }, (_, column) => {
    const position = { column, row };
    const from = -half - (column === 0 ? beyond : 0);
    const to = half + (column === last ? beyond : 0);
    return centrelineBetween(courseAt(position), from, to, districtTransform(seed, position));
  }).flat();
}
