import type { ExportedReading } from '../export/exportedReading.ts';
import type { Writing } from '../export/writing.ts';

/** What every part of the sheet of paper shows: the table that is taken away, and how it is written. */
export type PaperProps = { readonly table: ExportedReading; readonly writing: Writing };
