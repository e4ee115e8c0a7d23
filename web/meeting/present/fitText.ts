/** How a text is set: its size, in the units of a screen of 1920 × 1080, and whether it stays on one line. */
type Fitted = { readonly size: number; readonly isOneLine: boolean };

/** Room for a line in the panel, in the same units. */
const room = 570;

/** Widths in em, of serif type: a Chinese character is square, a digit or a letter about half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 1 : 0.56), 0);
}

/**
 * The figure as large as fits on one line, `90` at 236, 已进场施工 at 114; long words go on over two lines.
 *
 * @param largest less than 236 where much is said beneath it
 */
export function fitFigure(text: string, unit: string, largest: number): Fitted {
  const wide = widthOf(text) + (unit === '' ? 0 : (widthOf(unit) + 0.5) * 0.4);
  return fit(wide, { largest, leastOnOneLine: 84, least: 56 });
}

/** A heading at 92 on one line, less over two. */
export function fitHeading(text: string): Fitted {
  return fit(widthOf(text), { largest: 92, leastOnOneLine: 56, least: 38 });
}

function fit(
  wide: number,
  sizes: { readonly largest: number; readonly leastOnOneLine: number; readonly least: number },
): Fitted {
  const fitting = room / wide;
  const isOneLine = fitting >= sizes.leastOnOneLine;
  const size = isOneLine
    ? Math.min(sizes.largest, fitting)
    : Math.max(sizes.least, Math.min(sizes.leastOnOneLine, fitting * 1.8));
  return { size: Math.round(size), isOneLine };
}
