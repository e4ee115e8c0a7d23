import { Buffer } from 'node:buffer';
import type { ExportField, ExportValue } from '../../../geodata/export/exportField.ts';

/** Bytes that a field of text may have. */
const longestText = 254;

/** A column of a dBASE table: as wide as the widest value in it. */
export type DbfColumn = {
  readonly field: ExportField;
  width: number;
  /** Values that were cut to fit. */
  cut: number;
};

export function dbfColumns(fields: readonly ExportField[]): DbfColumn[] {
  return fields.map((field) => ({ field, width: field.kind.type === 'day' ? 8 : 1, cut: 0 }));
}

/** A value as the bytes of its cell; text is cut between characters. */
export function cellBytes(
  { field: { kind } }: DbfColumn,
  value: ExportValue,
  encode: (text: string) => Uint8Array,
): { readonly bytes: Uint8Array; readonly isCut: boolean } {
  if (value === null) return { bytes: new Uint8Array(0), isCut: false };
  if (kind.type === 'number')
    return { bytes: encode(Number(value).toFixed(kind.decimals)), isCut: false };
  const text = String(value);
  if (kind.type === 'day') return { bytes: encode(text.replaceAll('-', '')), isCut: false };
  const bytes = encode(text);
  if (bytes.length <= longestText) return { bytes, isCut: false };
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += encode(character).length;
    if (length > longestText) break;
    kept += character;
  }
  return { bytes: encode(kept), isCut: true };
}

const types = { text: 'C', day: 'D', number: 'N' } as const;

/**
 * The head of a table.
 *
 * @param languageDriver byte 29: 0x4D is GBK, 0 leaves it to the `.cpg`
 */
export function dbfHead(
  columns: readonly DbfColumn[],
  rows: number,
  languageDriver: number,
): Buffer {
  const head = Buffer.alloc(32);
  const today = new Date();
  head.set([3, today.getUTCFullYear() - 1900, today.getUTCMonth() + 1, today.getUTCDate()]);
  head.writeUInt32LE(rows, 4);
  head.writeUInt16LE(33 + 32 * columns.length, 8);
  head.writeUInt16LE(rowLength(columns), 10);
  head.writeUInt8(languageDriver, 29);
  const described = columns.map(({ field: { code, kind }, width }) => {
    const column = Buffer.alloc(32);
    column.write(code, 0, 10, 'latin1');
    column.write(types[kind.type], 11, 'latin1');
    column.writeUInt8(width, 16);
    column.writeUInt8(kind.type === 'number' ? kind.decimals : 0, 17);
    return column;
  });
  return Buffer.concat([head, ...described, Buffer.of(0x0d)]);
}

function rowLength(columns: readonly DbfColumn[]): number {
  return 1 + columns.reduce((sum, { width }) => sum + width, 0);
}

/** A row out of its cells: numbers stand to the right, the rest to the left. */
export function dbfRow(columns: readonly DbfColumn[], cells: readonly Uint8Array[]): Buffer {
  const row = Buffer.alloc(rowLength(columns), 0x20);
  let at = 1;
  columns.forEach(({ field, width }, index) => {
    const bytes = cells[index] ?? new Uint8Array(0);
    row.set(bytes, field.kind.type === 'number' ? at + width - bytes.length : at);
    at += width;
  });
  return row;
}
