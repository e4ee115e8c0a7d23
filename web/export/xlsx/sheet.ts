import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { Heading } from '../heading.ts';
import type { Page, PageCell } from '../table.ts';
import { looksLikeFormula } from '../../../geodata/formats/spreadsheetText.ts';
import { workbookText } from '../../../geodata/formats/workbookText.ts';

/** Ink and wash of the printed plan; the seal's red for what must not be overlooked. */
const ink = '#2a2925';
const wash = '#f1ebdd';
const seal = '#b23a2b';

/** Title, subtitle, marks, and the row of headings: what stays in sight above the rows. */
export const headRows = 4;

/** Excel holds so many characters in a cell; a longer text is cut there by the program itself, with an alarm. */
const longestText = 32_767;

/** A page as a sheet: merged title rows over all columns, headings, and rows of native numbers, days and texts. */
export function sheetOf(page: Page, heading: Heading): Sheet<Blob> {
  const width = page.columns.length;
  const style: CellStyle =
    page.rows.length > longList ? undefined : { alignVertical: 'top', wrap: true };
  return {
    sheet: page.name,
    orientation: 'landscape',
    stickyRowsCount: headRows,
    columns: page.columns.map((column) => ({ width: column.width })),
    data: [
      merged(heading.title, width, { fontSize: 16, fontWeight: 'bold', height: 30 }),
      merged(heading.subtitle, width, { height: 18 }),
      merged(heading.marks ?? '', width, { textColor: seal, fontWeight: 'bold', height: 18 }),
      page.columns.map((column) => ({
        value: workbookText(column.heading),
        fontWeight: 'bold',
        backgroundColor: wash,
        wrap: true,
        alignVertical: 'center',
        height: 32,
        bottomBorderStyle: 'thin',
        bottomBorderColor: ink,
      })),
      ...page.rows.map((row) => row.map((cell) => cellOf(cell, style))),
    ],
  };
}

/** Rows of a list so long that the care costs seconds: the library looks every cell's style up anew. */
const longList = 1000;

/** Texts are wrapped, and what stands beside them begins on their first line. */
type CellStyle = { readonly alignVertical: 'top'; readonly wrap: true } | undefined;

function merged(text: string, columns: number, style: object): Row {
  return [
    {
      value: workbookText(text),
      columnSpan: columns,
      alignVertical: 'center',
      textColor: ink,
      ...style,
    },
    // The cells that the first one takes the place of.
    ...Array.from({ length: columns - 1 }, () => null),
  ];
}

function cellOf(cell: PageCell, style: CellStyle): Cell {
  switch (cell?.kind) {
    case 'text':
      return textCell(cell.text, style);
    case 'none':
      return { value: cell.text, type: String, align: 'right', ...style };
    case 'day':
      return {
        value: new Date(`${cell.day}T00:00:00Z`),
        type: Date,
        format: 'yyyy-mm-dd',
        align: 'left',
        ...style,
      };
    case 'number':
      return { value: cell.value, type: Number, format: cell.format, ...style };
    case undefined:
      return null;
  }
}

/** A text is a text, whatever it begins with; the format keeps it one when somebody edits the cell. */
function textCell(text: string, style: CellStyle): Cell {
  return {
    value: workbookText(text.slice(0, longestText)),
    type: String,
    ...(looksLikeFormula(text) && { format: '@' }),
    ...style,
  };
}
