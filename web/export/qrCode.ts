import { encode } from 'uqr';

/** A code of squares for an address. */
type QrCode = {
  /** Squares along a side, without the quiet zone of four around them. */
  readonly size: number;
  /** `M0 0h7v1h-7z…`: the dark squares, one unit each. */
  readonly path: string;
};

/** Level M: read even with a seventh of it covered or creased. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  return { size, path: data.map(runsOf).join('') };
}

/** The dark runs of a row. */
function runsOf(squares: readonly boolean[], row: number): string {
  const text = squares.map((isDark) => (isDark ? '#' : ' ')).join('');
  return [...text.matchAll(/#+/g)]
    .map(({ 0: run, index }) => `M${index} ${row}h${run.length}v1h-${run.length}z`)
    .join('');
}
