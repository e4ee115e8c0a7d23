import type { Bilingual } from '../bilingual.ts';
import type { Geometry } from '../geometry.ts';
import type { Datum } from './systems/datum.ts';
import type { SystemGuess } from './systems/systemGuess.ts';

/** What a field of a file holds. Days are text as the file writes them: `2010-10-08`. */
export type AttributeValue = string | number | boolean | null;

/** Fields by the names of the file, which may be `__proto__`: a Map, because an object would take that for its own. */
export type Attributes = ReadonlyMap<string, AttributeValue>;

/** A feature as it stands in its file: nothing closed, turned, mended or transformed. */
export type SurveyFeature = {
  /** Counted from 1 within its layer. */
  readonly number: number;
  /** Where it stands in the file: `第 3 行`. */
  readonly where: Bilingual;
  /**
   * Its positions are those of the file, east or longitude first wherever the format says which is which, in the unit of the
   * coordinate system. Rings may be open. Null for a row of attributes alone and for a kind that is not read.
   */
  readonly geometry: Geometry | null;
  readonly attributes: Attributes;
};

/** An encoding that text was read in. GBK and GB 2312 are parts of GB 18030. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** How text was read, and what it looks like then. */
export type EncodingChoice = {
  readonly encoding: Encoding;
  /** 0…1; 1 where it cannot be otherwise, or was said by whoever asked. */
  readonly confidence: number;
  readonly reason: Bilingual;
  /** Five rows as they read in this encoding, for a person to judge. */
  readonly rows: readonly string[];
};

/** Features of one kind: a shapefile, a table, a layer of a drawing. */
export type SurveyLayer = {
  readonly name: string;
  /** As the table of formats has it: `shapefile`. */
  readonly format: string;
  /** What the file says of its coordinate system; null when it says nothing. */
  readonly declared: SystemGuess | null;
  /** What the file says of its datum where that is all it says: `1980西安坐标系` without zone. */
  readonly datum: Datum | null;
  /** Null where the format leaves no choice. */
  readonly encoding: EncodingChoice | null;
  /** What whoever brings the file in should know: `3 条未相连的线没有读入`. */
  readonly notes: readonly Bilingual[];
  /** Its features from the first one on, in stretches of some hundreds; may be asked for again. */
  readonly stretches: () => AsyncIterable<readonly SurveyFeature[]>;
};

/** What files hold together. */
export type SurveyFile = {
  readonly layers: readonly SurveyLayer[];
  /** What was not read and why: a picture in a ZIP. */
  readonly notes: readonly Bilingual[];
};
