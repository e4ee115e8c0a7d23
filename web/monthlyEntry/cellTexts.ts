import { cellKey, entryFields } from '../../geodata/entry/entryCell.ts';
import { heldTextOf, type EntryColumn } from '../../geodata/entry/heldText.ts';
import { sourceText } from '../../geodata/entry/sourceText.ts';
import type { EntryRow } from '../../geodata/entry/standing.ts';
import { language } from '../state/current.ts';
import { awaitedText } from './awaited.ts';
import { documents, entryDay, provenance } from './choice.ts';
import { edits } from './steps.ts';

/** What holds of a cell as it is read and typed; '' where nothing does. */
export function heldText(row: EntryRow, column: EntryColumn): string {
  return heldTextOf(row, column, {
    day: entryDay.value,
    language: language.value,
    sources: documents.value,
  });
}

/** What a cell shows: what was typed, else what was sent and waits, else what holds. */
export function cellText(row: EntryRow, column: EntryColumn): string {
  const typed = edits.value.get(cellKey({ parcel: row.parcel, ...column }));
  if (typed) return typed.text;
  const awaited = awaitedText(row, column);
  if (awaited !== undefined) return awaited;
  return column.field === 'source' && isTouched(row, column)
    ? sheetSource()
    : heldText(row, column);
}

/** Whether something was typed of the axis of a cell, which then is from where the sheet is. */
function isTouched({ parcel }: EntryRow, { axis }: EntryColumn): boolean {
  return entryFields.some((field) => edits.value.has(cellKey({ parcel, axis, field })));
}

function sheetSource(): string {
  const from = provenance.value;
  return from === null ? '' : sourceText(from, documents.value, language.value);
}
