import { heldTextOf, type Speech } from '../heldText.ts';
import type { EntryRow } from '../standing.ts';
import { ledgerColumns } from './ledgerColumns.ts';
import type { LedgerRow } from './ledgerFile.ts';

/** A ledger of rows as they stand on record; reasons are empty, for what is on record needs none. */
export function ledgerRows(
  rows: readonly EntryRow[],
  speech: Speech,
  blockName: (id: string) => string,
): LedgerRow[] {
  return rows.map((row) => ({
    parcel: row.parcel,
    number: row.number ?? '',
    name: row.name[speech.language],
    block: row.block === null ? '' : blockName(row.block),
    cells: ledgerColumns.map(({ axis, field }) =>
      field === 'reason' ? '' : heldTextOf(row, { axis, field }, speech),
    ),
  }));
}
