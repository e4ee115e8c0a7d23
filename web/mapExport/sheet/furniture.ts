import type { Pen } from './ground.ts';
import type { SheetWords } from '../words/sheetWords.ts';
import { element, pathOf, type Point } from './svg.ts';
import { emWidth, textAt, type TextLook } from './text.ts';

/** What stands beside a map, drawn from its upper left corner down, and how high it is. */
export type Piece = { readonly svg: string; readonly height: number };

/** What everything beside the map is drawn with. */
export type Setting = { readonly words: SheetWords; readonly pen: Pen };

/** A text no wider than so many mm, in smaller type where it has to be. */
export function fittedText(place: Point, text: string, look: TextLook, widest: number): string {
  const size = Math.min(look.size, widest / Math.max(1, emWidth(text, look.spacing)));
  return textAt(place, text, { ...look, size });
}

export function pieceHeading([x, y]: Point, text: string, width: number, { ink, u }: Pen): Piece {
  const size = 3 * u;
  const height = 5.4 * u;
  const line = pathOf([
    [x, y + height - 0.8 * u],
    [x + width, y + height - 0.8 * u],
  ]);
  return {
    height,
    svg:
      textAt([x, y + size], text, { size, colour: ink.text, weight: 600 }) +
      element('path', { d: line, fill: 'none', stroke: ink.outline, 'stroke-width': 0.3 * u }),
  };
}

/** An arrow to the north of the survey grid, which is up. */
export function northArrow([x, y]: Point, { words, pen }: Setting): Piece {
  const { ink, u } = pen;
  const at = (dx: number, dy: number): Point => [x + (4.5 + dx) * u, y + (8.6 + dy) * u];
  const half = (side: -1 | 1) => pathOf([at(0, -5), at(side * 2.6, 5), at(0, 2.9)], true);
  const outline = { stroke: ink.outline, 'stroke-width': 0.24 * u, 'stroke-linejoin': 'round' };
  return {
    height: 14 * u,
    svg: [
      element('path', { d: half(-1), fill: ink.outline, ...outline }),
      element('path', { d: half(1), fill: 'none', ...outline }),
      textAt(at(0, -5.9), words.north, {
        size: 2.5 * u,
        colour: ink.text,
        weight: 600,
        anchor: 'middle',
      }),
    ].join(''),
  };
}

/** Lengths that a scale bar may have, in metres. */
const lengths = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/** How long a scale bar is, with its parts: the longest whose length is easy to say and that fits. */
export function scaleBarOf(
  widest: number,
  scale: number,
): { readonly metres: number; readonly length: number; readonly parts: number } {
  const metresPerMillimetre = scale / 1000;
  const metres = lengths.findLast((each) => each / metresPerMillimetre <= widest) ?? lengths[0]!;
  return {
    metres,
    length: metres / metresPerMillimetre,
    parts: String(metres).startsWith('5') ? 5 : 4,
  };
}

/** A bar in black and white with its lengths above it, and the scale in figures. */
export function scaleBar(
  [x, y]: Point,
  widest: number,
  scale: number,
  figures: string,
  pen: Pen,
): Piece {
  const { ink, u } = pen;
  const { metres, length, parts } = scaleBarOf(widest - 8 * u, scale);
  const top = y + 8.4 * u;
  const high = 1.1 * u;
  const part = length / parts;
  const boxes = Array.from({ length: parts }, (_, index) =>
    element('rect', {
      x: x + index * part,
      y: top,
      width: part,
      height: high,
      fill: index % 2 === 0 ? ink.outline : ink.halo,
      stroke: ink.outline,
      'stroke-width': 0.16 * u,
    }),
  );
  const look: TextLook = { size: 2 * u, colour: ink.text, anchor: 'middle' };
  const inKilometres = metres >= 1000;
  const label = (share: number) => String((metres * share) / (inKilometres ? 1000 : 1));
  const above = top - 0.9 * u;
  return {
    height: 11 * u,
    svg: [
      textAt([x, y + 3.4 * u], figures, { size: 3.4 * u, colour: ink.text, weight: 600 }),
      ...boxes,
      textAt([x, above], '0', look),
      textAt([x + length / 2, above], label(0.5), look),
      textAt([x + length, above], label(1), look),
      textAt(
        [x + length + 1.2 * u + (emWidth(label(1)) / 2) * look.size, above],
        inKilometres ? 'km' : 'm',
        {
          ...look,
          anchor: 'start',
        },
      ),
    ].join(''),
  };
}
