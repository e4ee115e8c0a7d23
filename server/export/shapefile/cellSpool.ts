import { Buffer } from 'node:buffer';

/** Cells of rows as they wait in a file for the widths of their columns: each with its length before it. */
export function spooledCells(cells: readonly Uint8Array[]): Buffer {
  return Buffer.concat(cells.flatMap((cell) => [Buffer.of(cell.length), cell]));
}

/** Rows of so many cells each, read back from such a file. */
export async function* rowsOfSpool(
  content: AsyncIterable<Uint8Array>,
  columns: number,
): AsyncGenerator<Uint8Array[][]> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of content) {
    const bytes = Buffer.concat([rest, chunk]);
    const { rows, end } = wholeRows(bytes, columns);
    rest = bytes.subarray(end);
    yield rows;
  }
}

function wholeRows(bytes: Uint8Array, columns: number) {
  const rows: Uint8Array[][] = [];
  let end = 0;
  for (;;) {
    const row: Uint8Array[] = [];
    let at = end;
    while (row.length < columns) {
      const length = bytes[at];
      if (length === undefined || at + 1 + length > bytes.length) return { rows, end };
      row.push(bytes.subarray(at + 1, at + 1 + length));
      at += 1 + length;
    }
    rows.push(row);
    end = at;
  }
}
