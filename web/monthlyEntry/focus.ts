import { signal } from '@preact/signals';
import { activeCell } from './grid/active.ts';
import { problemsOf } from './described.ts';

/** Whether the reason of the active cell is to have the keyboard when it is drawn. */
export const wantsReason = signal(false);

export function focusReason(): void {
  const cell = activeCell.peek();
  wantsReason.value =
    cell !== null && problemsOf(cell.row, cell.column).some(({ kind }) => kind === 'explain');
}

/** Out of the sheet, to what is done with it. */
export function leaveGrid(): void {
  document.querySelector<HTMLButtonElement>('.entry-foot button:not(:disabled)')?.focus();
}
