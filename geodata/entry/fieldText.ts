import { stateName, type Axis } from '../axis.ts';
import type { Language } from '../bilingual.ts';
import type { Source } from '../provenance.ts';
import type { CellField } from './entryCell.ts';
import { quantitiesText } from './quantityText.ts';
import type { CellValues } from './readCell.ts';
import { sourceText } from './sourceText.ts';

/** What is needed to write a value down in words. */
export type FieldSpeech = {
  readonly language: Language;
  /** The documents of the zone. */
  readonly sources: readonly Source[];
};

/** A value as it is read and typed; '' where there is none: `平整中`, `60%`, `腾空 15/17 户`, `《三季度总结》一(二)`. */
export function fieldText(
  axis: Axis,
  field: CellField,
  values: CellValues,
  { language, sources }: FieldSpeech,
): string {
  switch (field) {
    case 'state':
      return values.state === null ? '' : stateName(axis, values.state as never)[language];
    case 'percent':
      return values.percent === null ? '' : `${values.percent}%`;
    case 'quantities':
      return quantitiesText(values.quantities, language);
    case 'source':
      return values.source === null ? '' : sourceText(values.source, sources, language);
    case 'blocked':
    case 'note':
    case 'reason':
      return values[field]?.[language] ?? '';
  }
}
