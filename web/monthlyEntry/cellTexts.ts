import { stateName } from '../../geodata/axis.ts';
import type { Language } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import { cellKey, type CellPlace, type EntryField } from '../../geodata/entry/entryCell.ts';
import { carriedOver } from '../../geodata/entry/proposed.ts';
import { quantitiesText } from '../../geodata/entry/quantityText.ts';
import type { EntryRow } from '../../geodata/entry/standing.ts';
import { language } from '../state/current.ts';
import { entryDay } from './choice.ts';
import { edits } from './steps.ts';

/** What holds of a cell as it is read and typed; '' where nothing does. */
export function heldText(
  row: EntryRow,
  { axis, field }: Pick<CellPlace, 'axis'> & { readonly field: EntryField },
  day: IsoDate = entryDay.value,
  speech: Language = language.value,
): string {
  const { held } = row.standing[axis];
  const carried = carriedOver(held, day);
  if (field === 'state')
    return carried.state === null ? '' : stateName(axis, carried.state as never)[speech];
  if (field === 'percent') return carried.percent === null ? '' : `${carried.percent}%`;
  if (field === 'quantities') return quantitiesText(carried.quantities, speech);
  return carried[field]?.[speech] ?? '';
}

/** What a cell shows: what was typed, else what holds. */
export function cellText(row: EntryRow, column: Parameters<typeof heldText>[1]): string {
  const typed = edits.value.get(cellKey({ parcel: row.parcel, ...column }));
  return typed?.text ?? heldText(row, column);
}
