import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import type { Encoding } from '../../../../geodata/survey/surveyFile.ts';
import { checkFieldCount } from '../limits.ts';
import { viewOf } from '../part.ts';

/** A field as the header has it; its name in the bytes of the file. */
export type DbfField = {
  readonly name: Uint8Array;
  /** `C`, `N`, `D`… */
  readonly type: string;
  readonly offset: number;
  readonly length: number;
};

export type DbfTable = {
  readonly bytes: Uint8Array;
  readonly fields: readonly DbfField[];
  readonly rows: number;
  /** Where row 0 begins, and how long each is; its first byte says whether it was deleted. */
  readonly start: number;
  readonly rowLength: number;
  /** What byte 29 says of the encoding. */
  readonly encoding: Encoding | undefined;
};

/** Drivers of languages: 0x4D is code page 936, 0x4F is 950; 0x7A and 0x78 in Windows. */
const languageDrivers: Readonly<Partial<Record<number, Encoding>>> = {
  0x4d: 'gb18030',
  0x7a: 'gb18030',
  0x4f: 'big5',
  0x78: 'big5',
};

const [headBytes, fieldBytes, endOfFields] = [32, 32, 0x0d];

/** Whether bytes can be a table of dBASE: its versions, lengths that fit, and an end of the fields. */
export function isDbf(bytes: Uint8Array): boolean {
  if (bytes.length < headBytes + 1 || ![0x03, 0x30, 0x31, 0x83, 0xf5].includes(bytes[0]!))
    return false;
  const start = viewOf(bytes).getUint16(8, true);
  return (
    start >= headBytes + 1 &&
    start <= bytes.length &&
    bytes.subarray(headBytes, start).includes(endOfFields)
  );
}

export function openDbf(bytes: Uint8Array): DbfTable {
  if (!isDbf(bytes))
    throw unreadable(
      '属性表 .dbf 的文件头不对，读不出来；请重新导出。',
      'The head of the table .dbf is not as it should be; export it anew.',
    );
  const view = viewOf(bytes);
  const [start, rowLength] = [view.getUint16(8, true), view.getUint16(10, true)];
  const fields = fieldsOf(bytes, start);
  const used = fields.reduce((sum, { length }) => sum + length, 1);
  const claimed = view.getUint32(4, true);
  const present = rowLength > 0 ? Math.floor((bytes.length - start) / rowLength) : 0;
  if (used > rowLength || claimed > present)
    throw unreadable(
      `属性表 .dbf 写明 ${claimed} 行，实际只有 ${present} 行：文件被截断或损坏；请重新导出。`,
      `The table .dbf claims ${claimed} rows and has ${present}: it was cut off or is damaged; export it anew.`,
    );
  return { bytes, fields, rows: claimed, start, rowLength, encoding: languageDrivers[bytes[29]!] };
}

function fieldsOf(bytes: Uint8Array, start: number): DbfField[] {
  const fields: DbfField[] = [];
  let offset = 1;
  for (
    let at = headBytes;
    at + fieldBytes <= start && bytes[at] !== endOfFields;
    at += fieldBytes
  ) {
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    const type = String.fromCharCode(bytes[at + 11]!);
    // Clipper keeps the upper half of a long text's length where others keep decimals.
    const length = bytes[at + 16]! + (type === 'C' ? 256 * bytes[at + 17]! : 0);
    fields.push({ name: end < 0 ? name : name.subarray(0, end), type, offset, length });
    offset += length;
  }
  checkFieldCount(fields.length, '属性表', 'The table');
  return fields;
}

/** The bytes of a field of a row, counted from 0. */
export function cellOf(
  { bytes, start, rowLength }: DbfTable,
  row: number,
  field: DbfField,
): Uint8Array {
  const from = start + row * rowLength + field.offset;
  return bytes.subarray(from, from + field.length);
}

const asterisk = 0x2a;

export function isDeleted({ bytes, start, rowLength }: DbfTable, row: number): boolean {
  return bytes[start + row * rowLength] === asterisk;
}
