import {
  boundingBoxOf,
  boxesMeet,
  type BoundingBox,
  type Geometry,
} from '../../../geodata/geometry.ts';
import type { ChosenLand } from './chosenLand.ts';
import { gridLines } from './graticule.ts';
import {
  eventShapes,
  linesOnPaper,
  markBoxes,
  surroundingShapes,
  workShapes,
  type Pen,
} from './ground.ts';
import { parcelNames } from './parcelNames.ts';
import { parcelShapes } from './parcelShapes.ts';
import { roomWithin } from './room.ts';
import type { SheetContent, SheetParcel, SheetSurrounding } from './sheetContent.ts';
import type { SheetPlane } from './sheetPlane.ts';
import { surroundingNames } from './surroundingNames.ts';
import { element, inset, ringsPath, type Rectangle } from './svg.ts';

/**
 * The map within its frame, without any furniture: what a sheet, a poster and a slide have in common.
 *
 * @param chosen what stands out; null where nothing does
 * @param reserved where something will lie over the map, and no name may
 */
export function mapDrawing(
  content: SheetContent,
  plane: SheetPlane,
  pen: Pen,
  chosen: ChosenLand | null,
  reserved: readonly Rectangle[] = [],
): string {
  const { frame } = plane;
  const severalParcels = blocksOfSeveral(content);
  const isBehind = (parcel: SheetParcel) =>
    (content.isolated !== null && parcel.class !== content.isolated) ||
    (chosen !== null && !chosen.parcels.has(parcel.feature.id));
  const named =
    chosen === null
      ? content
      : {
          ...content,
          parcels: content.parcels.filter(({ feature }) => chosen.parcels.has(feature.id)),
        };
  const room = roomWithin(inset(frame, 0.6 * pen.u));
  for (const box of [...reserved, ...markBoxes(content.surroundings, plane, pen)]) room.take([box]);
  const names =
    parcelNames(
      named,
      plane,
      pen,
      room,
      chosen === null ? severalParcels : new Map(),
      chosen !== null,
    ) + surroundingNames(content, plane, pen, room);
  return element(
    'svg',
    {
      x: frame.x,
      y: frame.y,
      width: frame.width,
      height: frame.height,
      viewBox: [frame.x, frame.y, frame.width, frame.height].join(' '),
      overflow: 'hidden',
    },
    element('rect', { ...frame, fill: pen.ink.ground }),
    gridLines(plane, pen),
    surroundingShapes(content.surroundings, plane, pen),
    blockShapes(content.surroundings, severalParcels, plane, pen),
    parcelShapes(content.parcels, content.theme, plane, pen, isBehind),
    chosen === null ? '' : chosenEdges(chosen, plane, pen),
    workShapes(content.surroundings, plane, pen),
    eventShapes(content.surroundings, plane, pen),
    names,
  );
}

/** Only what may be seen: a sheet of one block of a zone of thousands is no larger for the rest. */
export function seenOn(content: SheetContent, plane: SheetPlane): SheetContent {
  const box = boxOf(plane);
  const isSeen = (geometry: Geometry | null) => {
    const own = geometry && boundingBoxOf([geometry]);
    return own && boxesMeet(own, box);
  };
  return {
    ...content,
    parcels: content.parcels.filter(({ feature }) => isSeen(feature.geometry)),
    surroundings: content.surroundings.filter(({ geometry }) => isSeen(geometry)),
  };
}

/** The box of degrees around a frame. */
function boxOf({ frame, toGround }: SheetPlane): BoundingBox {
  const { x, y, width, height } = frame;
  const corners = [
    toGround([x, y]),
    toGround([x + width, y]),
    toGround([x, y + height]),
    toGround([x + width, y + height]),
  ];
  return boundingBoxOf([{ type: 'LineString', coordinates: corners }])!;
}

/** Names of blocks that hold several parcels, by id: one of a single parcel is named as that. */
function blocksOfSeveral({ parcels, surroundings, language }: SheetContent): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { feature } of parcels) {
    const { block } = feature.properties;
    if (block !== null) counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  return new Map(
    surroundings.flatMap(({ properties: { layer, id, name, nameEn } }) => {
      const text = language === 'zh' ? name : nameEn;
      return layer === 'block' && text !== null && (counts.get(id) ?? 0) > 1 ? [[id, text]] : [];
    }),
  );
}

function blockShapes(
  surroundings: readonly SheetSurrounding[],
  several: ReadonlyMap<string, string>,
  plane: SheetPlane,
  { ink, scheme, u }: Pen,
): string {
  return surroundings
    .filter(({ properties }) => properties.layer === 'block' && several.has(properties.id))
    .map(({ geometry }) => {
      if (geometry === null) return '';
      return element('path', {
        d: ringsPath(linesOnPaper(geometry, plane)),
        fill: ink.text,
        'fill-opacity': scheme === 'light' ? 0.035 : 0.06,
        stroke: ink.mutedText,
        'stroke-opacity': 0.55,
        'stroke-width': 0.25 * u,
      });
    })
    .join('');
}

function chosenEdges({ edges }: ChosenLand, plane: SheetPlane, { ink, u }: Pen): string {
  return edges
    .map((edge) =>
      element('path', {
        d: ringsPath(linesOnPaper(edge, plane)),
        fill: 'none',
        stroke: ink.seal,
        'stroke-width': 0.7 * u,
        'stroke-linejoin': 'round',
      }),
    )
    .join('');
}
