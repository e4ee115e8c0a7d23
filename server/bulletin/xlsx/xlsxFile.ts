import writeExcelFile from 'write-excel-file/universal';
import type { BulletinDocument } from '../../../geodata/bulletin/bulletinDocument.ts';
import { tableSheet, tablesOf, textSheet } from './bulletinSheets.ts';
import { paper } from './paper.ts';
import { customProperties } from './customProperties.ts';

/** The bulletin as an Excel workbook: its text, then a sheet for each table. */
export async function xlsxFile(bulletin: BulletinDocument): Promise<Uint8Array<ArrayBuffer>> {
  const tables = tablesOf(bulletin);
  const workbook = writeExcelFile(
    [textSheet(bulletin), ...tables.map((table) => tableSheet(table, bulletin))],
    {
      fontFamily: '宋体',
      fontSize: 10,
      features: [paper(tables), customProperties(bulletin.properties)],
    },
  );
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}
