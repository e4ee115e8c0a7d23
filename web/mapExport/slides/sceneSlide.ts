import type PptxGenJS from 'pptxgenjs';
import type { SceneFigure, SceneReading, SceneRow } from '../../../geodata/meeting/sceneReading.ts';
import { addChart, addLegend, classRows, colouredClasses } from './classShapes.ts';
import { addMap } from './mapShapes.ts';
import { slideSize, type Slide as SlideContent, type SlideDeck } from './slideDeck.ts';
import { face, type SlideLook } from './slideLook.ts';
import { addTable, type Across, type Room } from './slideTable.ts';
import { emWidth } from '../sheet/text.ts';

type Slide = PptxGenJS.Slide;

const panel = { x: 8.65, width: 4.35, top: 1.0, bottom: 6.45 };

/** A scene as the wall shows it: the map at the left, one heading, one figure, the rest beneath. */
export function addScene(
  slide: Slide,
  { reading, map }: SlideContent,
  deck: SlideDeck,
  look: SlideLook,
): void {
  const classes = colouredClasses(reading, deck);
  const { language } = deck;
  // One parcel alone is no chart.
  const isCharted = classes.reduce((sum, { parcels }) => sum + parcels, 0) > 1;
  if (map) {
    addMap(slide, map, reading.heading[language], deck, look);
    addLegend(slide, classes, deck, look);
  }
  const isWide = map === null;
  const box = isWide ? { x: 0.6, width: slideSize.width - 1.2 } : panel;
  let y = addHeading(slide, reading, box, panel.top, deck, look);
  if (reading.figure) y = addFigure(slide, reading.figure, box, y, deck, look);
  if (reading.table)
    return addTable(
      slide,
      [
        reading.table.columns.map((each) => each[language]),
        ...reading.table.rows.map((row) => row.map((cell) => cell[language])),
      ],
      { ...box, y, bottom: 6.4 },
      deck,
      look,
    );
  const forChart = isCharted ? leastChart(classes.length) + 0.2 : 0;
  if (reading.rows.length > 0) {
    const room = { ...box, y, bottom: panel.bottom - forChart };
    y = addRows(slide, reading.rows, room, deck, look) + 0.2;
  }
  if (!isCharted) return undefined;
  return addClasses(slide, classes, { ...box, y, bottom: panel.bottom }, deck, look);
}

function addHeading(
  slide: Slide,
  reading: SceneReading,
  { x, width: w }: Across,
  y: number,
  { language }: SlideDeck,
  look: SlideLook,
): number {
  const text = { x, w, margin: 0, fontFace: face };
  const heading = reading.heading[language];
  const size = heading.length > (language === 'zh' ? 12 : 22) ? 22 : 32;
  slide.addText(reading.kicker[language], { ...text, y, h: 0.28, fontSize: 12, color: look.muted });
  slide.addText(heading, {
    ...text,
    y: y + 0.3,
    h: 0.66,
    fontSize: size,
    bold: true,
    color: look.text,
    valign: 'middle',
    fit: 'shrink',
  });
  return y + 1.02;
}

/** The one number, as large as there is room for. */
function addFigure(
  slide: Slide,
  figure: SceneFigure,
  { x, width: w }: Across,
  y: number,
  { language }: SlideDeck,
  look: SlideLook,
): number {
  const number = figure.text[language];
  const unit = figure.unit?.[language] ?? '';
  const size = Math.min(60, Math.floor((w * 72 * 0.8) / (emWidth(number) + emWidth(unit) * 0.4)));
  slide.addText(
    [
      { text: number, options: { fontSize: size, bold: true, color: look.accent } },
      ...(unit === ''
        ? []
        : [{ text: ` ${unit}`, options: { fontSize: Math.round(size * 0.4), color: look.text } }]),
    ],
    { x, y, w, h: 1, margin: 0, fontFace: face, valign: 'middle' },
  );
  slide.addText(figure.of[language], {
    x,
    y: y + 1,
    w,
    h: 0.3,
    margin: 0,
    fontFace: face,
    fontSize: Math.min(14, Math.floor((w * 72) / Math.max(1, emWidth(figure.of[language])))),
    color: look.text,
  });
  if (figure.share === null) return y + 1.42;
  const bar = { x, y: y + 1.38, h: 0.12 };
  slide.addShape('rect', { ...bar, w, fill: { color: look.line } });
  if (figure.share > 0)
    slide.addShape('rect', {
      ...bar,
      w: w * Math.min(1, figure.share),
      fill: { color: look.accent },
    });
  return y + 1.66;
}

const marks = { red: '■ ', amber: '▲ ', green: '● ' } as const;

/** What stands beneath the figure, as a table that can be edited. Answers where it ends. */
function addRows(
  slide: Slide,
  rows: readonly SceneRow[],
  { x, y, width: w, bottom }: Room,
  { language }: SlideDeck,
  look: SlideLook,
): number {
  const said = rows.map(({ text, remark, mark }) =>
    [mark === null ? '' : marks[mark], text[language], remark ? `　${remark[language]}` : ''].join(
      '',
    ),
  );
  const heights = said.map((text) => heightOf(text, w * 0.7));
  // As many as there is room for: a slide that runs over its edge says nothing of the rest either.
  const ends = heights.map((_, index) =>
    heights.slice(0, index + 1).reduce((sum, each) => sum + each, y),
  );
  const shown = rows.filter((_, index) => index === 0 || ends[index]! <= bottom);
  slide.addTable(
    shown.map(({ name }, index) => [
      { text: name[language], options: { color: look.muted } },
      { text: said[index]!, options: { color: look.text } },
    ]),
    {
      x,
      y,
      w,
      colW: [w * 0.3, w * 0.7],
      rowH: heights.slice(0, shown.length),
      fontFace: face,
      fontSize: rowType,
      margin: 0.03,
      border: { type: 'none' },
    },
  );
  return ends[shown.length - 1] ?? y;
}

/** In points, and how high a row of one line is, in inches. */
const rowType = 10.5;
const rowHeight = 0.26;

/** A row grows with the lines that its text takes. */
function heightOf(text: string, width: number): number {
  const lines = Math.ceil((emWidth(text) * rowType) / 72 / (width - 0.1));
  return rowHeight + Math.max(0, lines - 1) * 0.2;
}

/** As high as a chart of so many bars has to be to be read. */
function leastChart(bars: number): number {
  return Math.min(0.4 + bars * 0.14, 1.3);
}

/** Classes as chart and as table: both where there is room, the chart alone where there is little. */
function addClasses(
  slide: Slide,
  classes: ReturnType<typeof colouredClasses>,
  { x, y, width: w, bottom }: Room,
  deck: SlideDeck,
  look: SlideLook,
): undefined {
  const tableHeight = (classes.length + 1) * 0.25;
  const room = bottom - y;
  const chartHeight = Math.min(0.45 + classes.length * 0.26, 3);
  const hasTable = room >= tableHeight + Math.min(chartHeight, 1.2);
  if (hasTable)
    addTable(
      slide,
      classRows(classes, deck),
      { x, y, width: w, bottom: y + tableHeight },
      deck,
      look,
    );
  const top = hasTable ? y + tableHeight + 0.1 : y;
  if (bottom - top >= leastChart(classes.length) - 0.01)
    addChart(slide, classes, { x, y: top, w, h: Math.min(bottom - top, chartHeight) }, deck, look);
  return undefined;
}
