import { workbookText } from '../../../geodata/formats/workbookText.ts';
import { daysBetween, isoDate } from '../../../geodata/date.ts';
import { xmlText } from '../xmlText.ts';

/** Numbers of the styles of `packageParts`. */
const styles = { plain: 0, heading: 1, day: 2 } as const;

/** The day 0 of workbooks, which believe in a 29 February 1900. */
const dayZero = isoDate('1899-12-30');

/** A text is a text whatever it begins with: nothing calculates `=HYPERLINK(…)`. */
export function textCell(text: string, style: keyof typeof styles = 'plain'): string {
  return `<c t="inlineStr" s="${styles[style]}"><is><t xml:space="preserve">${xmlText(workbookText(text))}</t></is></c>`;
}

export function numberCell(value: number): string {
  return `<c><v>${value}</v></c>`;
}

export function dayCell(day: string): string {
  return `<c s="${styles.day}"><v>${daysBetween(dayZero, isoDate(day))}</v></c>`;
}

/** A row; empty text is an empty cell. */
export function row(number: number, cells: readonly string[]): string {
  const placed = cells.map((cell, column) =>
    cell === '' ? '' : cell.replace('<c', `<c r="${columnName(column)}${number}"`),
  );
  return `<row r="${number}">${placed.join('')}</row>\n`;
}

/** 0 → A, 26 → AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Up to the rows, the first of which stays in sight. */
export function sheetHead(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>
`;
}

export const sheetEnd = '</sheetData></worksheet>';
