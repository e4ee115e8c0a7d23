import { currentReading, currentWriting } from './currentReading.ts';
import { download } from '../../export/download.ts';
import { fileNameOf } from './heading.ts';
import type { ExportedReading } from './exportedReading.ts';
import type { Writing } from './writing.ts';

/** What can be taken away: four files and a sheet of paper. */
export type ExportKind = 'workbook' | 'parcelList' | 'indicatorList' | 'mapFile' | 'paper';

/** Makes it of what the panel shows now. The code that makes each is fetched when it is first wanted. */
export async function take(thing: ExportKind): Promise<void> {
  const table = currentReading(new Date());
  // The buttons are there only while there is something to take.
  if (table === null) return;
  const writing = currentWriting();
  if (thing === 'paper') {
    const { openPaper } = await import('../print/openPrint.tsx');
    return openPaper(table, writing);
  }
  const { content, name } = await fileOf(thing, table, writing);
  download(content, name);
}

async function fileOf(
  thing: Exclude<ExportKind, 'paper'>,
  table: ExportedReading,
  writing: Writing,
): Promise<{ readonly content: Blob; readonly name: string }> {
  const { content: contents } = writing.words.exported;
  const named = (content: string, extension: 'xlsx' | 'csv' | 'geojson') =>
    fileNameOf(table, writing, content, extension);
  switch (thing) {
    case 'workbook': {
      const { xlsxFile } = await import('./xlsxFile.ts');
      return {
        content: await xlsxFile(table, writing),
        name: named(contents.indicators, 'xlsx'),
      };
    }
    case 'parcelList': {
      const { parcelCsv } = await import('./csv.ts');
      return {
        content: new Blob([parcelCsv(table, writing)], { type: 'text/csv;charset=utf-8' }),
        name: named(contents.parcels, 'csv'),
      };
    }
    case 'indicatorList': {
      const { indicatorCsv } = await import('./csv.ts');
      return {
        content: new Blob([indicatorCsv(table, writing)], { type: 'text/csv;charset=utf-8' }),
        name: named(contents.indicators, 'csv'),
      };
    }
    case 'mapFile': {
      const { geojsonOf } = await import('./geojson.ts');
      return {
        content: new Blob([JSON.stringify(geojsonOf(table, writing))], {
          type: 'application/geo+json',
        }),
        name: named(contents.map, 'geojson'),
      };
    }
  }
}
