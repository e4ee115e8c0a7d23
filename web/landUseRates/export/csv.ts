import { csvOf } from '../../export/csv.ts';
import { withContext } from './contextColumns.ts';
import type { Page } from '../../export/table.ts';
import { fractionPage } from './tables/fractionTable.ts';
import { indicatorPage } from './tables/indicatorTable.ts';
import { parcelPage } from './tables/parcelTable.ts';
import type { ExportedReading } from './exportedReading.ts';
import type { Writing } from './writing.ts';

/** A parcel a row. */
export function parcelCsv(table: ExportedReading, writing: Writing): string {
  return csvOf(withContext(parcelPage(table, writing), table, writing));
}

/** A figure a row, with both sides of its fraction behind it. */
export function indicatorCsv(table: ExportedReading, writing: Writing): string {
  const figures = indicatorPage(table, writing);
  const fractions = withoutRepeats(fractionPage(table, writing), figures);
  const page = {
    ...figures,
    columns: [...figures.columns, ...fractions.columns],
    rows: figures.rows.map((row, index) => [...row, ...(fractions.rows[index] ?? [])]),
  };
  return csvOf(withContext(page, table, writing));
}

/** The columns of a table that another of the same rows does not have. */
function withoutRepeats(page: Page, other: Page): Page {
  const known = new Set(other.columns.map(({ heading }) => heading));
  const isNew = page.columns.map(({ heading }) => !known.has(heading));
  return {
    ...page,
    columns: page.columns.filter((_, index) => isNew[index]),
    rows: page.rows.map((row) => row.filter((_, index) => isNew[index])),
  };
}
