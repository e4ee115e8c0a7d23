import writeExcelFile from 'write-excel-file/universal';
import type { Heading } from '../heading.ts';
import type { Page } from '../table.ts';
import { paperFeature } from './printSetup.ts';
import { sheetOf } from './sheet.ts';

/** A workbook of some pages, a sheet each, every one with the same head. */
export function workbookOf(pages: readonly Page[], heading: Heading): Promise<Blob> {
  return writeExcelFile(
    pages.map((page) => sheetOf(page, heading)),
    { fontFamily: 'Microsoft YaHei', fontSize: 10, features: [paperFeature(pages)] },
  ).toBlob();
}
