import type { Language } from '../../geodata/bilingual.ts';
import type { CheckedValue } from '../../geodata/reportCheck/checkedValue.ts';
import { wordsOf } from '../../geodata/reportCheck/valueText.ts';
import { formatFigure } from '../words/format.ts';
import type { Words } from '../words/zh.ts';

/** `2,000 亩`, `已开工、在建`, `2010-10-31`. */
export function valueText(
  value: CheckedValue,
  units: Words['figureUnits'],
  language: Language,
): string {
  if (value.kind !== 'quantity') return wordsOf(value)[language];
  const number = formatFigure(value.value, value.unit, language);
  const unit = units[value.unit];
  return unit === '' ? number : value.unit === 'percent' ? `${number} %` : `${number} ${unit}`;
}
