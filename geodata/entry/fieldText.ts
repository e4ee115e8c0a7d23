import { stateName, type Axis } from '../axis.ts';
import type { Language } from '../bilingual.ts';
import type { CellField } from './entryCell.ts';
import { quantitiesText } from './quantityText.ts';
import type { CellValues } from './readCell.ts';

/** A value as it is read and typed; '' where there is none: `平整中`, `60%`, `腾空 15/17 户`. */
export function fieldText(
  axis: Axis,
  field: CellField,
  values: CellValues,
  language: Language,
): string {
  if (field === 'state')
    return values.state === null ? '' : stateName(axis, values.state as never)[language];
  if (field === 'percent') return values.percent === null ? '' : `${values.percent}%`;
  if (field === 'quantities') return quantitiesText(values.quantities, language);
  return values[field]?.[language] ?? '';
}
