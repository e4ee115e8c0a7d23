import writeExcelFile from 'write-excel-file/universal';
import { headingOf, type Heading } from '../heading.ts';
import { notesPage } from '../notes.ts';
import type { Page } from '../page.ts';
import { fractionPage } from '../pages/fractionPage.ts';
import { idlePage } from '../pages/idlePage.ts';
import { indicatorPage } from '../pages/indicatorPage.ts';
import { parcelPage } from '../pages/parcelPage.ts';
import { structurePage } from '../pages/structurePage.ts';
import type { TakenTable } from '../takenTable.ts';
import type { Writing } from '../writing.ts';
import { paperFeature } from './paper.ts';
import { sheetOf } from './workbook.ts';

/** The tables of a workbook, in the order of its sheets. */
export function workbookPages(table: TakenTable, writing: Writing): Page[] {
  return [
    indicatorPage(table, writing),
    fractionPage(table, writing),
    structurePage(table, writing),
    parcelPage(table, writing),
    idlePage(table, writing),
    notesPage(table, writing),
  ];
}

/** The workbook: a sheet for each table, every one with the same head. */
export function xlsxFile(table: TakenTable, writing: Writing): Promise<Blob> {
  return workbookOf(workbookPages(table, writing), headingOf(table, writing));
}

export function workbookOf(pages: readonly Page[], heading: Heading): Promise<Blob> {
  return writeExcelFile(
    pages.map((page) => sheetOf(page, heading)),
    { fontFamily: 'Microsoft YaHei', fontSize: 10, features: [paperFeature(pages)] },
  ).toBlob();
}
