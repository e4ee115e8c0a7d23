import type { Language } from '../bilingual.ts';
import type { BulletinUnit, Runs } from './run.ts';

export type BulletinColumn = {
  readonly heading: Runs;
  /** Stands over neighbouring columns of the same group. */
  readonly group: string | null;
  /** Of the figures below it, which are then written without theirs. */
  readonly unit: BulletinUnit | null;
  /** Beside the other columns of its table. */
  readonly width: number;
  readonly align: 'left' | 'centre' | 'right';
};

export type BulletinTable = {
  readonly kind: 'table';
  /** Of the sheet that holds it in a workbook; unlike any other of its document. */
  readonly name: string;
  readonly caption: Runs;
  readonly columns: readonly BulletinColumn[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly Runs[])[];
  /** The first row is the whole of which the others are parts. */
  readonly hasTotal: boolean;
  /** Too long to be read on paper: it stands in the workbook only. */
  readonly isWorkbookOnly: boolean;
};

type Paragraph = {
  /** A note is set smaller. */
  readonly kind: 'paragraph' | 'note';
  readonly runs: Runs;
};

export type BulletinPart = Paragraph | BulletinTable;

export type BulletinSection = {
  readonly heading: string;
  readonly parts: readonly BulletinPart[];
};

/** What a program can read off a file without opening it: whose figures, of which day, as known when. */
export type BulletinProperty = { readonly name: string; readonly value: string };

/** 通报 or 小结 as plain data, to be written as DOCX or XLSX; both say the same. */
export type BulletinDocument = {
  readonly language: Language;
  readonly title: Runs;
  /** The month or quarter. */
  readonly subtitle: Runs;
  /** As-of day and closing, a line each. */
  readonly stamp: readonly Runs[];
  /** What must not be overlooked: generated, schematic. */
  readonly marks: readonly string[];
  readonly sections: readonly BulletinSection[];
  /** 附表: wide tables after the text. */
  readonly annexes: readonly BulletinTable[];
  readonly properties: readonly BulletinProperty[];
  /** Without its extension. */
  readonly fileName: string;
};
