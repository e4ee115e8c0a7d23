/** Cells as they lie on the clipboard: rows of texts. */
type CellBlock = readonly (readonly string[])[];

/**
 * Reads what a spreadsheet copies: tabs between cells, line ends between rows, and a cell that holds one of them, or begins with a
 * quote, in quotes with those inside doubled. A quote that is never closed is a quote.
 */
export function readBlock(text: string): CellBlock {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = cellAt(text, at);
    rows.at(-1)?.push(cell);
    const separator = text.slice(end, end + 2);
    if (separator === '') break;
    if (separator.startsWith('\t')) at = end + 1;
    else {
      at = end + (separator === '\r\n' ? 2 : 1);
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

function cellAt(text: string, from: number): { readonly cell: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = from;
  const found = quoted.exec(text);
  if (found?.[1] !== undefined)
    return { cell: found[1].replaceAll('""', '"'), end: quoted.lastIndex };
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = from;
  return { cell: plain.exec(text)?.[0] ?? '', end: plain.lastIndex };
}

/** The same the other way: what a spreadsheet reads as these cells. */
export function writeBlock(block: CellBlock): string {
  return block.map((row) => row.map(quotedWhereNeeded).join('\t')).join('\r\n');
}

function quotedWhereNeeded(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows and columns of a sheet, ends included. */
export type CellRange = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

type PlacedCell = { readonly row: number; readonly column: number; readonly text: string };

/**
 * Where pasted cells go: from the upper left of what is chosen, again and again where more is chosen than was copied, in whole
 * copies. Empty cells, the lower ones of merged cells among them, leave alone what is there.
 */
export function placeBlock(
  block: CellBlock,
  { top, bottom, left, right }: CellRange,
  size: { readonly rows: number; readonly columns: number },
): { readonly cells: readonly PlacedCell[]; readonly outside: number } {
  const height = block.length;
  const width = Math.max(...block.map((row) => row.length), 0);
  if (height === 0 || width === 0) return { cells: [], outside: 0 };
  const times = (chosen: number, copied: number) => Math.max(1, Math.floor(chosen / copied));
  const down = times(bottom - top + 1, height) * height;
  const across = times(right - left + 1, width) * width;
  const placed: PlacedCell[] = [];
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1) {
      const text = block[row % height]?.[column % width] ?? '';
      if (text.trim() !== '') placed.push({ row: top + row, column: left + column, text });
    }
  const cells = placed.filter(({ row, column }) => row < size.rows && column < size.columns);
  return { cells, outside: placed.length - cells.length };
}

/** 向下填充: the first row of what is chosen over the rest of it; of a single row, what stands above it. */
export function fillDown(
  textAt: (row: number, column: number) => string,
  { top, bottom, left, right }: CellRange,
): PlacedCell[] {
  const from = top === bottom ? top - 1 : top;
  if (from < 0) return [];
  const cells: PlacedCell[] = [];
  for (let row = from + 1; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const text = textAt(from, column);
      if (text !== '') cells.push({ row, column, text });
    }
  return cells;
}
