import { chooseBlock, hasMoreColumns } from '../choice.ts';
import { changeDay } from '../changeDay.ts';
import { columns } from '../grid/columns.ts';
import { goTo } from '../grid/active.ts';
import { shownRows } from '../rows.ts';
import { typeCells } from '../steps.ts';
import type { LedgerOf } from '../../../geodata/entry/ledger/ledgerFile.ts';
import { adopted, chosenFile } from './chosenFile.ts';
import { tickedChanges } from './opened.ts';

/** Puts what is ticked into the sheet, as if it was typed, in one step; it is judged, explained and saved there. */
export function adoptTicked(): void {
  const changes = tickedChanges.peek();
  const [first] = changes;
  if (!first) return;
  const isShown = ({ field }: { readonly field: string }) =>
    field === 'reason' || columns.peek().some((column) => column.field === field);
  if (!changes.every(isShown)) hasMoreColumns.value = true;
  typeCells(
    changes.map(({ parcel, axis, field, text }) => ({ place: { parcel, axis, field }, text })),
  );
  adopted.value = changes.length;
  chosenFile.value = null;
  const row = shownRows.peek()?.findIndex(({ parcel }) => parcel === first.parcel) ?? -1;
  const column = columns
    .peek()
    .findIndex(({ axis, field }) => axis === first.axis && field === first.field);
  if (row >= 0) goTo({ row, column: Math.max(0, column) });
}

/** Turns the sheet to what the file is of. */
export async function follow({ day, block }: LedgerOf): Promise<void> {
  chooseBlock(block);
  await changeDay(day);
}
