import type { IsoDate } from '../../geodata/date.ts';
import { withDigits } from '../words/format.ts';

/**
 * A cell of a table: text, a day or a number with the format a spreadsheet shows it in; null stays empty. `none` stands where
 * a number would, if there were one.
 */
export type PageCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none'; readonly text: string }
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | null;

type PageColumn = { readonly heading: string; readonly width: number };

/** One table of what is taken away, whatever it is written as: a sheet of a workbook, a CSV file, a table on paper. */
export type Page = {
  readonly name: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly (readonly PageCell[])[];
};

/** A column of rows of some kind. `width` in characters. */
export type Column<Row> = PageColumn & { readonly cell: (row: Row) => PageCell };

export function pageOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Page {
  return {
    name,
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

export function textCell(text: string | null): PageCell {
  return text === null ? null : { kind: 'text', text };
}

export function dayCell(day: IsoDate | null): PageCell {
  return day === null ? null : { kind: 'day', day };
}

export function numberCell(value: number | null, format: string): PageCell {
  return value === null ? null : { kind: 'number', value, format };
}

/** A number format of spreadsheets with so many decimals: `#,##0.00`. */
export function numberFormat(decimals: number): string {
  return `#,##${withDigits(0, decimals)}`;
}
