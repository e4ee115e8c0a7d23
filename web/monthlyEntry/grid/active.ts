import { computed, signal } from '@preact/signals';
import type { CellRange } from '../../../geodata/entry/cellBlock.ts';
import type { EntryRow } from '../../../geodata/entry/standing.ts';
import { shownRows } from '../rows.ts';
import { columns, type Column } from './columns.ts';

type GridPlace = { readonly row: number; readonly column: number };

/** The cell that is typed into, and the other corner of what is chosen with it. */
const chosen = signal<{ readonly active: GridPlace; readonly anchor: GridPlace }>({
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
});

/** Whether the active cell is to have the keyboard when it is drawn. */
export const wantsFocus = signal(false);

/** What is being typed into the active cell; null while nothing is. */
export const typing = signal<string | null>(null);

/** Rows or columns may have become fewer. */
const within = ({ row, column }: GridPlace): GridPlace => ({
  row: Math.max(0, Math.min(row, (shownRows.value?.length ?? 1) - 1)),
  column: Math.max(0, Math.min(column, columns.value.length - 1)),
});

export const active = computed(() => within(chosen.value.active));

export const range = computed<CellRange>(() => {
  const [one, other] = [within(chosen.value.active), within(chosen.value.anchor)];
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
});

/** The row and the column that are typed into. */
export const activeCell = computed<{ readonly row: EntryRow; readonly column: Column } | null>(
  () => {
    const row = shownRows.value?.[active.value.row];
    const column = columns.value[active.value.column];
    return row && column ? { row, column } : null;
  },
);

let settle: () => void = () => undefined;

/** Tells how what is being typed is put into its cell, before another one is typed into. */
export function settleBy(work: () => void): void {
  settle = work;
}

export function goTo(place: GridPlace, { extend = false } = {}): void {
  if (typing.peek() !== null) settle();
  wantsFocus.value = true;
  const next = within(place);
  chosen.value = { active: next, anchor: extend ? chosen.peek().anchor : next };
}

export function moveBy(rows: number, by: number, options?: { readonly extend: boolean }): void {
  const { row, column } = active.peek();
  goTo({ row: row + rows, column: column + by }, options);
}

/** To the next cell in reading order, or the one before; false at either end of the sheet. */
export function step(by: 1 | -1): boolean {
  const { row, column } = active.peek();
  const wide = columns.peek().length;
  const next = row * wide + column + by;
  if (next < 0 || next >= (shownRows.peek()?.length ?? 0) * wide) return false;
  goTo({ row: Math.floor(next / wide), column: next % wide });
  return true;
}

export function startTyping(text: string): void {
  typing.value = text;
}
