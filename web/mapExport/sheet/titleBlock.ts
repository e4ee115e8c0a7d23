import { qrCode } from '../../export/qrCode.ts';
import type { Piece, Setting } from './furniture.ts';
import { element, pathOf, type Point } from './svg.ts';
import { emWidth, riseToMiddle, textAt, wrapped } from './text.ts';

type TitleRow = { readonly name: string; readonly text: string; readonly isCaution?: boolean };

/** 图签: what the sheet is, row by row, with room to be signed. */
export function titleBlock(
  [x, y]: Point,
  width: number,
  rows: readonly TitleRow[],
  { words, pen }: Setting,
): Piece {
  const { ink, u } = pen;
  const size = 2 * u;
  const pad = 0.9 * u;
  const nameWidth = (Math.max(...rows.map(({ name }) => emWidth(name))) + 0.9) * size;
  const lineHeight = size * 1.32;
  const rules: string[] = [];
  const texts: string[] = [];
  let top = y;
  const rule = (at: number) =>
    rules.push(
      pathOf([
        [x, at],
        [x + width, at],
      ]),
    );
  const label = (left: number, middle: number, text: string) =>
    texts.push(
      textAt([left + pad, middle + size * riseToMiddle], text, { size, colour: ink.mutedText }),
    );
  for (const { name, text, isCaution } of rows) {
    const lines = wrapped(text, (width - nameWidth - 2 * pad) / size);
    const height = Math.max(1, lines.length) * lineHeight + 2 * pad;
    label(x, top + height / 2, name);
    lines.forEach((line, index) =>
      texts.push(
        textAt(
          [x + nameWidth + pad, top + pad + lineHeight * (index + 0.5) + size * riseToMiddle],
          line,
          { size, colour: isCaution ? ink.seal : ink.text, weight: isCaution ? 600 : 400 },
        ),
      ),
    );
    top += height;
    rule(top);
  }
  const signing = 5.6 * u;
  const half = x + width / 2;
  label(x, top + signing / 2, words.titleBlock.drawnBy);
  label(half, top + signing / 2, words.titleBlock.checkedBy);
  const bottom = top + signing;
  const columns = [
    pathOf([
      [x + nameWidth, y],
      [x + nameWidth, bottom],
    ]),
    pathOf([
      [half, top],
      [half, bottom],
    ]),
    pathOf([
      [half + nameWidth, top],
      [half + nameWidth, bottom],
    ]),
  ];
  return {
    svg: [
      element('path', {
        d: [...rules, ...columns].join(''),
        fill: 'none',
        stroke: ink.mutedText,
        'stroke-width': 0.12 * u,
      }),
      element('rect', {
        x,
        y,
        width,
        height: bottom - y,
        fill: 'none',
        stroke: ink.outline,
        'stroke-width': 0.36 * u,
      }),
      ...texts,
    ].join(''),
    height: bottom - y,
  };
}

/** A code that opens the same view, dark on light whatever the sheet is, with its quiet zone. */
export function codePiece(
  [x, y]: Point,
  side: number,
  address: string,
  { words, pen }: Setting,
): Piece {
  const { ink, u } = pen;
  const { size, path } = qrCode(address);
  const quiet = 3;
  const unit = side / (size + 2 * quiet);
  const caption = 1.7 * u;
  return {
    svg: [
      element('rect', { x, y, width: side, height: side, fill: '#ffffff' }),
      element('path', {
        d: path,
        fill: '#1d1c19',
        transform: `translate(${(x + quiet * unit).toFixed(3)} ${(y + quiet * unit).toFixed(3)}) scale(${unit.toFixed(5)})`,
        'shape-rendering': 'crispEdges',
      }),
      ...wrapped(words.code, side / caption).map((line, index) =>
        textAt([x + side / 2, y + side + caption * (1.1 + index * 1.2)], line, {
          size: caption,
          colour: ink.mutedText,
          anchor: 'middle',
        }),
      ),
    ].join(''),
    height: side + caption * (1.4 + 1.2 * (wrapped(words.code, side / caption).length - 1)),
  };
}
