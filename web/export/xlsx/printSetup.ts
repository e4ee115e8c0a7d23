import type { Feature } from 'write-excel-file/universal';
import type { Page } from '../table.ts';
import { headRows } from './sheet.ts';

/**
 * What write-excel-file 4.1.1 has no option for: a filter on the headings, a scale at which the table fits the paper, and the
 * headings repeated on every sheet that is printed. The order of elements is the standard's (ECMA-376 part 1, 18.3.1.99).
 */
export function paperFeature(pages: readonly Page[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const page = pages[sheetIndex];
            return page ? withFilter(withHairlines(withFitting(xml)), page) : xml;
          },
          transformElementAttributes: (tag, attributes, _, __, { sheetIndex }) =>
            tag === 'pageSetup'
              ? { ...attributes, fitToWidth: sheetsWide(pages[sheetIndex]), fitToHeight: 0 }
              : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${namesOf(pages)}</definedNames>`),
        },
      },
    },
  };
}

/** A landscape A4 at two thirds of its size holds so many characters; a wider table goes over several. */
const charactersWide = 200;

function sheetsWide(page: Page | undefined): number {
  const characters = page?.columns.reduce((sum, { width }) => sum + width, 0) ?? 0;
  return Math.max(1, Math.round(characters / charactersWide));
}

function withFitting(xml: string): string {
  return xml.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
}

/** The lines between the cells, which the screen shows anyway; borders of every cell would cost seconds. */
function withHairlines(xml: string): string {
  return xml.replace('<pageMargins', '<printOptions gridLines="1"/><pageMargins');
}

function withFilter(xml: string, page: Page): string {
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(page)}"/>`);
}

/** Names that programs know: the filtered range, which has to be named too, and the rows to repeat. */
function namesOf(pages: readonly Page[]): string {
  const filters = pages.map((page, index) => {
    const range = rangeOf(page).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return nameOf('_xlnm._FilterDatabase', index, `${quoted(page)}!${range}`, ' hidden="1"');
  });
  const titles = pages.map((page, index) => nameOf('_xlnm.Print_Titles', index, repeatedOf(page)));
  return [...filters, ...titles].join('');
}

/** The heading rows; and of a table that goes over several sheets beside each other what tells its rows apart. */
function repeatedOf(page: Page): string {
  const rows = `${quoted(page)}!$1:$${headRows}`;
  return sheetsWide(page) > 1 ? `${quoted(page)}!$A:$B,${rows}` : rows;
}

function nameOf(name: string, sheet: number, range: string, more = ''): string {
  return `<definedName name="${name}" localSheetId="${sheet}"${more}>${range}</definedName>`;
}

/** Sheets are named by our own words, without quotes or marks of XML. */
function quoted({ name }: Page): string {
  return `'${name}'`;
}

/** `A4:K120`: headings and rows. */
function rangeOf({ columns, rows }: Page): string {
  return `A${headRows}:${columnName(columns.length)}${headRows + rows.length}`;
}

/** 1 → `A`, 27 → `AA`. */
export function columnName(position: number): string {
  const [high, low] = [Math.floor((position - 1) / 26), (position - 1) % 26];
  return (high > 0 ? columnName(high) : '') + String.fromCharCode(65 + low);
}
