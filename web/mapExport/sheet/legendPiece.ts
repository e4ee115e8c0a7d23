import { qualityNames } from '../../../geodata/quality.ts';
import type { Count } from '../../../geodata/count.ts';
import { themeName, type ThemeClass } from '../../state/theme.ts';
import { formatArea, shareText } from '../../words/format.ts';
import type { Counted } from './counted.ts';
import { demolishedMark, stateColour } from './ground.ts';
import { fittedText, pieceHeading, type Piece, type Setting } from './furniture.ts';
import { edge, filledArea, hatchedArea } from './parcelShapes.ts';
import type { SheetContent } from './sheetContent.ts';
import { element, pathOf, type Point } from './svg.ts';
import { riseToMiddle, textAt, wrapped, type TextLook } from './text.ts';

const swatch = { width: 5, height: 2.9 };

/** Corners of a swatch whose upper left is at a place. */
function swatchRings([x, y]: Point, u: number): readonly (readonly Point[])[] {
  const [right, bottom] = [x + swatch.width * u, y + swatch.height * u];
  return [
    [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
      [x, y],
    ],
  ];
}

/**
 * The legend as a statistic: class by class how many parcels, how much land, what share.
 *
 * @param highest as much as it may take of the height of the paper
 */
export function legendPiece(
  [x, y]: Point,
  width: number,
  figures: Counted,
  { theme, unit, language }: SheetContent,
  scope: string,
  setting: Setting,
  highest: number,
): Piece {
  const { words, pen } = setting;
  const { ink, u } = pen;
  const isBySchematic = figures.dashed.length > 0;
  const head = pieceHeading([x, y], `${themeName(theme)[language]} · ${scope}`, width, pen);
  // Of many kinds of land the rows move closer together.
  const rowHeight = Math.min(4.3 * u, (highest - 13.5 * u) / (figures.rows.length + 1));
  const columns = [words.parcels, words.shared.units[unit], words.share];
  const small: TextLook = { size: 1.8 * u, colour: ink.mutedText, anchor: 'end' };
  const ends = [x + width - 26 * u, x + width - 10.5 * u, x + width];
  const headings = columns
    .map((text, index) => textAt([ends[index]!, y + head.height + 1.6 * u], text, small))
    .join('');
  const top = y + head.height + 2.8 * u;
  const row = (name: string, count: Count, at: number, entry: ThemeClass | null) => {
    const middle = at + rowHeight / 2;
    const base = middle + 2.3 * u * riseToMiddle;
    const colour = count.parcels === 0 ? ink.mutedText : ink.text;
    const look: TextLook = { size: 2.3 * u, colour, weight: entry === null ? 600 : 400 };
    const rings = swatchRings([x, middle - (swatch.height / 2) * u], u);
    const isUnknown = count.parcels > 0 && count.areaUnknown === count.parcels;
    const area = isUnknown
      ? words.shared.unknown
      : formatArea(count.areaM2, unit) + (count.areaUnknown > 0 ? '+' : '');
    const share =
      isUnknown || figures.total.areaM2 === 0
        ? words.shared.none
        : shareText(count.areaM2 / figures.total.areaM2);
    const nameStart = entry === null ? x : x + 6.6 * u;
    return [
      entry === null ? '' : filledArea(rings, entry, theme, pen) + edge(rings, isBySchematic, pen),
      fittedText([nameStart, base], name, look, ends[0]! - 5 * u - nameStart),
      ...[String(count.parcels), area, entry === null && !isUnknown ? '' : share].map(
        (text, index) => textAt([ends[index]!, base], text, { ...look, anchor: 'end' }),
      ),
    ].join('');
  };
  const rows = figures.rows.map(({ entry, count }, index) =>
    row(entry.name[language], count, top + index * rowHeight, entry),
  );
  const totalTop = top + rows.length * rowHeight + 0.6 * u;
  const line = pathOf([
    [x, totalTop - 0.3 * u],
    [x + width, totalTop - 0.3 * u],
  ]);
  const note =
    figures.total.areaUnknown > 0
      ? noteLines(
          [x, totalTop + rowHeight],
          words.unknownAreas(figures.total.areaUnknown),
          width,
          setting,
        )
      : { svg: '', height: 0 };
  return {
    svg: [
      head.svg,
      headings,
      ...rows,
      element('path', { d: line, fill: 'none', stroke: ink.mutedText, 'stroke-width': 0.14 * u }),
      row(words.total, figures.total, totalTop, null),
      note.svg,
    ].join(''),
    height: totalTop + rowHeight + note.height - y,
  };
}

