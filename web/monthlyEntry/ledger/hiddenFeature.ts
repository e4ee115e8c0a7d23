import type { Feature } from 'write-excel-file/universal';
import { hiddenSheetName } from '../../../geodata/entry/ledger/hiddenSheet.ts';
import { cellAddress } from '../../../geodata/formats/workbook/workbookSheet.ts';
import { workbookText } from '../../../geodata/formats/workbookText.ts';
import { escaped } from './escaped.ts';

/** The rows and columns of the sheet are there for the program alone; write-excel-file looks the style of each cell up, which takes as
 * long as the sheet that people see. */
export function hiddenFeature(rows: readonly (readonly string[])[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) =>
            sheet === hiddenSheetName
              ? xml.replace(/<sheetData\/>|<sheetData><\/sheetData>/, () => sheetData(rows))
              : xml,
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(/<sheet [^>]*name="([^"]*)"[^>]*\/>/g, (tag, name: string) =>
              name === hiddenSheetName ? tag.replace('<sheet ', '<sheet state="hidden" ') : tag,
            ),
        },
      },
    },
  };
}

function sheetData(rows: readonly (readonly string[])[]): string {
  const written = rows.map((cells, index) => {
    const row = index + 1;
    const inner = cells.map((text, at) => (text === '' ? '' : textCell(text, row, at + 1)));
    return `<row r="${row}">${inner.join('')}</row>`;
  });
  return `<sheetData>${written.join('')}</sheetData>`;
}

/** A text whatever it begins with; U+0000, which `workbookText` adds for the library, is no character of XML. */
function textCell(text: string, row: number, column: number): string {
  const written = escaped(workbookText(text).replaceAll('\0', ''));
  return `<c r="${cellAddress(row, column)}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}
