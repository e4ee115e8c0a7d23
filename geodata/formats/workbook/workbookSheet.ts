import type { IsoDate } from '../../date.ts';

/** What a cell holds, as far as its number format tells: 0.9 shown as 90 % is a percent. */
export type WorkbookCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'day'; readonly day: IsoDate }
  /** `#REF!`, or a formula of which no value was saved. */
  | { readonly kind: 'error'; readonly text: string };

/** Rows and columns count from 1, as people do: `F12` is row 12, column 6. Hidden ones are there like any other. */
export type WorkbookSheet = {
  readonly name: string;
  /** Cells that hold something, by row and column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, WorkbookCell>>;
  /** Cells that are one, of which the upper left holds what there is; ends included. */
  readonly merged: readonly MergedCells[];
};

export type MergedCells = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Whether a cell is hidden by another that it was merged with. */
export function isCovered(merged: readonly MergedCells[], row: number, column: number): boolean {
  return merged.some(
    ({ top, bottom, left, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      !(row === top && column === left),
  );
}

/** 12, 6 → `F12` */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** 1 → `A`, 27 → `AA` */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : columnLetters(Math.floor((column - 1) / 26)) + letter;
}

/** `F12` → row 12, column 6; undefined for what is no address. */
export function placeOfAddress(
  address: string,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => 26 * sum + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits), column };
}

/** 0.575 → 57.5, without the digits that only binary fractions have. */
export function percentOf(value: number): number {
  return Number((value * 100).toPrecision(12));
}
