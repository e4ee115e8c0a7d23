import readExcelFile from 'read-excel-file/node';
import type { ExportedReading } from '../../../web/landUseRates/export/exportedReading.ts';
import type { Writing } from '../../../web/landUseRates/export/writing.ts';
import { xlsxFile } from '../../../web/landUseRates/export/xlsxFile.ts';

type ReadCell = string | number | boolean | Date | null;

/** A sheet as somebody reads it: the three rows at its head, the headings, and its rows by heading. */
export type ReadSheet = {
  readonly name: string;
  readonly head: readonly ReadCell[];
  readonly headings: readonly ReadCell[];
  readonly rows: readonly (readonly ReadCell[])[];
  /** The cell of a row under a heading; throws when there is no such heading. */
  readonly cell: (row: number, heading: string) => ReadCell;
};

export async function bytesOf(table: ExportedReading, writing: Writing): Promise<Buffer> {
  return Buffer.from(await (await xlsxFile(table, writing)).arrayBuffer());
}

/** The sheets of a workbook, read by another library than the one that wrote it; texts come as they are, blanks too. */
export async function sheetsIn(workbook: Buffer): Promise<ReadonlyMap<string, ReadSheet>> {
  const sheets = await readExcelFile(workbook, { trim: false });
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet,
      // Its types say the class where they mean its instances.
      readSheet(sheet, data as unknown as readonly (readonly ReadCell[])[]),
    ]),
  );
}

function readSheet(name: string, data: readonly (readonly ReadCell[])[]): ReadSheet {
  const [title, subtitle, marks, headings = [], ...rows] = data;
  return {
    name,
    head: [title, subtitle, marks].map((row) => row?.[0] ?? null),
    headings,
    rows,
    cell: (row, heading) => {
      const column = headings.indexOf(heading);
      if (column < 0) throw new Error(`sheet ${name} has no column ${heading}`);
      return rows[row]?.[column] ?? null;
    },
  };
}
