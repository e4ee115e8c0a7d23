import Papa from 'papaparse';
import { csvText } from '../../geodata/formats/spreadsheetText.ts';

/** By this mark a spreadsheet knows that the file is UTF-8 and not the code page of the machine. */
const byteOrderMark = '\uFEFF';
const encoder = new TextEncoder();

/** null is an empty cell: not on record. */
export type CsvCell = string | number | null;
export type CsvColumn<Row> = {
  /** Its name where `fields` chooses: `measuredM2`. */
  readonly name: string;
  /** `量算面积（m²）` */
  readonly heading: string;
  cell(row: Row): CsvCell;
};

/**
 * A table as CSV (RFC 4180), written page by page, each when the client is ready for it. A heading says the column in Chinese
 * with its unit and then its name in the API: `量算面积（m²） measuredM2`.
 */
export function csvStream<Row>(
  columns: readonly CsvColumn<Row>[],
  pages: AsyncIterator<readonly Row[]>,
  first: IteratorResult<readonly Row[]>,
): ReadableStream<Uint8Array> {
  let next: IteratorResult<readonly Row[]> | undefined = first;
  let before = byteOrderMark + linesOf([columns.map(({ heading, name }) => `${heading} ${name}`)]);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const page = next ?? (await pages.next());
        next = undefined;
        if (page.done) {
          if (before !== '') controller.enqueue(encoder.encode(before));
          controller.close();
          return;
        }
        const rows = page.value.map((row) => columns.map(({ cell }) => written(cell(row))));
        controller.enqueue(encoder.encode(before + linesOf(rows)));
        before = '';
      },
      async cancel() {
        await pages.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function linesOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.length === 0
    ? ''
    : `${Papa.unparse(rows as (string | number)[][], { newline: '\r\n' })}\r\n`;
}

/** Text that a spreadsheet would calculate is marked as text; a number is written whole, without thousands separators. */
function written(cell: CsvCell): string | number {
  return cell === null ? '' : typeof cell === 'number' ? cell : csvText(cell);
}
