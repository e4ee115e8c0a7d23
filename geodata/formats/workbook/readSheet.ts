import { dayOfSerial, type NumberMeaning } from './numberFormats.ts';
import {
  placeOfAddress,
  type MergedCells,
  type WorkbookCell,
  type WorkbookSheet,
} from './workbookSheet.ts';
import { readXml } from './xmlElements.ts';
import { tooLarge } from './zipParts.ts';

/** Cells of a sheet that hold something: 20 000 parcels of 25 columns twice over. */
const mostCells = 1_000_000;

/** What the cells of a sheet refer to. */
type Shared = {
  readonly texts: readonly string[];
  /** By the number of a style. */
  readonly meanings: readonly NumberMeaning[];
  readonly countsFrom1904: boolean;
};

export function readSheet(name: string, xml: string, shared: Shared): WorkbookSheet {
  const rows = new Map<number, Map<number, WorkbookCell>>();
  const merged: MergedCells[] = [];
  let count = 0;
  let row = 0;
  let column = 0;
  let cell: { type: string; style: number; isFormula: boolean; content: string } | null = null;
  let heard = false;
  readXml(xml, {
    open: (tag, { r, t, s, ref }) => {
      if (tag === 'row') {
        row = Number(r) || row + 1;
        column = 0;
      } else if (tag === 'c') {
        const place = r === undefined ? undefined : placeOfAddress(r);
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        cell = { type: t ?? 'n', style: Number(s) || 0, isFormula: false, content: '' };
      } else if (tag === 'f' && cell) cell.isFormula = true;
      else if (tag === 'mergeCell' && ref !== undefined) merged.push(...mergedOf(ref));
      // The readings of Chinese and Japanese words stand beside them.
      else if (tag === 'rPh') heard = false;
      else if (tag === 'v' || tag === 't') heard = true;
    },
    text: (text) => {
      if (cell && heard) cell.content += text;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') heard = false;
      if (tag !== 'c' || !cell) return;
      const read = cellOf(cell, shared);
      cell = null;
      if (read === null) return;
      count += 1;
      if (count > mostCells) throw tooLarge();
      const held = rows.get(row) ?? new Map<number, WorkbookCell>();
      held.set(column, read);
      rows.set(row, held);
    },
  });
  return { name, rows, merged };
}

function cellOf(
  {
    type,
    style,
    isFormula,
    content: value,
  }: { type: string; style: number; isFormula: boolean; content: string },
  { texts, meanings, countsFrom1904 }: Shared,
): WorkbookCell | null {
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 's') return textCell(texts[Number(value)] ?? '');
  if (type === 'str' || type === 'inlineStr') return textCell(unescaped(value));
  if (type === 'b') return { kind: 'text', text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return textCell(value.slice(0, 10));
  if (value.trim() === '') return isFormula ? { kind: 'error', text: '=' } : null;
  const number = Number(value);
  if (!Number.isFinite(number)) return { kind: 'error', text: value };
  const meaning = meanings[style] ?? 'number';
  const day = meaning === 'day' ? dayOfSerial(number, countsFrom1904) : undefined;
  if (day !== undefined) return { kind: 'day', day };
  return { kind: meaning === 'percent' ? 'percent' : 'number', value: number };
}

function textCell(text: string): WorkbookCell | null {
  return text === '' ? null : { kind: 'text', text };
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function mergedOf(ref: string): MergedCells[] {
  const [from, to] = ref.split(':').map(placeOfAddress);
  return from && to ? [{ top: from.row, bottom: to.row, left: from.column, right: to.column }] : [];
}
