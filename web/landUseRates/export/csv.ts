import Papa from 'papaparse';
import { csvText } from '../../../geodata/formats/spreadsheetText.ts';
import { withContext } from './contextColumns.ts';
import type { Page, PageCell } from '../../export/table.ts';
import { fractionPage } from './tables/fractionTable.ts';
import { indicatorPage } from './tables/indicatorTable.ts';
import { parcelPage } from './tables/parcelTable.ts';
import type { TakenTable } from './exportedReading.ts';
import type { Writing } from './writing.ts';

/** By this mark Excel knows that the file is UTF-8 and not the code page of the machine. */
const byteOrderMark = '\uFEFF';

/** A parcel a row. */
export function parcelCsv(table: TakenTable, writing: Writing): string {
  return csvOf(withContext(parcelPage(table, writing), table, writing));
}

/** A figure a row, with both sides of its fraction behind it. */
export function indicatorCsv(table: TakenTable, writing: Writing): string {
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

/**
 * UTF-8 with its mark, lines ended as RFC 4180 has them, one row of headings. Numbers are written plain, all digits and no
 * thousands separators; what is empty is not on record.
 */
export function csvOf({ columns, rows }: Page): string {
  const fields = columns.map(({ heading }) => csvText(heading));
  const data = rows.map((row) => row.map(plainValue));
  return byteOrderMark + Papa.unparse({ fields, data }, { newline: '\r\n' });
}

function plainValue(cell: PageCell): string | number {
  switch (cell?.kind) {
    case 'text':
    case 'none':
      return csvText(cell.text);
    case 'day':
      return cell.day;
    case 'number':
      return cell.value;
    case undefined:
      return '';
  }
}
