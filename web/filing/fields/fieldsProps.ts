import type { FormKind, FormRecords } from '../../../geodata/filing/filed.ts';
import type { MissingField } from '../../../geodata/filing/tidyRecord.ts';

export type FieldsProps<Kind extends FormKind> = {
  readonly record: FormRecords[Kind];
  readonly change: (record: FormRecords[Kind]) => void;
  /** The record as it was read; undefined for a new one. */
  readonly before: FormRecords[Kind] | undefined;
  readonly lacks: (field: MissingField) => boolean;
};
