import { qualityNames } from '../../../geodata/quality.ts';
import { scaleText } from '../../../geodata/mapSheet/sheetScale.ts';
import type { SheetChoice } from '../../../geodata/mapSheet/sheetChoice.ts';
import { themeName } from '../../state/theme.ts';
import { blockFigures } from './blockFigures.ts';
import { counted, type Counted } from './counted.ts';
import { northArrow, scaleBar, type Piece, type Setting } from './furniture.ts';
import { sheetHeader } from './header.ts';
import type { Layout } from './layout.ts';
import { legendPiece, symbolsPiece } from './legendPiece.ts';
import type { SheetContent, SheetParcel } from './sheetContent.ts';
import type { SheetPlane } from './sheetPlane.ts';
import type { Point } from './svg.ts';
import { codePiece, titleBlock } from './titleBlock.ts';

/** Everything on a sheet but the map: head, legend, scale, north, code, 图签. */
export function sheetFurniture(
  content: SheetContent,
  choice: SheetChoice,
  layout: Layout,
  plane: SheetPlane,
  parcels: readonly SheetParcel[],
  setting: Setting,
): string {
  const { words, pen } = setting;
  const figures = counted(parcels, content.theme, pen.scheme);
  const scale = scaleText(plane.scale);
  const theme = themeName(content.theme)[content.language];
  const zone = content.zone[content.language];
  const title =
    choice.of.kind === 'block' ? blockTitle(content, choice.of.id) : words.heading(zone);
  const held = `${choice.paper} ${words.paperNames[choice.orientation]}`;
  const day = dayText(content, setting);
  const rows = titleRows(content, choice, plane, figures, setting);
  const header = sheetHeader(
    layout.header,
    {
      title,
      subtitle: [
        ...(choice.of.kind === 'block' ? [zone] : []),
        `${words.titleBlock.day} ${day}`,
      ].join(' · '),
      caution: cautionOf(figures, setting),
      right: theme,
      rightBelow: `${scale} · ${held}`,
    },
    setting,
  );
  const { side } = layout;
  const { u } = pen;
  const gap = 3 * u;
  const legendHeight = choice.orientation === 'landscape' ? 0.42 * side.height : side.height;
  const legend = (at: Point, width: number) =>
    legendPiece(at, width, figures, content, words.scopes[choice.of.kind], setting, legendHeight);
  const symbols = (at: Point, width: number) => symbolsPiece(at, width, figures, content, setting);
  const headline = (at: Point, width: number): Piece =>
    choice.of.kind === 'block'
      ? blockFigures(at, width, parcels, content, setting)
      : { svg: '', height: -gap };
  const measures = (at: Point, width: number) =>
    measuresPiece(at, width, plane.scale, content.address, setting);
  const signing = (at: Point, width: number) => titleBlock(at, width, rows, setting);
  const pieces =
    choice.orientation === 'landscape'
      ? column(side, gap, [headline, legend, symbols], [measures, signing])
      : strip(
          side,
          gap,
          headline,
          legend,
          [symbols, measures],
          signing,
          choice.of.kind === 'block',
        );
  return header + pieces;
}

type Draw = (at: Point, width: number) => Piece;
type Side = Layout['side'];

/** Pieces from the top down, and others standing on the lower edge. */
function column(
  { x, y, width, height }: Side,
  gap: number,
  fromTop: readonly Draw[],
  fromBottom: readonly Draw[],
): string {
  const drawn: string[] = [];
  let top = y;
  for (const draw of fromTop) {
    const piece = draw([x, top], width);
    drawn.push(piece.svg);
    top += piece.height + gap;
  }
  let bottom = y + height;
  for (const draw of fromBottom.toReversed()) {
    const { height: high } = draw([x, 0], width);
    drawn.push(draw([x, bottom - high], width).svg);
    bottom -= high + gap;
  }
  return drawn.join('');
}

