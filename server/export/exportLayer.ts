import type { Bilingual, Language } from '../../geodata/bilingual.ts';
import type { TextEncoding } from '../../geodata/export/dataFormat.ts';
import type { ExportedParcel } from '../../geodata/export/exportedParcel.ts';
import type { ExportField } from '../../geodata/export/exportField.ts';

import type { IsoDate } from '../../geodata/date.ts';
import type { ReferenceSystem } from '../../geodata/survey/systems/referenceSystem.ts';

/** What a file says of all its parcels together. */
export type ExportLayer = {
  readonly zone: Bilingual;
  readonly asOf: IsoDate;
  /** `地块` */
  readonly name: string;
  /** Of the parts of a ZIP, in letters that any program takes: `jindong`. */
  readonly plainName: string;
  readonly fields: readonly ExportField[];
  readonly system: ReferenceSystem;
  readonly language: Language;
  readonly encoding: TextEncoding;
  /** What has to be known of the file, a line each: day, system, marks, sources. */
  readonly notes: readonly string[];
};

/** Parcels in stretches, read as they are written. */
export type ParcelPages = AsyncIterable<readonly ExportedParcel[]>;

/** Writes parcels as a file of one format, piece by piece, each when it is asked for. */
export type ExportWriter = (pages: ParcelPages, layer: ExportLayer) => AsyncIterable<Uint8Array>;
