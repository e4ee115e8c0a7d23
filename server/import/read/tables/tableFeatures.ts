import { bilingual } from '../../../../geodata/bilingual.ts';
import type { Geometry, LonLat } from '../../../../geodata/geometry.ts';
import { assembleRings } from '../../../../geodata/survey/rings/assembleRings.ts';
import { ringsOfPoints } from '../../../../geodata/survey/rings/ringsOfPoints.ts';
import type {
  Attributes,
  AttributeValue,
  SurveyFeature,
} from '../../../../geodata/survey/surveyFile.ts';
import { geometryOfText, isWellKnownText } from './wellKnownText.ts';
import { tableColumns, type TableColumns } from './tableColumns.ts';

/** A row of a table with its number in the file. */
export type TableRow = { readonly number: number; readonly cells: readonly AttributeValue[] };

export type Table = { readonly names: readonly string[]; readonly rows: readonly TableRow[] };

/**
 * Features of a table: rows of boundary points make the parcel that they name, rows with a shape in words or a position are
 * features of their own, all others have attributes alone.
 */
export function* tableFeatures({ names, rows }: Table): Generator<SurveyFeature> {
  const columns = tableColumns(names);
  const { coordinates, wkt } = columns;
  const parcels = coordinates && parcelsOf(rows, columns);
  if (coordinates && parcels) {
    let number = 0;
    for (const own of parcels) {
      number += 1;
      yield pointsFeature(number, own, names, columns, coordinates);
    }
    return;
  }
  let number = 0;
  for (const row of rows) {
    number += 1;
    yield {
      number,
      where: bilingual(`第 ${row.number} 行`, `row ${row.number}`),
      geometry: rowGeometry(row, coordinates, wkt),
      attributes: attributesOf(row, names, wkt === undefined ? [] : [wkt]),
    };
  }
}

/** Rows by the parcel that they name, which a table may say in the first row of each only; null when they are no boundaries. */
function parcelsOf(
  rows: readonly TableRow[],
  { parcel, point }: TableColumns,
): TableRow[][] | null {
  if (parcel === undefined) return point === undefined || rows.length < 3 ? null : [[...rows]];
  const parcels: TableRow[][] = [];
  let current: AttributeValue = null;
  for (const row of rows) {
    const named = row.cells[parcel] ?? null;
    const isSame = named === null || named === '' || named === current;
    const own = parcels.at(-1);
    if (own && isSame) own.push(row);
    else {
      parcels.push([row]);
      current = named;
    }
  }
  return parcels.every(({ length }) => length >= 3) ? parcels : null;
}

function pointsFeature(
  number: number,
  rows: readonly TableRow[],
  names: readonly string[],
  { ring, point }: TableColumns,
  coordinates: readonly [number, number],
): SurveyFeature {
  const [first] = rows;
  const points = rows.map((row) => ({
    ring: ring === undefined ? '' : String(row.cells[ring] ?? ''),
    position: positionOf(row, coordinates),
  }));
  const ofPoints = [...coordinates, ring, point].filter((column) => column !== undefined);
  const [from, to] = [first!.number, rows.at(-1)!.number];
  return {
    number,
    where: bilingual(`第 ${from}–${to} 行`, `rows ${from}–${to}`),
    geometry: assembleRings(ringsOfPoints(points)),
    attributes: attributesOf(first!, names, ofPoints),
  };
}

function rowGeometry(
  row: TableRow,
  coordinates: TableColumns['coordinates'],
  wkt: number | undefined,
): Geometry | null {
  const text = wkt === undefined ? '' : String(row.cells[wkt] ?? '');
  if (isWellKnownText(text)) return geometryOfText(text);
  if (!coordinates) return null;
  return { type: 'Point', coordinates: positionOf(row, coordinates) };
}

function positionOf({ cells }: TableRow, [first, second]: readonly [number, number]): LonLat {
  return [metres(cells[first]), metres(cells[second])];
}

/** `40,487,000.000` and full-width digits are numbers too; nothing is none. */
function metres(cell: AttributeValue | undefined): number {
  if (typeof cell === 'number') return cell;
  const text = String(cell ?? '')
    .normalize('NFKC')
    .replace(/[,\s]/g, '');
  return text === '' ? NaN : Number(text);
}

function attributesOf(
  { cells }: TableRow,
  names: readonly string[],
  left: readonly number[],
): Attributes {
  const entries = names.map((name, column) => [name, cells[column] ?? null] as const);
  return new Map(entries.filter((_, column) => !left.includes(column)));
}
