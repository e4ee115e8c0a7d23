import { roundScale } from '../../../geodata/mapSheet/sheetScale.ts';
import type { ColourScheme } from '../../state/colourScheme.ts';
import { inks } from '../../map/ink.ts';
import type { ChosenLand } from '../sheet/chosenLand.ts';
import { mapDrawing, seenOn } from '../sheet/mapDrawing.ts';
import type { SheetContent } from '../sheet/sheetContent.ts';
import { extentOf, fittingScale, gridOf, sheetPlane } from '../sheet/sheetPlane.ts';
import { element, type Rectangle } from '../sheet/svg.ts';
import { sans } from '../sheet/text.ts';
import { mapBox, millimetresPerInch } from './slideDeck.ts';

/** The map of a slide: a drawing, its size in mm as it lies on the slide, and its scale there. */
type SlideDrawing = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

/** Type on a slide is read from the back of a room. */
const u = 1.55;

/** @param chosen what stands out and fills the map; null: the zone whole */
export function slideMap(
  content: SheetContent,
  chosen: ChosenLand | null,
  scheme: ColourScheme,
): SlideDrawing | null {
  const own =
    chosen === null
      ? content.parcels
      : content.parcels.filter(({ feature }) => chosen.parcels.has(feature.id));
  if (own.length === 0) return null;
  const [width, height] = [mapBox.width, mapBox.height].map(
    (inches) => inches * millimetresPerInch,
  ) as [number, number];
  const shapes = own.map(({ feature }) => feature.geometry);
  const grid = gridOf(shapes);
  const extent = extentOf(shapes, grid);
  const frame = { x: 0, y: 0, width, height };
  // Around what it is of there is some of what that lies among.
  const fitted = fittingScale(extent, frame) * (chosen === null ? 1.04 : 1.35);
  const scale = roundScale(fitted);
  const plane = sheetPlane(grid, scale, frame, extent);
  const pen = { ink: inks[scheme], scheme, u };
  return {
    svg: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: `${width}mm`,
        height: `${height}mm`,
        viewBox: `0 0 ${width} ${height}`,
        'font-family': sans,
      },
      mapDrawing(seenOn(content, plane), plane, pen, chosen, shapesOver(width, height)),
    ),
    width,
    height,
    scale,
  };
}

/** Where the north arrow and the scale bar of a slide lie, in mm. */
function shapesOver(width: number, height: number): Rectangle[] {
  return [
    { x: width - 16, y: 2, width: 14, height: 19 },
    { x: 2, y: height - 16, width: 62, height: 14 },
  ];
}
