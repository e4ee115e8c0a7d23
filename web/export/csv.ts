import Papa from 'papaparse';
import { csvText } from '../../geodata/formats/spreadsheetText.ts';
import type { Page, PageCell } from './table.ts';

/** By this mark Excel knows that the file is UTF-8 and not the code page of the machine. */
const byteOrderMark = '\uFEFF';

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
