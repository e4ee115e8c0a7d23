import type { IsoDate } from '../date.ts';
import type { CellPlace, EntryField } from './entryCell.ts';
import { fieldText, type FieldSpeech } from './fieldText.ts';
import { carriedOver } from './proposed.ts';
import type { EntryRow } from './standing.ts';

/** A column of a sheet: a field of an axis. */
export type EntryColumn = Pick<CellPlace, 'axis'> & { readonly field: EntryField };

/** What is needed to write down in words what holds on a day. */
export type Speech = FieldSpeech & { readonly day: IsoDate };

/** What holds of a cell on the day, as it is read and typed; '' where nothing does. */
export function heldTextOf(
  { standing }: Pick<EntryRow, 'standing'>,
  { axis, field }: EntryColumn,
  speech: Speech,
): string {
  return fieldText(axis, field, carriedOver(standing[axis].held, speech.day), speech);
}
