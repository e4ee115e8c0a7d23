import polylabel from 'polylabel';
import { axisOf, classesOf } from '../../state/theme.ts';
import { formatArea } from '../../words/format.ts';
import { linesOnPaper, type Pen } from './ground.ts';
import { inkOnParcel } from './inkOnParcel.ts';
import { boxAround, drawnAt, type NameBlock } from './nameBlock.ts';
import { isBoxInRings, type Room } from './room.ts';
import type { SheetContent, SheetParcel } from './sheetContent.ts';
import type { SheetPlane } from './sheetPlane.ts';
import { sheetWords } from '../words/sheetWords.ts';
import type { Point } from './svg.ts';

/** A parcel on paper with where its name would stand. */
type Placed = {
  readonly parcel: SheetParcel;
  readonly rings: readonly Point[][];
  readonly middle: Point;
  /** Of the largest circle about the middle. */
  readonly radius: number;
};

/** Type of names in mm on A4: the largest of a large parcel and of any other, and the smallest that is still read. */
const typeSizes = { large: 4.4, usual: 2.7, least: 1.75, alone: 2.2 };
/** On a poster of one block names are read from farther away. */
const posterType = 1.7;
const largeParcelM2 = 500_000;

/** The name that fits into a parcel, with area and state beneath where there is room for them; undefined where none fits. */
function fittingName(
  { parcel, rings, middle }: Placed,
  content: SheetContent,
  pen: Pen,
  enlarged: number,
): NameBlock | undefined {
  const { measuredM2 } = parcel.feature.properties;
  const largest =
    (measuredM2 > largeParcelM2 ? typeSizes.large : typeSizes.usual) * pen.u * enlarged;
  const least = typeSizes.least * Math.sqrt(pen.u);
  const candidates: NameBlock[] = [];
  for (let size = largest; size >= least; size *= 0.88) {
    // The second line is smaller and has to be read too.
    if (size * secondLine >= least * 0.85)
      candidates.push(nameOf(parcel, content, pen, size, true));
  }
  for (let size = largest * 0.9; size >= least; size *= 0.88)
    candidates.push(nameOf(parcel, content, pen, size, false));
  return candidates.find((block) => isBoxInRings(boxAround(middle, block), rings));
}

const secondLine = 0.74;

/** @param onPlate whether it stands outside of its parcel */
function nameOf(
  parcel: SheetParcel,
  content: SheetContent,
  pen: Pen,
  size: number,
  withState: boolean,
  onPlate = false,
): NameBlock {
  const { name, nameEn } = parcel.feature.properties;
  const text = content.language === 'zh' ? name : nameEn;
  const { colour, plate } = onPlate
    ? { colour: pen.ink.text, plate: pen.ink.halo }
    : inkOnParcel(parcel, content.theme, pen);
  const look = { size, colour, weight: 600 };
  const state = { size: size * secondLine, colour, weight: 400 };
  return {
    plate,
    lines: [
      { text, look },
      ...(withState ? [{ text: stateText(parcel, content, 'light'), look: state }] : []),
    ],
  };
}

/** `2,000 亩 · 平整中 90 %`: the area where it is on record, the class, the percent where one was given. */
function stateText(
  { feature, class: state }: SheetParcel,
  { theme, language, unit }: SheetContent,
  scheme: 'light' | 'dark',
): string {
  const { registeredM2, ...properties } = feature.properties;
  const area =
    registeredM2 === null
      ? ''
      : `${formatArea(registeredM2, unit)} ${sheetWords[language].shared.units[unit]} · `;
  const axis = axisOf(theme);
  const percent = axis === null ? null : properties[`${axis}Percent`];
  const name = classesOf(theme, scheme).find(({ id }) => id === state)?.name[language] ?? '';
  return area + name + (percent === null ? '' : ` ${percent} %`);
}

/**
 * Names of parcels, each inside its own, the largest first. One that is too small for its name and no part of a larger block is
 * named above itself; in a block whose parcels mostly have no room the block alone is named.
 *
 * @param blocks ids and names of blocks that hold several parcels
 */
export function parcelNames(
  content: SheetContent,
  plane: SheetPlane,
  pen: Pen,
  room: Room,
  blocks: ReadonlyMap<string, string>,
  isPoster: boolean,
): string {
  const placed = content.parcels
    .map((parcel) => placedOn(parcel, plane))
    .sort(
      (a, b) => b.parcel.feature.properties.measuredM2 - a.parcel.feature.properties.measuredM2,
    );
  const named = placed.map((each) => ({
    ...each,
    name: fittingName(each, content, pen, isPoster ? posterType : 1),
  }));
  const blockOf = ({ parcel }: Placed) => {
    const { block } = parcel.feature.properties;
    return block !== null && blocks.has(block) ? block : null;
  };
  const crowded = new Set(
    [...blocks.keys()].filter((block) => {
      const own = named.filter((each) => blockOf(each) === block);
      return own.filter(({ name }) => name).length < own.length * 0.55;
    }),
  );
  // Names beside their parcels would cover the very block that a poster is of.
  const isOneOfBlock = isPoster && placed.length > 1;
  const inCrowded = (each: Placed) => crowded.has(blockOf(each) ?? '');
  return [
    ...[...crowded].map((block) =>
      crowdedName(
        placed.filter((each) => blockOf(each) === block),
        blocks.get(block)!,
        pen,
        room,
      ),
    ),
    ...named
      .filter((each) => !inCrowded(each))
      .map((each) => {
        const inside = each.name ? taken(each.middle, each.name, room) : '';
        // A mark may stand in the middle of a parcel.
        return inside !== '' || blockOf(each) !== null || isOneOfBlock
          ? inside
          : nameBeside(each, content, pen, room);
      }),
    ...[...blocks.keys()]
      .filter((block) => !crowded.has(block))
      .map((block) =>
        nameAbove(
          placed.filter((each) => blockOf(each) === block),
          blocks.get(block)!,
          pen,
          room,
        ),
      ),
  ].join('');
}

