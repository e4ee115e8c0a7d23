import { computed, signal } from '@preact/signals';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import { compareLedger, type LedgerChange } from '../../../geodata/entry/ledger/ledgerChanges.ts';
import type { LedgerFile } from '../../../geodata/entry/ledger/ledgerFile.ts';
import { readLedger } from '../../../geodata/entry/ledger/readLedger.ts';
import { remarksOn } from '../../../geodata/entry/ledger/remarks.ts';
import type { CellKey } from '../../../geodata/entry/entryCell.ts';
import { readWorkbook } from '../../../geodata/formats/workbook/readWorkbook.ts';
import { WorkbookError } from '../../../geodata/formats/workbook/workbookError.ts';
import { language } from '../../state/current.ts';
import { zoneId } from '../../state/records.ts';
import { chosenBlock, documents, entryDay } from '../choice.ts';
import { rowById } from '../rows.ts';

/** What has become of the file that was chosen. */
type Opened =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly said: Bilingual }
  | { readonly kind: 'noLedger' }
  | { readonly kind: 'otherZone'; readonly zone: string }
  | { readonly kind: 'read'; readonly file: LedgerFile };

export const opened = signal<Opened>({ kind: 'reading' });

/** Whether the sheet is to stay where it is, though the file is of another day or block. */
export const staysHere = signal(false);

/** What somebody has ticked, or not, against what is offered. */
const ticks = signal<ReadonlyMap<CellKey, boolean>>(new Map());

export async function openLedger(file: File): Promise<void> {
  opened.value = { kind: 'reading' };
  staysHere.value = false;
  ticks.value = new Map();
  opened.value = await readAs(file);
}

async function readAs(file: File): Promise<Opened> {
  try {
    const read = readLedger(readWorkbook(new Uint8Array(await file.arrayBuffer())));
    if (read === undefined) return { kind: 'noLedger' };
    return read.of !== null && read.of.zone !== zoneId.peek()
      ? { kind: 'otherZone', zone: read.of.zone }
      : { kind: 'read', file: read };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { kind: 'refused', said: error.said };
  }
}

/** What the file is of, where the sheet is of another day or block and nobody has said which counts. */
export const differing = computed(() => {
  if (opened.value.kind !== 'read' || staysHere.value) return null;
  const { of } = opened.value.file;
  return of !== null && (of.day !== entryDay.value || of.block !== chosenBlock.value) ? of : null;
});

export const comparison = computed(() =>
  opened.value.kind !== 'read'
    ? null
    : compareLedger(opened.value.file, rowById.value, {
        day: entryDay.value,
        language: opened.value.file.of?.language ?? language.value,
        sources: documents.value,
      }),
);

export const remarks = computed(() =>
  remarksOn(comparison.value?.changes ?? [], rowById.value, entryDay.value, documents.value),
);

/** What only the file has changed is ticked at first, unless it cannot be saved. */
export function isTicked({ key, kind }: LedgerChange): boolean {
  const isOffered =
    kind === 'edited' && !remarks.value.get(key)?.some((remark) => remark.kind === 'mend');
  return ticks.value.get(key) ?? isOffered;
}

export function tick(changes: readonly LedgerChange[], isOn: boolean): void {
  ticks.value = new Map([...ticks.peek(), ...changes.map(({ key }) => [key, isOn] as const)]);
}

export const tickedChanges = computed(() => (comparison.value?.changes ?? []).filter(isTicked));
