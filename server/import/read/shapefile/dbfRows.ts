import type {
  AttributeValue,
  Encoding,
  EncodingChoice,
} from '../../../../geodata/survey/surveyFile.ts';
import { viewOf, type Part } from '../part.ts';
import { chooseEncoding } from '../text/chooseEncoding.ts';
import { decodeText, encodingOf } from '../text/decodeText.ts';
import { sampleRows } from '../text/readText.ts';
import { distinctNames } from '../tables/distinctNames.ts';
import { cellOf, isDeleted, openDbf, type DbfField, type DbfTable } from './dbfTable.ts';

/** Rows whose text is looked at to tell the encoding. */
const examined = 2000;

export type DbfRows = {
  readonly count: number;
  readonly encoding: EncodingChoice;
  /** A row counted from 0; null for one that was deleted and only not yet removed. */
  readonly rowAt: (row: number) => ReadonlyMap<string, AttributeValue> | null;
};

/** The table of a `.dbf`, its text in the encoding that `.cpg`, byte 29 and the bytes themselves speak for. */
export function dbfRows(dbf: Part, cpg: Part | undefined, wanted: Encoding | undefined): DbfRows {
  const table = openDbf(dbf.bytes);
  const choice = chooseEncoding({
    pieces: textOf(table),
    declared: declaredIn(table, cpg),
    wanted,
  });
  const decoder = new TextDecoder(choice.encoding);
  const text = (bytes: Uint8Array) => withoutPadding(decoder.decode(bytes));
  const names = distinctNames(table.fields.map(({ name }) => text(name)));
  const fields = table.fields.map((field, index) => ({ field, name: names[index]! }));
  return {
    count: table.rows,
    encoding: { ...choice, rows: rowsIn(table, choice.encoding) },
    rowAt: (row) =>
      isDeleted(table, row)
        ? null
        : new Map(
            fields.map(({ field, name }) => [
              name,
              valueOf(cellOf(table, row, field), field, text),
            ]),
          ),
  };
}

/** Cells are filled up with blanks or zeros; a regular expression begins anew at each blank of a text. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\0')) end -= 1;
  return text.slice(0, end);
}

function declaredIn({ encoding }: DbfTable, cpg: Part | undefined) {
  const said = cpg && encodingOf(decodeText(cpg.bytes.subarray(0, 40), 'utf-8').trim());
  if (said) return { encoding: said, by: '.cpg' };
  return encoding ? { encoding, by: '.dbf' } : null;
}

/** Names of fields, and text of the first rows. */
function textOf(table: DbfTable): Uint8Array[] {
  const texts = table.fields.filter(({ type }) => type === 'C');
  const cells = Array.from({ length: Math.min(table.rows, examined) }, (_, row) =>
    texts.map((field) => cellOf(table, row, field)),
  );
  return [...table.fields.map(({ name }) => name), ...cells.flat()];
}

function rowsIn(table: DbfTable, encoding: Encoding): string[] {
  return Array.from({ length: Math.min(table.rows, sampleRows) }, (_, row) =>
    table.fields
      .map((field) =>
        decodeText(cellOf(table, row, field), encoding)
          .replaceAll('\0', '')
          .trim(),
      )
      .filter((text) => text !== '')
      .join(' | '),
  );
}

function valueOf(
  bytes: Uint8Array,
  { type, length }: DbfField,
  text: (bytes: Uint8Array) => string,
): AttributeValue {
  if (type === 'I' && length === 4) return viewOf(bytes).getInt32(0, true);
  if ((type === 'O' || type === 'B') && length === 8) return viewOf(bytes).getFloat64(0, true);
  if (type === 'M' || type === 'G' || type === 'P') return null;
  const value = text(bytes);
  if (type === 'C') return value === '' ? null : value;
  return typed(value.trim(), type);
}

function typed(value: string, type: string): AttributeValue {
  // Asterisks stand for a number too long for its field.
  if (value === '' || /^\*+$/.test(value)) return null;
  if (type === 'L') return /^[YyTt]$/.test(value) ? true : /^[NnFf]$/.test(value) ? false : null;
  if (type === 'D')
    return /^0*$/.test(value) ? null : value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const number = Number(value);
  // A number of a parcel has up to 19 digits, which a number of the machine has not.
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))
    ? number
    : value;
}
