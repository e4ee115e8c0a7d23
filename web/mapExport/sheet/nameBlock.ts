import { emWidth, riseToMiddle, textAt, type TextLook } from './text.ts';
import { element, type Point, type Rectangle } from './svg.ts';

/** Lines of text beneath each other, as one name on a map. */
export type NameBlock = {
  /**
   * The colour of the plate beneath it, where what it stands on would be read with it; null where that is plain. A line around the
   * letters, as on the screen, would be printed as the letters once more, and every name be found twice.
   */
  readonly plate: string | null;
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
  const lines = block.lines
    .map(({ text, look }, index) => {
      const above = block.lines
        .slice(0, index)
        .reduce((sum, line) => sum + line.look.size * lineHeight, 0);
      const baseline = top + above + (look.size * lineHeight) / 2 + look.size * riseToMiddle;
      return textAt([middle[0], baseline], text, { ...look, anchor: 'middle' });
    })
    .join('');
  return (block.plate === null ? '' : plateOf(boxAround(middle, block), block.plate)) + lines;
}

function plateOf({ x, y, width, height }: Rectangle, fill: string): string {
  const round = Math.min(width, height) * 0.18;
  return element('rect', { x, y, width, height, rx: round, fill, 'fill-opacity': 0.8 });
}
