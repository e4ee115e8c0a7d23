import type { Bilingual } from '../../bilingual.ts';
import type { Source } from '../../provenance.ts';
import { cellKey, type CellField, type CellKey, type CellPlace } from '../entryCell.ts';
import { heldTextOf, type Speech } from '../heldText.ts';
import { codeOf, stateEmptied } from '../proposed.ts';
import { readCell } from '../readCell.ts';
import type { EntryRow } from '../standing.ts';
import { columnCode } from './ledgerColumns.ts';
import type { LedgerCell, LedgerFile } from './ledgerFile.ts';

/**
 * A cell that the file would change. `edited`: only the file has another text than was downloaded; `conflict`: what is on record has
 * changed since too, and to something else; `unknown`: the file does not say what was downloaded, so it may be only old.
 */
export type LedgerChange = CellPlace & {
  readonly kind: 'edited' | 'conflict' | 'unknown';
  readonly key: CellKey;
  readonly address: string;
  /** In the ledger when it was downloaded; null where the file does not say. */
  readonly exported: string | null;
  readonly now: string;
  readonly text: string;
};

/** A cell that says something impossible. */
type LedgerFault = CellPlace & {
  readonly address: string;
  readonly text: string;
  readonly said: Bilingual;
};

export type LedgerComparison = {
  readonly changes: readonly LedgerChange[];
  readonly faults: readonly LedgerFault[];
  /** Parcels of the file that are not among the rows, by where they stand. */
  readonly strangers: ReadonlyMap<string, string>;
};

/** What a file changes of rows as they are now. `speech` has the language of the file and the day that is filled in. */
export function compareLedger(
  file: LedgerFile,
  rows: ReadonlyMap<string, EntryRow>,
  speech: Speech,
): LedgerComparison {
  const changes: LedgerChange[] = [];
  const faults: LedgerFault[] = [];
  for (const cell of file.cells) {
    const row = rows.get(cell.parcel);
    if (!row) continue;
    const exported =
      cell.field === 'reason'
        ? ''
        : (file.exported.get(cell.parcel)?.get(columnCode(cell)) ?? null);
    const outcome = outcomeOf(cell, row, exported, speech);
    if (outcome?.kind === 'fault') faults.push(outcome.fault);
    else if (outcome) changes.push(outcome);
  }
  const strangers = new Map([...file.parcels].filter(([parcel]) => !rows.has(parcel)));
  return { changes, faults, strangers };
}

function outcomeOf(
  { parcel, axis, field, address, text }: LedgerCell,
  row: EntryRow,
  exported: string | null,
  speech: Speech,
): LedgerChange | { readonly kind: 'fault'; readonly fault: LedgerFault } | null {
  const place = { parcel, axis, field };
  const isSame = (one: string, other: string) => saysSame(place, one, other, speech.sources);
  if (exported !== null && isSame(text, exported)) return null;
  const now = field === 'reason' ? '' : heldTextOf(row, { axis, field }, speech);
  if (isSame(text, now)) return null;
  const reading = readCell(axis, field, text, speech.sources);
  if (reading.kind === 'unreadable')
    return { kind: 'fault', fault: { ...place, address, text, said: reading.said } };
  if (field === 'state' && reading.value === null)
    // Without what was downloaded an empty cell says nothing.
    return exported === null
      ? null
      : { kind: 'fault', fault: { ...place, address, text, said: stateEmptied } };
  const kind = exported === null ? 'unknown' : isSame(now, exported) ? 'edited' : 'conflict';
  return { kind, ...place, key: cellKey(place), address, exported, now, text: tidy(text) };
}

/** Whether two texts of a cell say the same: `90%` and `90`, 平整中 and Levelling, line ends of either kind. */
function saysSame(
  { axis, field }: { readonly axis: CellPlace['axis']; readonly field: CellField },
  one: string,
  other: string,
  sources: readonly Source[],
): boolean {
  if (tidy(one) === tidy(other)) return true;
  const [a, b] = [one, other].map((text) => readCell(axis, field, text, sources));
  return a?.kind === 'read' && b?.kind === 'read' && codeOf(a.value) === codeOf(b.value);
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
