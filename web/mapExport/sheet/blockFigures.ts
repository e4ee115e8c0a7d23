import { axes, axisNames } from '../../../geodata/axis.ts';
import { cellOf } from '../../../geodata/parcelFeature.ts';
import { summarise } from '../../../geodata/statistics.ts';
import { formatArea } from '../../words/format.ts';
import { axisOf, classesOf, classOf } from '../../state/theme.ts';
import { fittedText, pieceHeading, type Piece, type Setting } from './furniture.ts';
import { edge, filledArea } from './parcelShapes.ts';
import type { SheetWords } from '../words/sheetWords.ts';
import type { SheetContent, SheetParcel } from './sheetContent.ts';
import type { Point } from './svg.ts';
import { emWidth, serif, textAt } from './text.ts';

/** The head of a block's poster, to be read across a room: how much land, and how far it has come on the three axes. */
export function blockFigures(
  [x, y]: Point,
  width: number,
  parcels: readonly SheetParcel[],
  content: SheetContent,
  { words, pen }: Setting,
): Piece {
  const { ink, u } = pen;
  const { figure, unit: after, of } = headlineOf(parcels, content, words);
  const large = 13 * u;
  const base = y + large * 0.86;
  const number = [
    fittedText(
      [x, base],
      figure,
      { size: large, colour: ink.text, weight: 600, family: serif },
      width * 0.75,
    ),
    textAt([x + Math.min(emWidth(figure) * large, width * 0.75) + 1.5 * u, base], after, {
      size: 4.4 * u,
      colour: ink.text,
    }),
    textAt([x, base + 5.4 * u], of, { size: 3.2 * u, colour: ink.mutedText }),
  ].join('');
  const top = base + 8.6 * u;
  const head = pieceHeading([x, top], words.axesHeading, width, pen);
  const rowHeight = 10 * u;
  const bars = axes.map((axis, index) =>
    axisBar(axis, [x, top + head.height + index * rowHeight], width, parcels, content.language, {
      words,
      pen,
    }),
  );
  return {
    svg: number + head.svg + bars.join(''),
    height: top + head.height + axes.length * rowHeight - y,
  };
}

/** The one number of the poster: how far the only parcel has come, else how much land there is, else how many parcels. */
function headlineOf(
  parcels: readonly SheetParcel[],
  { theme, unit, language }: SheetContent,
  words: SheetWords,
): { readonly figure: string; readonly unit: string; readonly of: string } {
  const { total } = summarise(parcels.map(({ feature }) => cellOf(feature.properties)));
  const counted = words.ofParcels(total.parcels);
  const axis = axisOf(theme);
  const percent =
    axis && parcels.length === 1 ? parcels[0]!.feature.properties[`${axis}Percent`] : null;
  if (axis && percent !== null)
    return { figure: String(percent), unit: '%', of: axisNames[axis][language] };
  return total.areaUnknown === total.parcels
    ? { figure: String(total.parcels), unit: words.shared.legend.parcels, of: words.areaUnknown }
    : {
        figure: formatArea(total.areaM2, unit),
        unit: words.shared.units[unit],
        of: `${words.knownLand} · ${counted}`,
      };
}

/** Parcels of a block side by side by their state on an axis, early to done, with the state that most of them have. */
function axisBar(
  axis: (typeof axes)[number],
  [x, y]: Point,
  width: number,
  parcels: readonly SheetParcel[],
  language: 'zh' | 'en',
  { pen }: Setting,
): string {
  const { ink, u } = pen;
  const counts = classesOf(axis, pen.scheme)
    .map((entry) => ({
      entry,
      parcels: parcels.filter(({ feature }) => classOf(axis, feature.properties) === entry.id),
    }))
    .filter((each) => each.parcels.length > 0);
  const most = counts.toSorted((a, b) => b.parcels.length - a.parcels.length)[0];
  const percents = most?.parcels.map(({ feature }) => feature.properties[`${axis}Percent`]) ?? [];
  const [only = null] = parcels.length === 1 ? percents : [];
  const percent = only === null ? '' : ` ${only} %`;
  const share = parcels.length > 1 ? ` ${most?.parcels.length ?? 0}/${parcels.length}` : '';
  let from = x;
  const boxes = counts.map(({ entry, parcels: own }) => {
    const wide = (width * own.length) / parcels.length;
    const [top, bottom] = [y + 5.2 * u, y + 8.4 * u];
    const rings: Point[][] = [
      [
        [from, top],
        [from + wide, top],
        [from + wide, bottom],
        [from, bottom],
        [from, top],
      ],
    ];
    from += wide;
    return filledArea(rings, entry, axis, pen) + edge(rings, false, pen);
  });
  return [
    textAt([x, y + 3.9 * u], axisNames[axis][language], { size: 3.2 * u, colour: ink.text }),
    textAt([x + width, y + 3.9 * u], `${most?.entry.name[language] ?? ''}${percent}${share}`, {
      size: 3.2 * u,
      colour: ink.text,
      weight: 600,
      anchor: 'end',
    }),
    ...boxes,
  ].join('');
}
