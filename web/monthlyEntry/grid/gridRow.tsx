import { cellKey } from '../../../geodata/entry/entryCell.ts';
import type { EntryRow } from '../../../geodata/entry/standing.ts';
import { colourScheme } from '../../state/current.ts';
import { classesOf } from '../../state/theme.ts';
import { readState } from '../../../geodata/entry/stateCodes.ts';
import { say } from '../../words/words.ts';
import { Swatch } from '../../parts/swatch.tsx';
import { awaitedMark, awaitedOf } from '../awaited.ts';
import { cellText } from '../cellTexts.ts';
import { describedCell } from '../described.ts';
import { marks } from '../judged.ts';
import { edits } from '../steps.ts';
import { words } from '../words/words.ts';
import { active, goTo, range, startTyping } from './active.ts';
import { CellInput } from './cellInput.tsx';
import { columns, type Column } from './columns.ts';

export function GridRow({ row, position }: { readonly row: EntryRow; readonly position: number }) {
  return (
    <tr aria-rowindex={position + 3}>
      <th scope="row" title={say(row.name)}>
        {row.number !== null && <small>{row.number}</small>} {say(row.name)}
      </th>
      {columns.value.map((column, index) => (
        <GridCell
          key={`${column.axis} ${column.field}`}
          row={row}
          column={column}
          at={{ row: position, column: index }}
        />
      ))}
    </tr>
  );
}

function GridCell(props: {
  readonly row: EntryRow;
  readonly column: Column;
  readonly at: { readonly row: number; readonly column: number };
}) {
  const { row, column, at } = props;
  const isActive = active.value.row === at.row && active.value.column === at.column;
  const { top, bottom, left, right } = range.value;
  const isChosen = at.row >= top && at.row <= bottom && at.column >= left && at.column <= right;
  const mark =
    marks.value.get(cellKey({ parcel: row.parcel, ...column })) ?? awaitedMark(row, column);
  return (
    <td
      class={`entry-${column.field} ${isActive ? 'entry-active' : ''}`}
      data-mark={mark}
      aria-colindex={at.column + 2}
      aria-selected={isChosen}
      onPointerDown={(event) => {
        if (event.button !== 0 || isActive) return;
        event.preventDefault();
        goTo(at, { extend: event.shiftKey });
      }}
      onPointerEnter={(event) => {
        if (event.buttons === 1 && event.pointerType === 'mouse') goTo(at, { extend: true });
      }}
      onClick={() => {
        if (isActive && column.field === 'state') startTyping(cellText(row, column));
      }}
    >
      <CellText row={row} column={column} />
      {isActive && (
        <CellInput
          key={`${row.parcel} ${column.axis} ${column.field}`}
          row={row}
          column={column}
          description={describedCell(row, column)}
          isWrong={mark === 'mend' || mark === 'conflict'}
        />
      )}
    </td>
  );
}

function CellText({ row, column }: { readonly row: EntryRow; readonly column: Column }) {
  const text = cellText(row, column);
  const state = column.field === 'state' ? readState(column.axis, text) : undefined;
  const isWaiting =
    column.field === 'state' &&
    awaitedOf(row, column)?.state === 'pending' &&
    !edits.value.has(cellKey({ parcel: row.parcel, ...column }));
  const entry = state && classesOf(column.axis, colourScheme.value).find(({ id }) => id === state);
  return (
    <span class="entry-text">
      {entry && <Swatch entry={entry} />}
      {text}
      {isWaiting && <small class="entry-waiting">{words.value.entry.pending}</small>}
    </span>
  );
}
