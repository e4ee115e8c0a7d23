import {
  cellAddress,
  isCovered,
  percentOf,
  type WorkbookCell,
  type WorkbookSheet,
} from '../../formats/workbook/workbookSheet.ts';
import { readHidden } from './hiddenSheet.ts';
import { headingOf, type LedgerColumn } from './ledgerColumns.ts';
import type { LedgerCell, LedgerFile, LedgerProblem } from './ledgerFile.ts';

/** Rows in which headings are looked for; people put titles above them. */
const lastHeadingRow = 30;

type Headings = {
  readonly sheet: WorkbookSheet;
  readonly row: number;
  readonly parcelColumn: number;
  readonly columns: ReadonlyMap<number, LedgerColumn>;
  readonly ignored: readonly string[];
};

/**
 * Reads a ledger whatever has become of it: sorted, filtered, columns moved, hidden or deleted, rows deleted, others added.
 * Undefined where no sheet has a column of ids and one to fill in.
 */
export function readLedger(sheets: readonly WorkbookSheet[]): LedgerFile | undefined {
  const hidden = sheets.map(readHidden).find((one) => one !== undefined);
  const headings = sheets
    .filter((sheet) => readHidden(sheet) === undefined)
    .flatMap((sheet) => headingsOf(sheet) ?? [])
    .sort((a, b) => b.columns.size - a.columns.size)[0];
  if (headings === undefined) return undefined;
  return {
    of: hidden?.of ?? null,
    exported: hidden?.exported ?? new Map(),
    ignored: headings.ignored,
    ...rowsOf(headings),
  };
}

function headingsOf(sheet: WorkbookSheet): Headings | undefined {
  for (const [row, cells] of sheet.rows) {
    if (row > lastHeadingRow) continue;
    const columns = new Map<number, LedgerColumn>();
    const ignored: string[] = [];
    const taken = new Set<string>();
    let parcelColumn: number | undefined;
    for (const [at, cell] of cells) {
      const text = textOf(cell);
      const heading = headingOf(text);
      if (heading === undefined) ignored.push(text);
      else if (heading.kind === 'key') {
        if (heading.key === 'parcel') parcelColumn ??= at;
      } else {
        const code = JSON.stringify(heading.column);
        // A copy that somebody keeps beside the column counts for nothing.
        if (taken.has(code)) ignored.push(text);
        else columns.set(at, heading.column);
        taken.add(code);
      }
    }
    if (parcelColumn !== undefined && columns.size > 0)
      return { sheet, row, parcelColumn, columns, ignored };
  }
  return undefined;
}

function rowsOf({ sheet, row: headingRow, parcelColumn, columns }: Headings) {
  const cells: LedgerCell[] = [];
  const problems: LedgerProblem[] = [];
  const parcels = new Map<string, string>();
  for (const [row, held] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    if (row <= headingRow) continue;
    const id = held.get(parcelColumn);
    const parcel = id === undefined ? '' : textOf(id).trim();
    const address = cellAddress(row, parcelColumn);
    if (parcel === '') {
      const isFilledIn = [...columns.keys()].some((column) => held.has(column));
      if (isFilledIn) problems.push({ kind: 'noParcel', address });
      continue;
    }
    if (parcels.has(parcel)) {
      problems.push({ kind: 'twice', address });
      continue;
    }
    parcels.set(parcel, address);
    for (const [column, of] of columns) {
      const at = cellAddress(row, column);
      const cell = held.get(column);
      if (cell === undefined && isCovered(sheet.merged, row, column))
        problems.push({ kind: 'merged', address: at });
      else if (cell?.kind === 'error') problems.push({ kind: 'formula', address: at });
      else cells.push({ ...of, parcel, address: at, text: cell ? textOf(cell) : '' });
    }
  }
  return { cells, problems, parcels };
}

/** 0.9 shown as a percent is `90%`; digits that only binary fractions have are left out. */
function textOf(cell: WorkbookCell): string {
  switch (cell.kind) {
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'percent':
      return `${percentOf(cell.value)}%`;
    case 'day':
      return cell.day;
  }
}
