import type { IsoDate } from '../date.ts';
import { placeOfKey, type CellKey, type CellPlace, type Edits } from './entryCell.ts';
import type { Source } from '../provenance.ts';
import { codeOf, heldCode } from './proposed.ts';
import { readCell } from './readCell.ts';
import type { EntryRow } from './standing.ts';

/** A cell that somebody else has changed since it was typed over, and not to the same. */
type EntryConflict = CellPlace & { readonly key: CellKey; readonly mine: string };

/** Of all that was typed over what is not there any more; whoever typed it has to say which of the two counts. */
export function conflictsOf(
  edits: Edits,
  rows: ReadonlyMap<string, EntryRow>,
  day: IsoDate,
  sources: readonly Source[],
): EntryConflict[] {
  return [...edits].flatMap(([key, { text, over }]) => {
    const place = placeOfKey(key);
    const row = place && rows.get(place.parcel);
    if (!place || !row || place.field === 'reason') return [];
    const now = heldCode(row.standing[place.axis].held, day, place.field);
    if (now === over) return [];
    const reading = readCell(place.axis, place.field, text, sources);
    if (reading.kind === 'read' && codeOf(reading.value) === now) return [];
    return [{ ...place, key, mine: text }];
  });
}
