import { entryFields } from '../../geodata/entry/entryCell.ts';
import type { EntryRow } from '../../geodata/entry/standing.ts';
import { say } from '../words/words.ts';
import { awaitedOf, awaitedText } from './awaited.ts';
import { heldText } from './cellTexts.ts';
import type { Column } from './grid/columns.ts';
import { judged } from './judged.ts';
import { words } from './words/words.ts';

/** What holds of the axis of a cell, and since which day it is known. */
export function heldOf(row: EntryRow, { axis }: Column): string {
  const text = words.value.entry;
  const { held } = row.standing[axis];
  if (held === null) return text.nothingHeld;
  const parts = [
    heldText(row, { axis, field: 'state' }),
    heldText(row, { axis, field: 'percent' }),
    ...(held.blocked === null ? [] : [`${text.fields.blocked} ${say(held.blocked)}`]),
    ...(held.note === null ? [] : [say(held.note)]),
  ];
  return text.held(parts.filter((part) => part !== '').join(' '), held.asOf);
}

/** What was sent of the axis of a cell and waits, or why it was sent back; '' where neither is so. */
export function awaitedSaid(row: EntryRow, { axis }: Column): string {
  const text = words.value.entry;
  const sent = awaitedOf(row, { axis });
  if (sent === undefined) return '';
  if (sent.state === 'returned') return text.returnedSaid(sent.word ? say(sent.word) : '');
  const parts = entryFields.map((field) => awaitedText(row, { axis, field }));
  return text.pendingSaid(parts.filter((part) => part !== '').join(' '));
}

/** What is to be said of the axis of a cell. */
export function problemsOf(row: EntryRow, { axis }: Column) {
  return judged.value.problems.filter(
    ({ place }) => place.parcel === row.parcel && place.axis === axis,
  );
}

/** The same as one sentence, for whoever hears the cell and does not see what stands beside it. */
export function describedCell(row: EntryRow, column: Column): string {
  const problems = problemsOf(row, column).map(({ said }) => say(said));
  return [heldOf(row, column), awaitedSaid(row, column), ...problems]
    .filter((part) => part !== '')
    .join(' ');
}
