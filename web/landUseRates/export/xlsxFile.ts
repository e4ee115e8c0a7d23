import { headingOf } from './heading.ts';
import { notesPage } from './notes.ts';
import type { Page } from '../../export/table.ts';
import { fractionPage } from './tables/fractionTable.ts';
import { idlePage } from './tables/idleTable.ts';
import { indicatorPage } from './tables/indicatorTable.ts';
import { parcelPage } from './tables/parcelTable.ts';
import { structurePage } from './tables/structureTable.ts';
import type { ExportedReading } from './exportedReading.ts';
import type { Writing } from './writing.ts';
import { workbookOf } from '../../export/xlsx/workbook.ts';

/** The tables of a workbook, in the order of its sheets. */
export function workbookPages(table: ExportedReading, writing: Writing): Page[] {
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
export function xlsxFile(table: ExportedReading, writing: Writing): Promise<Blob> {
  return workbookOf(workbookPages(table, writing), headingOf(table, writing));
}