function noteLines([x, y]: Point, text: string, width: number, { pen }: Setting): Piece {
  const { ink, u } = pen;
  const size = 1.8 * u;
  const lines = wrapped(text, width / size);
  return {
    svg: lines
      .map((line, index) =>
        textAt([x, y + size * (1 + index * 1.35)], line, { size, colour: ink.mutedText }),
      )
      .join(''),
    height: lines.length * size * 1.35 + 0.6 * u,
  };
}

/** What is drawn on the map besides the classes, only as far as it is there. */
export function symbolsPiece(
  [x, y]: Point,
  width: number,
  figures: Counted,
  content: SheetContent,
  { words, pen }: Setting,
): Piece {
  const { ink, u } = pen;
  const has = (layer: string, kind?: string) =>
    content.surroundings.some(
      ({ geometry, properties }) =>
        geometry !== null && properties.layer === layer && (!kind || properties.kind === kind),
    );
  const line = (at: Point, strokes: readonly (readonly [string, number, string?])[]) =>
    strokes
      .map(([stroke, strokeWidth, dash]) =>
        element('path', {
          d: pathOf([
            [at[0], at[1] + 1.45 * u],
            [at[0] + swatch.width * u, at[1] + 1.45 * u],
          ]),
          fill: 'none',
          stroke,
          'stroke-width': strokeWidth * u,
          'stroke-dasharray': dash,
        }),
      )
      .join('');
  const symbols: readonly (readonly [
    isThere: boolean,
    name: string,
    drawn: (at: Point) => string,
  ])[] = [
    [
      figures.blocked > 0,
      `${words.blocked} ${figures.blocked}`,
      (at) => hatchedArea(swatchRings(at, u), pen) + edge(swatchRings(at, u), false, pen),
    ],
    ...figures.dashed.map(
      ({ quality, parcels }) =>
        [
          true,
          `${qualityNames[quality][content.language]} ${parcels}`,
          (at: Point) => edge(swatchRings(at, u), true, pen),
        ] as const,
    ),
    [
      has('work'),
      words.work,
      (at) =>
        line(at, [
          [ink.outline, 1.1],
          [stateColour('underConstruction', pen), 0.66],
        ]),
    ],
    [
      has('landmark', 'road'),
      words.road,
      (at) =>
        line(at, [
          [ink.roadCasing, 0.9],
          [ink.road, 0.5],
        ]),
    ],
    [has('landmark', 'river'), words.river, (at) => line(at, [[ink.water, 1.4]])],
    [
      has('town'),
      words.town,
      (at) =>
        line(at, [[ink.townLine, 0.34, [1.6, 0.6, 0.3, 0.6].map((each) => each * u).join(' ')]]),
    ],
    [
      has('event'),
      words.demolished,
      ([left, top]) => demolishedMark([left + (swatch.width / 2) * u, top + 1.45 * u], pen),
    ],
  ];
  const shown = symbols.filter(([isThere]) => isThere);
  const rowHeight = 4.1 * u;
  return {
    svg: shown
      .map(([, name, drawn], index) => {
        const top = y + index * rowHeight + (rowHeight - swatch.height * u) / 2;
        const base = y + index * rowHeight + rowHeight / 2 + 2.1 * u * riseToMiddle;
        const look: TextLook = { size: 2.1 * u, colour: ink.text };
        return drawn([x, top]) + fittedText([x + 6.6 * u, base], name, look, width - 6.6 * u);
      })
      .join(''),
    height: shown.length * rowHeight,
  };
}
