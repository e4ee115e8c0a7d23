import { create } from 'qrcode';

/** A code of squares for an address. */
type QrCode = {
  /** Squares along a side, without the quiet zone of four around them. */
  readonly size: number;
  /** `M0 0h7v1h-7z…`: the dark squares, one unit each. */
  readonly path: string;
};

/** Level M: read even with a seventh of it covered or creased. */
export function qrCode(text: string): QrCode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const runs: string[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const from = column;
      while (column < size && data[row * size + column]) column++;
      if (column > from) runs.push(`M${from} ${row}h${column - from}v1h${from - column}z`);
    }
  return { size, path: runs.join('') };
}
