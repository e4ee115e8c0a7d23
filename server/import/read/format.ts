import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { Encoding, SurveyLayer } from '../../../geodata/survey/surveyFile.ts';
import type { Part } from './part.ts';

/** A file with those that belong to it, by their endings: `.dbf`, `.prj` beside a `.shp`. */
export type Source = { readonly part: Part; readonly companions: ReadonlyMap<string, Part> };

export type ReadOptions = {
  /** In which text is read, whatever the file says. */
  readonly encoding?: Encoding;
};

/** A kind of file that is read. */
export type Format = {
  readonly id: string;
  readonly name: Bilingual;
  readonly endings: readonly string[];
  /** Told by what the file holds; names lie. */
  readonly recognises: (head: Head, part: Part) => boolean;
  readonly read: (source: Source, options: ReadOptions) => Promise<SurveyLayer[]> | SurveyLayer[];
};

/** How a file begins, as bytes and as text. */
export type Head = { readonly bytes: Uint8Array; readonly text: string };
