import readExcelFile from 'read-excel-file/node';
import type { AttributeValue, SurveyLayer } from '../../../../geodata/survey/surveyFile.ts';
import { tooLarge, unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { unpack } from '../archive.ts';
import type { Source } from '../format.ts';
import { titleOf, type Part } from '../part.ts';
import { inStretches } from '../stretches.ts';
import { tableFeatures } from './tableFeatures.ts';
import { tableOf } from './tableOf.ts';

/** Cells that a sheet may span: 100 000 rows of a hundred columns. One cell in the far corner spans 17 000 000 000. */
const maxCells = 10_000_000;

/** Sheets of a workbook, a layer each; of formulas what they came to when it was saved. */
export async function readXlsx({ part }: Source): Promise<SurveyLayer[]> {
  for (const inner of await unpack(part)) checkSheet(inner);
  const sheets = await sheetsOf(part);
  return sheets
    .filter(({ data }) => data.length > 0)
    .map(({ sheet, data }) => {
      const table = tableOf(data.map((row) => row.map(cellOf)));
      return {
        name: sheets.length === 1 ? titleOf(part) : sheet,
        format: 'xlsx',
        declared: null,
        datum: null,
        encoding: null,
        notes: [],
        stretches: inStretches(() => tableFeatures(table)),
      };
    });
}

/** The library fills every cell up to the last one that is named, and its parser of XML knows no entities of a document's own. */
function checkSheet({ name, bytes }: Part): void {
  if (!name.endsWith('.xml')) return;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (text.includes('<!DOCTYPE'))
    throw unreadable('工作簿里有 DTD，不读。', 'The workbook holds a DTD and is not read.');
  if (!name.startsWith('xl/worksheets/')) return;
  let [rows, columns] = [0, 0];
  for (const [, letters = '', digits = '', entity] of text.matchAll(
    /\br\s*=\s*["'](?:([A-Za-z]*)(\d*)["']|([^"'&]*&))/g,
  )) {
    rows = Math.max(rows, Number(digits));
    // A name of a cell written in entities is only written so to get past this.
    columns = Math.max(columns, entity === undefined ? columnOf(letters) : maxCells + 1);
  }
  if (Math.max(1, rows) * columns > maxCells)
    throw tooLarge(
      `工作表的范围是 ${rows} 行 × ${columns} 列，太大；请删去数据以外的单元格再存。`,
      `A sheet spans ${rows} rows × ${columns} columns; delete the cells beyond the data and save it anew.`,
    );
}

/** `AA` → 27 */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => 26 * sum + letter.charCodeAt(0) - 64,
    0,
  );
}

async function sheetsOf({ name, bytes }: Part) {
  try {
    return await readExcelFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (error) {
    throw unreadable(
      `工作簿 ${name} 读不出来；请在表格软件中另存为 .xlsx。（${(error as Error).message}）`,
      `The workbook ${name} cannot be read; save it as .xlsx anew. (${(error as Error).message})`,
    );
  }
}

/** Days without their hour; the library's types say Date's constructor where there are dates. */
function cellOf(cell: unknown): AttributeValue {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? cell
    : null;
}
