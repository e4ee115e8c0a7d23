import type PptxGenJS from 'pptxgenjs';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { formatArea } from '../../words/format.ts';
import { classesOf, isTheme } from '../../state/theme.ts';
import { sheetWords } from '../words/sheetWords.ts';
import { mapBox, type SlideDeck } from './slideDeck.ts';
import { bare, face, type SlideLook } from './slideLook.ts';

type Slide = PptxGenJS.Slide;
type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** A class of a scene with the colour that the map has it in. */
type ColouredClass = SceneReading['classes'][number] & { readonly colour: string };

/** Those that there are any parcels of. */
export function colouredClasses(
  { theme, classes }: SceneReading,
  { scheme }: SlideDeck,
): ColouredClass[] {
  const colours = new Map(
    (isTheme(theme) ? classesOf(theme, scheme) : []).map(({ id, colour }) => [id, colour]),
  );
  return classes
    .filter(({ parcels }) => parcels > 0)
    .map((each) => ({ ...each, colour: bare(colours.get(each.id) ?? '#7d8388') }));
}

/** The legend beneath the map, as shapes and text of their own. */
export function addLegend(
  slide: Slide,
  classes: readonly ColouredClass[],
  { language }: SlideDeck,
  look: SlideLook,
): void {
  const perRow = 5;
  const wide = mapBox.width / perRow;
  const top = mapBox.y + mapBox.height + 0.1;
  for (const [index, { name, colour }] of classes.entries()) {
    const x = mapBox.x + (index % perRow) * wide;
    const y = top + Math.floor(index / perRow) * 0.25;
    slide.addShape('rect', {
      x,
      y: y + 0.05,
      w: 0.22,
      h: 0.14,
      fill: { color: colour },
      line: { color: look.muted, width: 0.5 },
    });
    slide.addText(name[language], {
      x: x + 0.28,
      y,
      w: wide - 0.32,
      h: 0.24,
      margin: 0,
      valign: 'middle',
      fontFace: face,
      fontSize: 9,
      color: look.text,
      fit: 'shrink',
    });
  }
}

/** Parcels by class as a chart that can be edited: a bar for each, in the colour of the map. */
export function addChart(
  slide: Slide,
  classes: readonly ColouredClass[],
  box: Box,
  { language }: SlideDeck,
  look: SlideLook,
): void {
  const words = sheetWords[language];
  // The first category is drawn at the foot of a chart of lying bars.
  const upwards = classes.toReversed();
  slide.addChart(
    'bar',
    [
      {
        name: words.parcels,
        labels: upwards.map(({ name }) => name[language]),
        values: upwards.map(({ parcels }) => parcels),
      },
    ],
    {
      ...box,
      barDir: 'bar',
      barGapWidthPct: 40,
      chartColors: upwards.map(({ colour }) => colour),
      showLegend: false,
      showTitle: false,
      showValue: true,
      dataLabelFontFace: face,
      dataLabelFontSize: 9,
      dataLabelColor: look.text,
      dataLabelFormatCode: '0',
      catAxisLabelFontFace: face,
      catAxisLabelFontSize: 9,
      catAxisLabelColor: look.text,
      catAxisLineShow: false,
      catGridLine: { style: 'none' },
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: 'none' },
      altText: words.legend,
    },
  );
}

/** The same as a table: how many parcels, how much land. */
export function classRows(
  classes: readonly ColouredClass[],
  { language, unit }: SlideDeck,
): string[][] {
  const words = sheetWords[language];
  return [
    ['', words.parcels, words.shared.units[unit]],
    ...classes.map(({ name, parcels, m2 }) => [
      name[language],
      String(parcels),
      m2 === null ? words.shared.unknown : formatArea(m2, unit),
    ]),
  ];
}
