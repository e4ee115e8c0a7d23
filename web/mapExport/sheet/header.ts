import { emWidth, riseToMiddle, serif, textAt } from './text.ts';
import { fittedText, type Setting } from './furniture.ts';
import { element, type Rectangle } from './svg.ts';

type HeaderTexts = {
  readonly title: string;
  readonly subtitle: string;
  /** 示意边界, 示例数据: what must be said wherever it is shown. */
  readonly caution: string | null;
  readonly right: string;
  readonly rightBelow: string;
};

/** The head of a sheet, as the wall has it: seal, title, day and marks; at the right what is drawn and at which scale. */
export function sheetHeader(
  { x, y, width, height }: Rectangle,
  { title, subtitle, caution, right, rightBelow }: HeaderTexts,
  { pen: { ink, u } }: Setting,
): string {
  const seal = height - 1.4 * u;
  const left = x + seal + 3.2 * u;
  const middle = y + seal / 2;
  const character = (text: string, down: number) =>
    textAt([x + seal / 2, middle + down * seal * 0.21 + seal * 0.36 * riseToMiddle], text, {
      size: seal * 0.36,
      colour: '#fffdf8',
      weight: 600,
      family: serif,
      anchor: 'middle',
    });
  const rightWidth = 46 * u;
  const below = { size: 2.6 * u, colour: ink.mutedText };
  const base = y + seal - 0.6 * u;
  return [
    element('rect', { x, y, width: seal, height: seal, rx: 0.9 * u, fill: ink.seal }),
    character('挂', -1),
    character('图', 1),
    fittedText(
      [left, y + 6.2 * u],
      title,
      { size: 6.4 * u, colour: ink.text, weight: 600, family: serif },
      width - seal - rightWidth,
    ),
    textAt([left, base], subtitle, below),
    caution === null
      ? ''
      : textAt([left + emWidth(`${subtitle}  `) * below.size, base], caution, {
          ...below,
          colour: ink.seal,
          weight: 600,
        }),
    textAt([x + width, y + 5.4 * u], right, {
      size: 4.6 * u,
      colour: ink.text,
      weight: 600,
      family: serif,
      anchor: 'end',
    }),
    textAt([x + width, base], rightBelow, { ...below, anchor: 'end' }),
  ].join('');
}
