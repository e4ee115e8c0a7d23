import { fillDown, placeBlock, readBlock, writeBlock } from '../../../geodata/entry/cellBlock.ts';
import { cellKey } from '../../../geodata/entry/entryCell.ts';
import { signal } from '@preact/signals';
import { cellText, heldText } from '../cellTexts.ts';
import { shownRows } from '../rows.ts';
import { edits, typeCells } from '../steps.ts';
import { active, range, typing } from './active.ts';
import { columns } from './columns.ts';

/** How many cells of the last paste fell outside the sheet. */
export const pastedOutside = signal(0);

const placeAt = (row: number, column: number) => {
  const [of, at] = [shownRows.peek()?.[row], columns.peek()[column]];
  return of && at ? { row: of, place: { parcel: of.parcel, ...at } } : null;
};

function cellsChosen(): readonly { readonly row: number; readonly column: number }[] {
  const { top, bottom, left, right } = range.peek();
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({
      row: top + down,
      column: left + across,
    })),
  ).flat();
}

const textAt = (row: number, column: number): string => {
  const at = placeAt(row, column);
  return at ? cellText(at.row, at.place) : '';
};

function type(cells: readonly { row: number; column: number; text: string | null }[]): void {
  typeCells(
    cells.flatMap(({ row, column, text }) => {
      const at = placeAt(row, column);
      return at ? [{ place: at.place, text }] : [];
    }),
  );
}

/** Puts what was typed into the active cell. */
export function commit(text: string): void {
  typing.value = null;
  const { row, column } = active.peek();
  if (text !== textAt(row, column)) type([{ row, column, text }]);
}

export function copied(): string {
  const { top, bottom, left, right } = range.peek();
  return writeBlock(
    Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, across) => textAt(top + down, left + across)),
    ),
  );
}

export function paste(text: string): void {
  const size = { rows: shownRows.peek()?.length ?? 0, columns: columns.peek().length };
  const { cells, outside } = placeBlock(readBlock(text), range.peek(), size);
  pastedOutside.value = outside;
  type(cells);
}

export function fillChosenDown(): void {
  type(fillDown(textAt, range.peek()));
}

/** Takes back what was typed into the cells chosen; where nothing was, empties them. A state is never emptied. */
export function clearChosen(): void {
  const cells = cellsChosen().flatMap((cell) => {
    const at = placeAt(cell.row, cell.column);
    return at ? [{ ...cell, at }] : [];
  });
  const typed = cells.filter(({ at }) => edits.peek().has(cellKey(at.place)));
  if (typed.length > 0) return type(typed.map(({ row, column }) => ({ row, column, text: null })));
  return type(
    cells
      .filter(({ at }) => at.place.field !== 'state' && heldText(at.row, at.place) !== '')
      .map(({ row, column }) => ({ row, column, text: '' })),
  );
}

/** 照旧: the axes chosen are in the state in which they were, seen again on the day. */
export function sayAsBefore(): void {
  type(
    cellsChosen().flatMap(({ row, column }) => {
      const at = placeAt(row, column);
      const state = columns
        .peek()
        .findIndex(({ axis, field }) => axis === at?.place.axis && field === 'state');
      const text = at ? heldText(at.row, { axis: at.place.axis, field: 'state' }) : '';
      return text === '' ? [] : [{ row, column: state, text }];
    }),
  );
}
