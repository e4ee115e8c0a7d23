import type { IsoInstant } from '../../../geodata/date.ts';
import type { FiledKind, FormKind, FormRecords } from '../../../geodata/filing/filed.ts';

/** A record, and when the version that holds was written by a form; null where none does. */
export type FormReading<Kind extends FormKind> = {
  readonly record: FormRecords[Kind];
  readonly recordedAt: IsoInstant | null;
};

/** What is on file, by kind, each in the order of its list. */
export type ZoneFileReading = { readonly [Kind in FiledKind]: readonly FormReading<Kind>[] };
