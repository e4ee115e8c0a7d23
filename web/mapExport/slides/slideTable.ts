import type PptxGenJS from 'pptxgenjs';
import { emWidth } from '../sheet/text.ts';
import { sheetWords } from '../words/sheetWords.ts';
import type { SlideDeck } from './slideDeck.ts';
import { face, type SlideLook } from './slideLook.ts';

type Slide = PptxGenJS.Slide;

/** Where something may stand, in inches. */
export type Across = { readonly x: number; readonly width: number };
export type Room = Across & { readonly y: number; readonly bottom: number };

/** As high as a row of the smallest type has to be, in inches. */
const leastRow = 0.25;

/** A table whose columns are as wide as what stands in them; numbers stand at the right. */
export function addTable(
  slide: Slide,
  rows: readonly (readonly string[])[],
  { x, y, width: w, bottom }: Room,
  { language }: SlideDeck,
  look: SlideLook,
): undefined {
  const height = Math.min(0.36, Math.max(leastRow, (bottom - y) / rows.length));
  const shown = rows.slice(0, Math.max(2, Math.floor((bottom - y) / height + 0.01)));
  const weights = (rows[0] ?? []).map((_, column) =>
    Math.min(30, Math.max(3, ...shown.map((row) => emWidth(row[column] ?? '') + 1.5))),
  );
  const all = weights.reduce((sum, each) => sum + each, 0);
  const isNumber = weights.map(
    (_, column) =>
      shown.length > 1 &&
      shown
        .slice(1)
        .every((row) => column > 0 && /^[-+−]?[\d.,]+( ?%)?$|^—?$/.test(row[column] ?? '')),
  );
  slide.addTable(
    shown.map((row, line) =>
      row.map((text, column) => ({
        text,
        options: {
          bold: line === 0,
          color: line === 0 ? look.muted : look.text,
          align: isNumber[column] ? ('right' as const) : ('left' as const),
        },
      })),
    ),
    {
      x,
      y,
      w,
      colW: weights.map((each) => (w * each) / all),
      rowH: height,
      fontFace: face,
      fontSize: height < 0.3 ? 9 : w > 6 ? 13 : 10,
      margin: 0.04,
      valign: 'middle',
      border: { type: 'solid', pt: 0.5, color: look.line },
    },
  );
  if (shown.length < rows.length)
    slide.addText(sheetWords[language].moreRows(rows.length - shown.length), {
      x,
      y: y + height * shown.length + 0.06,
      w,
      h: 0.24,
      margin: 0,
      fontFace: face,
      fontSize: 10,
      color: look.muted,
    });
  return undefined;
}
