import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { SheetChoice } from '../../../geodata/mapSheet/sheetChoice.ts';
import { roundScale } from '../../../geodata/mapSheet/sheetScale.ts';
import type { Geometry } from '../../../geodata/geometry.ts';
import { inks } from '../../map/ink.ts';
import { enExport } from '../words/en.ts';
import { sheetWords } from '../words/sheetWords.ts';
import { zhExport } from '../words/zh.ts';
import { mapBorder } from './graticule.ts';
import type { Pen } from './ground.ts';
import { layoutOf, type Layout } from './layout.ts';
import { landOfBlock } from './chosenLand.ts';
import { mapDrawing, seenOn } from './mapDrawing.ts';
import { sheetFurniture } from './sheetFurniture.ts';
import type { SheetContent, SheetParcel } from './sheetContent.ts';
import { extentOf, fittingScale, gridOf, sheetPlane, type SheetPlane } from './sheetPlane.ts';
import { element } from './svg.ts';
import { sans } from './text.ts';

/** A sheet as an SVG document in millimetres, or why there is none. */
export type MapSheet =
  | {
      readonly kind: 'drawn';
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      /** The denominator. */
      readonly scale: number;
      /** How many of the parcels that it is of do not lie on it whole, and how many there are. */
      readonly outside: number;
      readonly of: number;
    }
  | { readonly kind: 'refused'; readonly reason: Bilingual };

/** The smallest scale that is drawn at all: a metre of paper for a hundred kilometres. */
const smallestFitted = 100_000;

/** Draws a sheet: a pure function of what it says and of the paper. */
export function mapSheet(content: SheetContent, choice: SheetChoice): MapSheet {
  const subject = subjectOf(content, choice);
  if ('reason' in subject) return { kind: 'refused', reason: subject.reason };
  const layout = layoutOf(choice);
  const plane = planeOf(subject.shapes, choice, layout);
  if (plane.scale > smallestFitted) return refused('tooSmall');
  const shown = subject.parcels.filter((parcel) => touches(parcel, plane));
  if (shown.length === 0) return refused('nothingInside');
  const whole = shown.filter((parcel) => isWhole(parcel, plane));
  return {
    kind: 'drawn',
    svg: drawnSheet(
      seenOn(content, plane),
      choice,
      layout,
      plane,
      choice.of.kind === 'view' ? shown : subject.parcels,
    ),
    width: layout.width,
    height: layout.height,
    scale: plane.scale,
    outside: choice.of.kind === 'view' ? 0 : subject.parcels.length - whole.length,
    of: subject.parcels.length,
  };
}

function refused(why: keyof typeof zhExport.refusals): MapSheet {
  return { kind: 'refused', reason: reasonOf(why) };
}

export function reasonOf(why: keyof typeof zhExport.refusals): Bilingual {
  return { zh: zhExport.refusals[why], en: enExport.refusals[why] };
}

/** The parcels that are spoken of, and what has to be on the paper. */
function subjectOf(
  { parcels }: SheetContent,
  { of }: SheetChoice,
): { parcels: readonly SheetParcel[]; shapes: readonly Geometry[] } | { reason: Bilingual } {
  if (parcels.length === 0) return { reason: reasonOf('empty') };
  if (of.kind === 'view') {
    const [west, south, east, north] = of.box;
    const box: Geometry = {
      type: 'LineString',
      coordinates: [
        [west, south],
        [east, north],
      ],
    };
    return { parcels, shapes: [box] };
  }
  const own =
    of.kind === 'zone'
      ? parcels
      : parcels.filter(({ feature }) => feature.properties.block === of.id);
  if (own.length === 0) return { reason: reasonOf('noBlock') };
  return { parcels: own, shapes: own.map(({ feature }) => feature.geometry) };
}

function planeOf(
  shapes: readonly Geometry[],
  { scale }: SheetChoice,
  { frame }: Layout,
): SheetPlane {
  const grid = gridOf(shapes);
  const extent = extentOf(shapes, grid);
  return sheetPlane(grid, scale ?? roundScale(fittingScale(extent, frame)), frame, extent);
}

function touches({ feature }: SheetParcel, { grid, extent }: SheetPlane): boolean {
  const own = extentOf([feature.geometry], grid);
  return (
    own.west < extent.east &&
    own.east > extent.west &&
    own.south < extent.north &&
    own.north > extent.south
  );
}

function isWhole({ feature }: SheetParcel, { grid, extent }: SheetPlane): boolean {
  const own = extentOf([feature.geometry], grid);
  return (
    own.west >= extent.west &&
    own.east <= extent.east &&
    own.south >= extent.south &&
    own.north <= extent.north
  );
}

function drawnSheet(
  content: SheetContent,
  choice: SheetChoice,
  layout: Layout,
  plane: SheetPlane,
  parcels: readonly SheetParcel[],
): string {
  const pen: Pen = { ink: inks[choice.ink], scheme: choice.ink, u: layout.u };
  const setting = { words: sheetWords[content.language], pen };
  const { width, height } = layout;
  const chosen = choice.of.kind === 'block' ? landOfBlock(content, choice.of.id) : null;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${width}mm`,
      height: `${height}mm`,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': sans,
      lang: content.language === 'zh' ? 'zh-CN' : 'en',
    },
    element('rect', {
      x: 0,
      y: 0,
      width,
      height,
      fill: choice.ink === 'light' ? '#ffffff' : pen.ink.ground,
    }),
    mapDrawing(content, plane, pen, chosen),
    mapBorder(plane, pen),
    sheetFurniture(content, choice, layout, plane, parcels, setting),
  );
}
