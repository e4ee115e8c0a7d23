import { computed } from '@preact/signals';
import { axes, axisNames } from '../../../geodata/axis.ts';
import type { EntryField } from '../../../geodata/entry/entryCell.ts';
import type { EntryColumn } from '../../../geodata/entry/heldText.ts';
import { say } from '../../words/words.ts';
import { hasMoreColumns } from '../choice.ts';
import { words } from '../words/words.ts';

export type Column = EntryColumn;

const usual = ['state', 'percent', 'note'] as const;
const all = ['state', 'percent', 'quantities', 'blocked', 'note', 'source'] as const;

export const fieldsShown = computed<readonly EntryField[]>(() =>
  hasMoreColumns.value ? all : usual,
);

export const columns = computed<readonly Column[]>(() =>
  axes.flatMap((axis) => fieldsShown.value.map((field) => ({ axis, field }))),
);

/** In rem, as wide as what usually stands there. */
export const widths: Readonly<Record<EntryField, number>> = {
  state: 9.6,
  percent: 4.2,
  quantities: 9,
  blocked: 8,
  note: 9.5,
  source: 9,
};

/** A cell in words: 「北一，平整百分数」. */
export function cellName(parcel: string, { axis, field }: Column): string {
  const text = words.value.entry;
  const name = field === 'percent' ? text.percentName : text.fields[field];
  return text.cell(parcel, say(axisNames[axis]), name);
}
