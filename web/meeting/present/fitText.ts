/** Widths in em, of serif type: a Chinese character is square, a digit about half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 1 : 0.56), 0);
}

/** Room for the figure in the panel, in the units of a screen of 1920 × 1080. */
const room = 640;

/** Size of the figure: as large as fits on one line, `90` at 236, 已进场施工 at 128; long words go on over two lines at the least. */
export function figureSize(text: string, unit: string): number {
  const wide = widthOf(text) + widthOf(unit) * 0.42 + (unit === '' ? 0 : 0.12);
  const fitting = room / wide;
  return Math.round(
    Math.min(236, fitting >= 90 ? fitting : Math.max(64, Math.min(104, fitting * 2))),
  );
}

/** Size of a heading: 92 on one line, less over two. */
export function headingSize(text: string): number {
  const fitting = room / widthOf(text);
  return Math.round(
    fitting >= 60 ? Math.min(92, fitting) : Math.max(40, Math.min(60, fitting * 1.9)),
  );
}
