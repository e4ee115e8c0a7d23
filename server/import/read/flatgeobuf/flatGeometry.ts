import type { Geometry, LonLat } from '../../../../geodata/geometry.ts';
import { closedAsArea } from '../../../../geodata/survey/rings/closedAsArea.ts';
import type { FlatTable } from './flatbuffer.ts';

/** Fields of a geometry by their place in the schema. */
const fields = { ends: 0, xy: 1, type: 6, parts: 7 } as const;

/** A geometry; its kind is that of the file where the file has one kind. Heights stand apart and are left. */
export function flatGeometry(table: FlatTable, typeOfFile: number): Geometry | null {
  switch (typeOfFile === 0 ? table.uint8(fields.type) : typeOfFile) {
    case 1:
      return { type: 'Point', coordinates: positionsOf(table)[0] ?? [NaN, NaN] };
    case 2:
      return closedAsArea({ type: 'LineString', coordinates: positionsOf(table) });
    case 3:
      return { type: 'Polygon', coordinates: linesOf(table) };
    case 5:
      return closedAsArea({ type: 'MultiLineString', coordinates: linesOf(table) });
    case 6:
      return { type: 'MultiPolygon', coordinates: table.tables(fields.parts).map(linesOf) };
    default:
      return null;
  }
}

/** Positions cut where `ends` says, as numbers of positions; one line without it. */
function linesOf(table: FlatTable): LonLat[][] {
  const positions = positionsOf(table);
  const ends = table.uint32s(fields.ends);
  if (ends.length === 0) return [positions];
  return ends.map((end, index) => positions.slice(ends[index - 1] ?? 0, end));
}

function positionsOf(table: FlatTable): LonLat[] {
  const numbers = table.float64s(fields.xy);
  return Array.from({ length: numbers.length >> 1 }, (_, index) => [
    numbers[2 * index]!,
    numbers[2 * index + 1]!,
  ]);
}
