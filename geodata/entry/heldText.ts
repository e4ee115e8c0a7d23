import { stateName } from '../axis.ts';
import type { Language } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Source } from '../provenance.ts';
import type { CellPlace, EntryField } from './entryCell.ts';
import { carriedOver } from './proposed.ts';
import { quantitiesText } from './quantityText.ts';
import { sourceText } from './sourceText.ts';
import type { EntryRow } from './standing.ts';

/** A column of a sheet: a field of an axis. */
export type EntryColumn = Pick<CellPlace, 'axis'> & { readonly field: EntryField };

/** What is needed to write down in words what holds. */
export type Speech = {
  readonly day: IsoDate;
  readonly language: Language;
  /** The documents of the zone. */
  readonly sources: readonly Source[];
};

/** What holds of a cell on the day, as it is read and typed; '' where nothing does. */
export function heldTextOf(
  { standing }: Pick<EntryRow, 'standing'>,
  { axis, field }: EntryColumn,
  { day, language, sources }: Speech,
): string {
  const carried = carriedOver(standing[axis].held, day);
  switch (field) {
    case 'state':
      return carried.state === null ? '' : stateName(axis, carried.state as never)[language];
    case 'percent':
      return carried.percent === null ? '' : `${carried.percent}%`;
    case 'quantities':
      return quantitiesText(carried.quantities, language);
    case 'source':
      return carried.source === null ? '' : sourceText(carried.source, sources, language);
    case 'blocked':
    case 'note':
      return carried[field]?.[language] ?? '';
  }
}
