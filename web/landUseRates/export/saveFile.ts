import type { Bilingual } from '../../../geodata/bilingual.ts';
import { download } from '../../export/download.ts';
import type { ExportedReading } from './exportedReading.ts';
import { fileNameOf } from './heading.ts';
import { sayIn, type Writing } from './writing.ts';

/** Hands a file to the browser under a name that says what it is of. @param content what is in it, as its name has it */
export function saveFile(
  reading: ExportedReading,
  writing: Writing,
  file: {
    readonly content: Bilingual;
    /** `xlsx` */
    readonly extension: string;
    readonly data: Blob;
  },
): void {
  const name = fileNameOf(reading, writing, sayIn(writing, file.content), file.extension);
  download(file.data, name);
}