/** Three columns beneath a map: legend, symbols with scale and code, 图签. */
function strip(
  { x, y, width, height }: Side,
  gap: number,
  headline: Draw,
  legend: Draw,
  middle: readonly Draw[],
  signing: Draw,
  isPoster: boolean,
): string {
  const columns = [0.36, 0.29, 0.35].map((share) => share * (width - 2 * gap));
  const [first = 0, second = 0, third = 0] = columns;
  return [
    column({ x, y, width: first, height }, gap, isPoster ? [headline] : [legend], []),
    column(
      { x: x + first + gap, y, width: second, height },
      gap,
      isPoster ? [legend] : [middle[0]!],
      [middle[1]!],
    ),
    column(
      { x: x + first + second + 2 * gap, y, width: third, height },
      gap,
      isPoster ? [middle[0]!] : [],
      [signing],
    ),
  ].join('');
}

/** North, the scale bar and the code beside each other. */
function measuresPiece(
  [x, y]: Point,
  width: number,
  scale: number,
  address: string,
  setting: Setting,
): Piece {
  const { u } = setting.pen;
  const side = 16.5 * u;
  const north = northArrow([x, y + 1 * u], setting);
  const bar = scaleBar(
    [x + 11 * u, y + 1.5 * u],
    width - side - 13 * u,
    scale,
    scaleText(scale),
    setting.pen,
  );
  const code = codePiece([x + width - side, y], side, address, setting);
  return {
    svg: north.svg + bar.svg + code.svg,
    height: Math.max(north.height, bar.height, code.height),
  };
}

function blockTitle({ surroundings, language, parcels }: SheetContent, id: string): string {
  const block = surroundings.find(
    ({ properties }) => properties.layer === 'block' && properties.id === id,
  )?.properties;
  const only = parcels.find(({ feature }) => feature.properties.block === id)?.feature.properties;
  const named = block?.name ? block : only;
  return (language === 'zh' ? named?.name : named?.nameEn) ?? id;
}

function dayText({ day, knownOn }: SheetContent, { words }: Setting): string {
  const shown = day ?? words.shared.noDate;
  return knownOn === null ? shown : `${shown}（${words.titleBlock.known(knownOn)}）`;
}

function cautionOf({ dashed }: Counted, { words }: Setting): string | null {
  const has = (name: string) => dashed.some(({ quality }) => quality === name);
  if (has('example')) return words.shared.exampleNotice;
  return has('schematic') ? words.shared.schematicNotice : null;
}

function titleRows(
  content: SheetContent,
  choice: SheetChoice,
  plane: SheetPlane,
  figures: Counted,
  setting: Setting,
) {
  const { words } = setting;
  const { titleBlock: text } = words;
  const { language } = content;
  const { centralMeridian, name } = plane.grid;
  const isMadeUp = figures.dashed.some(({ quality }) => quality === 'example');
  const sources = isMadeUp ? text.madeUp : content.sources.join(language === 'zh' ? '；' : '; ');
  const boundaries = figures.dashed.map(({ quality, parcels }) =>
    text.boundaryCount(qualityNames[quality][language], parcels),
  );
  return [
    {
      name: text.name,
      text: `${choice.of.kind === 'block' ? `${content.zone[language]} · ${blockTitle(content, choice.of.id)}` : words.heading(content.zone[language])}`,
    },
    { name: text.theme, text: themeName(content.theme)[language] },
    { name: text.day, text: dayText(content, setting) },
    {
      name: text.scale,
      text:
        choice.scale === null
          ? `${scaleText(plane.scale)}（${text.fitted}）`
          : scaleText(plane.scale),
    },
    { name: text.plane, text: text.planeText(centralMeridian, name) },
    { name: text.sources, text: sources === '' ? text.noSources : sources },
    ...(boundaries.length > 0
      ? [
          {
            name: text.boundary,
            text: `${boundaries.join(language === 'zh' ? '、' : ', ')}${language === 'zh' ? '，' : '; '}${text.caution}`,
            isCaution: true,
          },
        ]
      : []),
    { name: text.drawnOn, text: content.drawnOn },
  ];
}
