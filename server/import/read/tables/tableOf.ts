import { guessRoles } from '../../../../geodata/survey/fields/guessRoles.ts';
import type { AttributeValue } from '../../../../geodata/survey/surveyFile.ts';
import { checkFieldCount } from '../limits.ts';
import { distinctNames } from './distinctNames.ts';
import { tableColumns } from './tableColumns.ts';
import type { Table, TableRow } from './tableFeatures.ts';

type Cells = readonly AttributeValue[];

/** Rows in which names of columns are looked for: titles and units stand above and below them. */
const headRows = 10;

/** A table out of rows of cells: its names in the first row that has any that are known, else in the first of words alone. */
export function tableOf(rows: readonly Cells[]): Table {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  checkFieldCount(columns, '表格', 'The table');
  const header = headerOf(rows);
  const names = Array.from({ length: columns }, (_, column) =>
    String((header === null ? null : rows[header]?.[column]) ?? ''),
  );
  const body = rows.map((cells, index): TableRow => ({ number: index + 1, cells }));
  return {
    names: distinctNames(names),
    rows: body
      .slice((header ?? -1) + 1)
      .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== '')),
  };
}

function headerOf(rows: readonly Cells[]): number | null {
  const scores = rows.slice(0, headRows).map(knownNames);
  const best = scores.indexOf(Math.max(...scores, 0));
  if ((scores[best] ?? 0) > 0) return best;
  return rows[0]?.every((cell) => typeof cell === 'string' && Number.isNaN(Number(cell)))
    ? 0
    : null;
}

/** How many cells are names that are known here. */
function knownNames(cells: Cells): number {
  const names = cells.map((cell) => (typeof cell === 'string' ? cell : ''));
  const columns = Object.values(tableColumns(names)).flat();
  const exact = guessRoles(names).filter(({ confidence }) => confidence > 0.5);
  return exact.length + columns.filter((column) => column !== undefined).length;
}