function placedOn(parcel: SheetParcel, plane: SheetPlane): Placed {
  const { geometry } = parcel.feature;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const onPaper = parts.map((coordinates) => linesOnPaper({ type: 'Polygon', coordinates }, plane));
  const rings = onPaper.toSorted((a, b) => spread(b[0] ?? []) - spread(a[0] ?? []))[0] ?? [];
  const precision = Math.max(0.05, Math.sqrt(spread(rings[0] ?? [])) / 60);
  const found = polylabel(
    rings.map((ring) => ring.map(([x, y]) => [x, y])),
    precision,
  );
  return { parcel, rings, middle: [found[0] ?? 0, found[1] ?? 0], radius: found.distance };
}

/** The area of the box around a ring. */
function spread(ring: readonly Point[]): number {
  const { x, y, right, bottom } = boundsOf([ring]);
  return (right - x) * (bottom - y);
}

function boundsOf(rings: readonly (readonly Point[])[]) {
  const all = rings.flat();
  return {
    x: Math.min(...all.map(([x]) => x)),
    y: Math.min(...all.map(([, y]) => y)),
    right: Math.max(...all.map(([x]) => x)),
    bottom: Math.max(...all.map(([, y]) => y)),
  };
}

function taken(middle: Point, name: NameBlock, room: Room): string {
  return room.take([boxAround(middle, name)]) ? drawnAt(middle, name) : '';
}

function firstFree(places: readonly Point[], names: readonly NameBlock[], room: Room): string {
  for (const name of names)
    for (const place of places)
      if (room.take([boxAround(place, name)])) return drawnAt(place, name);
  return '';
}

function nameBeside(each: Placed, content: SheetContent, pen: Pen, room: Room): string {
  const size = typeSizes.alone * Math.sqrt(pen.u) * (pen.u > 1 ? Math.sqrt(pen.u) : 1);
  const both = [true, false].map((withState) =>
    nameOf(each.parcel, content, pen, size, withState, true),
  );
  const { x, y, right, bottom } = boundsOf(each.rings);
  const gap = 0.6 * pen.u;
  const around = ({ width, height }: { width: number; height: number }): Point[] => [
    [(x + right) / 2, y - height / 2 - gap],
    [(x + right) / 2, bottom + height / 2 + gap],
    [right + width / 2 + gap, (y + bottom) / 2],
    [x - width / 2 - gap, (y + bottom) / 2],
  ];
  for (const name of both) {
    const box = boxAround(each.middle, name);
    const drawn = firstFree([...around(box), each.middle], [name], room);
    if (drawn !== '') return drawn;
  }
  return '';
}

function blockName(text: string, { ink, u }: Pen, size: number): NameBlock {
  return {
    plate: ink.halo,
    lines: [
      {
        text,
        look: { size: size * u, colour: ink.text, weight: 600, spacing: 0.06 },
      },
    ],
  };
}

function crowdedName(own: readonly Placed[], text: string, pen: Pen, room: Room): string {
  const { x, y, right, bottom } = boundsOf(own.flatMap(({ rings }) => rings));
  const names = [3, 2.6, 2.2, 1.9].map((size) => blockName(text, pen, size));
  const middle: Point = [(x + right) / 2, (y + bottom) / 2];
  const fitting = names.filter((name) => boxAround(middle, name).width <= (right - x) * 1.05);
  return firstFree([middle, [middle[0], y + (bottom - y) / 4]], [...fitting, names.at(-1)!], room);
}

/** Over the upper edge of a block whose parcels have names of their own, else beneath it. */
function nameAbove(own: readonly Placed[], text: string, pen: Pen, room: Room): string {
  if (own.length === 0) return '';
  const { x, y, right, bottom } = boundsOf(own.flatMap(({ rings }) => rings));
  const name = blockName(text, pen, 3.2);
  const { width, height } = boxAround([0, 0], name);
  const gap = 0.8 * pen.u;
  const places: Point[] = [y - height / 2 - gap, bottom + height / 2 + gap].flatMap((level) =>
    [(x + right) / 2, x + width / 2, right - width / 2].map((across): Point => [across, level]),
  );
  return firstFree(places, [name], room);
}
