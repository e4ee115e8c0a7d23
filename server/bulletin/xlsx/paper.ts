import type { XlsxFeature } from './xlsxFeature.ts';
import type { BulletinTable } from '../../../geodata/bulletin/bulletinDocument.ts';
import { headRows } from './bulletinSheets.ts';

/** The sheet of the text comes before those of the tables. */
const textSheets = 1;

/**
 * What write-excel-file 4.1.1 has no option for: one page wide, and the head of a table repeated on every page. The order of
 * elements is the standard's (ECMA-376 part 1, 18.3.1.99).
 */
export function paper(tables: readonly BulletinTable[]): XlsxFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(/<pageSetup[^>]*>|<\/worksheet>/, withPaper),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(
              '<definedNames/>',
              `<definedNames>${tables.map(printTitles).join('')}</definedNames>`,
            ),
        },
      },
    },
  };
}

/** Sheets are named by our own words, without quotes or marks of XML. */
function printTitles(table: BulletinTable, index: number): string {
  const rows = `'${table.name}'!$1:$${headRows(table)}`;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index + textSheets}">${rows}</definedName>`;
}

/** One A4 page wide and as many long as it takes; the library sets up pages only where they lie across. */
function withPaper(found: string): string {
  const across = found.includes('landscape') ? 'landscape' : 'portrait';
  const setup = `<pageSetup paperSize="9" orientation="${across}" fitToWidth="1" fitToHeight="0"/>`;
  return found === '</worksheet>' ? setup + found : setup;
}
