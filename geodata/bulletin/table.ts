import type { BulletinColumn, BulletinTable } from './bulletinDocument.ts';
import type { BulletinUnit, Run, Runs } from './run.ts';

/** A column of rows of some kind. */
export type Column<Row> = BulletinColumn & { readonly cell: (row: Row, index: number) => Runs };

type Options = Partial<Pick<BulletinColumn, 'group' | 'unit' | 'align'>>;

/** A column of text, or of figures of one unit where one is named. */
export function column<Row>(
  heading: Run | Runs,
  width: number,
  cell: (row: Row, index: number) => Run | Runs,
  { group = null, unit = null, align = unit === null ? 'left' : 'right' }: Options = {},
): Column<Row> {
  return {
    heading: runsOf(heading),
    width,
    group,
    unit,
    align,
    cell: (row, index) => runsOf(cell(row, index)),
  };
}

/** A column of figures of one unit. */
export function figures<Row>(
  heading: Run | Runs,
  unit: BulletinUnit,
  width: number,
  cell: (row: Row) => Run | Runs,
  group: string | null = null,
): Column<Row> {
  return column(heading, width, cell, { unit, group });
}

export function table<Row>(
  head: Pick<BulletinTable, 'name'> & Partial<Pick<BulletinTable, 'hasTotal' | 'isWorkbookOnly'>>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): BulletinTable {
  return {
    kind: 'table',
    name: head.name,
    caption: [head.name],
    columns: columns.map(({ cell: _cell, ...rest }) => rest),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    hasTotal: head.hasTotal ?? false,
    isWorkbookOnly: head.isWorkbookOnly ?? false,
  };
}

function runsOf(part: Run | Runs): Runs {
  return Array.isArray(part) ? (part as Runs) : [part as Run];
}
