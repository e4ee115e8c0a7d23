import Papa from 'papaparse';
import { csvText } from '../../geodata/formats/spreadsheetText.ts';
import type { ExportLayer, ParcelPages } from './exportLayer.ts';
import { contextOf } from './context.ts';
import { shapeIn } from './shapeIn.ts';
import { wellKnownText } from './wellKnownText.ts';

const encoder = new TextEncoder();

/** By this mark a spreadsheet knows that the file is UTF-8 and not the code page of the machine. */
const byteOrderMark = '\uFEFF';

/**
 * A table as RFC 4180 has it with one row of names. What the file says of all its parcels stands in columns of its own on every
 * row: a table keeps them when it is sorted, cut or put together with others.
 */
export async function* csv(pages: ParcelPages, layer: ExportLayer): AsyncGenerator<Uint8Array> {
  const { fields, language, system } = layer;
  const shapeOf = shapeIn(system);
  const context = contextOf(layer);
  const names = [...fields.map(({ name }) => name[language]), ...context.keys(), 'WKT'];
  yield encoder.encode(byteOrderMark + linesOf([names]));
  const shared = [...context.values()];
  for await (const page of pages) {
    const rows = page.map((parcel) =>
      [
        ...fields.map(({ value }) => value(parcel, language)),
        ...shared,
        wellKnownText(shapeOf(parcel)),
      ].map((cell) => (typeof cell === 'string' ? csvText(cell) : (cell ?? ''))),
    );
    if (rows.length > 0) yield encoder.encode(linesOf(rows));
  }
}

function linesOf(rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse(rows as (string | number)[][], { newline: '\r\n' })}\r\n`;
}
