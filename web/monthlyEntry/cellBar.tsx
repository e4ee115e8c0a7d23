import type { EntryRow } from '../../geodata/entry/standing.ts';
import { say } from '../words/words.ts';
import { awaitedOf } from './awaited.ts';
import { awaitedSaid, heldOf, problemsOf } from './described.ts';
import { activeCell } from './grid/active.ts';
import { cellName, type Column } from './grid/columns.ts';
import { ReasonField } from './reasonField.tsx';
import { withdraw } from './saving.ts';
import { words } from './words/words.ts';

/** What there is to say of the active cell, in the place where a spreadsheet has its formula. */
export function CellBar() {
  const cell = activeCell.value;
  if (cell === null) return <p class="entry-cell-bar">{words.value.entry.help}</p>;
  const { row, column } = cell;
  const problems = problemsOf(row, column);
  const name = cellName(say(row.name), column);
  return (
    <div class="entry-cell-bar">
      <p class="entry-cell-held">
        <b>{name}</b> {heldOf(row, column)}
      </p>
      <AwaitedLine row={row} column={column} />
      {problems.length === 0 ? (
        <p class="entry-help">{words.value.entry.help}</p>
      ) : (
        <p class="entry-cell-problem" data-kind={problems[0]?.kind}>
          {problems.map(({ said }) => say(said)).join(' ')}
        </p>
      )}
      {problems.some(({ kind }) => kind === 'explain') && (
        <ReasonField
          key={`${column.axis} ${row.parcel}`}
          place={{ parcel: row.parcel, ...column }}
          of={name}
          takesFocus
        />
      )}
    </div>
  );
}

/** What waits of the axis, or the approver’s word, and a way to take it back. */
function AwaitedLine({ row, column }: { readonly row: EntryRow; readonly column: Column }) {
  const text = words.value.entry;
  const sent = awaitedOf(row, column);
  if (sent === undefined) return null;
  return (
    <p class="entry-cell-awaited" data-state={sent.state}>
      {awaitedSaid(row, column)}{' '}
      <button type="button" class="link" onClick={() => void withdraw(sent)}>
        {sent.state === 'pending' ? text.withdraw : text.putAway}
      </button>
    </p>
  );
}
