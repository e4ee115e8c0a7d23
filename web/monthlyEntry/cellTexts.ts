import type { Language } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import { cellKey, type CellPlace, type EntryField } from '../../geodata/entry/entryCell.ts';
import { fieldText } from '../../geodata/entry/fieldText.ts';
import { carriedOver } from '../../geodata/entry/proposed.ts';
import type { EntryRow } from '../../geodata/entry/standing.ts';
import { language } from '../state/current.ts';
import { awaitedText } from './awaited.ts';
import { entryDay } from './choice.ts';
import { edits } from './steps.ts';

/** What holds of a cell as it is read and typed; '' where nothing does. */
export function heldText(
  row: EntryRow,
  { axis, field }: Pick<CellPlace, 'axis'> & { readonly field: EntryField },
  day: IsoDate = entryDay.value,
  speech: Language = language.value,
): string {
  return fieldText(axis, field, carriedOver(row.standing[axis].held, day), speech);
}

/** What a cell shows: what was typed, else what was sent and waits, else what holds. */
export function cellText(row: EntryRow, column: Parameters<typeof heldText>[1]): string {
  const typed = edits.value.get(cellKey({ parcel: row.parcel, ...column }));
  return typed?.text ?? awaitedText(row, column) ?? heldText(row, column);
}
