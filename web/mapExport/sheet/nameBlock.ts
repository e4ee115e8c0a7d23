import { emWidth, riseToMiddle, textAt, type TextLook } from './text.ts';
import type { Point, Rectangle } from './svg.ts';

/** Lines of text beneath each other, as one name on a map. */
export type NameBlock = {
  readonly lines: readonly { readonly text: string; readonly look: TextLook }[];
};

const lineHeight = 1.28;

function widthOf({ lines }: NameBlock): number {
  return Math.max(...lines.map(({ text, look }) => emWidth(text, look.spacing) * look.size));
}

function heightOf({ lines }: NameBlock): number {
  return lines.reduce((sum, { look }) => sum + look.size * lineHeight, 0);
}

/** The box that a name takes when it is centred on a place. */
export function boxAround([x, y]: Point, block: NameBlock): Rectangle {
  const [width, height] = [widthOf(block), heightOf(block)];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export function drawnAt(middle: Point, block: NameBlock): string {
  const top = middle[1] - heightOf(block) / 2;
  return block.lines
    .map(({ text, look }, index) => {
      const above = block.lines
        .slice(0, index)
        .reduce((sum, line) => sum + line.look.size * lineHeight, 0);
      const baseline = top + above + (look.size * lineHeight) / 2 + look.size * riseToMiddle;
      return textAt([middle[0], baseline], text, { ...look, anchor: 'middle' });
    })
    .join('');
}
