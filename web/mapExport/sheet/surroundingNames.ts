import { labelPoint } from '../../../geodata/labelPoint.ts';
import { linesOnPaper, type Pen } from './ground.ts';
import { nameAlong } from './lineNames.ts';
import { boxAround, drawnAt, type NameBlock } from './nameBlock.ts';
import type { Room } from './room.ts';
import type { SheetContent, SheetSurrounding } from './sheetContent.ts';
import type { SheetPlane } from './sheetPlane.ts';
import { pathOf, type Point } from './svg.ts';
import { serif, type TextLook } from './text.ts';

/** Names of works, demolitions, rivers, roads, places and towns, in the order in which they may take room. */
export function surroundingNames(
  { surroundings, language }: SheetContent,
  plane: SheetPlane,
  pen: Pen,
  room: Room,
): string {
  const { ink, u } = pen;
  const small = Math.sqrt(u) * Math.sqrt(Math.sqrt(u));
  const plain = (size: number, colour: string): TextLook => ({
    size: size * small,
    colour,
  });
  const place = (size: number): TextLook => ({
    ...plain(size, ink.placeText),
    family: serif,
    weight: 500,
    spacing: language === 'zh' ? 0.5 : 0.15,
  });
  const looks: readonly (readonly [
    of: (properties: SheetSurrounding['properties']) => boolean,
    look: TextLook,
  ])[] = [
    [({ layer }) => layer === 'work', { ...plain(2.2, ink.text), weight: 500, spacing: 0.05 }],
    [({ layer }) => layer === 'event', plain(1.9, ink.mutedText)],
    [
      ({ layer, kind }) => layer === 'landmark' && kind === 'river',
      { ...plain(2.4, ink.waterText), spacing: 0.4 },
    ],
    [
      ({ layer, kind }) => layer === 'landmark' && kind === 'road',
      { ...plain(2.1, ink.placeText), spacing: 0.1 },
    ],
    [({ layer, kind }) => layer === 'landmark' && kind === 'place', place(2.6)],
    [({ layer }) => layer === 'town', place(3.8)],
  ];
  return looks
    .flatMap(([isOf, look]) =>
      surroundings
        .filter(({ properties }) => isOf(properties))
        .map((item) => {
          const name = language === 'zh' ? item.properties.name : item.properties.nameEn;
          return name === null ? '' : named(item, name, look, plane, pen, room);
        }),
    )
    .join('');
}

function named(
  { geometry, properties }: SheetSurrounding,
  text: string,
  look: TextLook,
  plane: SheetPlane,
  { ink, u }: Pen,
  room: Room,
): string {
  const block: NameBlock = { plate: ink.halo, lines: [{ text, look }] };
  if (geometry === null) return '';
  switch (geometry.type) {
    case 'Point': {
      const [x, y] = plane.toPaper(geometry.coordinates);
      const { width, height } = boxAround([0, 0], block);
      const off = properties.layer === 'landmark' ? 0 : 2 * u;
      return firstFree(
        off === 0
          ? [[x, y]]
          : [
              [x, y + off + height / 2],
              [x, y - off - height / 2],
              [x + off + width / 2, y],
              [x - off - width / 2, y],
            ],
        block,
        room,
      );
    }
    case 'LineString':
    case 'MultiLineString': {
      const [longest] = linesOnPaper(geometry, plane)
        .flatMap((line) => piecesWithin(line, plane))
        .sort((a, b) => pathOf(b).length - pathOf(a).length);
      const id = `line-${properties.layer}-${properties.id.replaceAll(/[^\w-]/g, '-')}`;
      return longest ? nameAlong(longest, text, look, ink.halo, room, id) : '';
    }
    default:
      return firstFree(aroundMiddle(plane.toPaper(labelPoint(geometry)), u), block, room);
  }
}

/** What of a line lies in the frame, cut at the positions outside of it. */
function piecesWithin(line: readonly Point[], { frame }: SheetPlane): Point[][] {
  const pieces: Point[][] = [[]];
  for (const point of dense(line)) {
    const [x, y] = point;
    const isIn =
      x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height;
    if (isIn) pieces.at(-1)!.push(point);
    else if (pieces.at(-1)!.length > 0) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** With a position every few millimetres. */
function dense(line: readonly Point[]): Point[] {
  const [first] = line;
  return line.slice(1).reduce<Point[]>(
    (all, [x, y]) => {
      const [fromX, fromY] = all.at(-1)!;
      const parts = Math.max(1, Math.min(400, Math.ceil(Math.hypot(x - fromX, y - fromY) / 3)));
      for (let part = 1; part <= parts; part++)
        all.push([fromX + ((x - fromX) * part) / parts, fromY + ((y - fromY) * part) / parts]);
      return all;
    },
    first ? [first] : [],
  );
}

function aroundMiddle([x, y]: Point, u: number): Point[] {
  const steps = [0, -1, 1, -2, 2, -3, 3];
  return steps.flatMap((down) =>
    steps.map((across): Point => [x + across * 9 * u, y + down * 6 * u]),
  );
}

function firstFree(places: readonly Point[], block: NameBlock, room: Room): string {
  for (const place of places)
    if (room.take([boxAround(place, block)])) return drawnAt(place, block);
  return '';
}
