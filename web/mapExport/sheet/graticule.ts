import type { Pen } from './ground.ts';
import type { SheetPlane } from './sheetPlane.ts';
import { element, pathOf, type Point } from './svg.ts';
import { textAt, type TextLook } from './text.ts';

/** The steps at which the kilometre grid and the degrees of a frame may be drawn: metres, and seconds of arc. */
const gridSteps = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const arcSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** Lines stand no closer than so many millimetres on A4. */
const closest = 26;

/** The survey grid as hairlines beneath the land. */
export function gridLines(plane: SheetPlane, { ink, u, scheme }: Pen): string {
  const { x, y, width, height } = plane.frame;
  const { easts, norths } = gridOn(plane, u);
  const lines = [
    ...easts.map(({ at }) =>
      pathOf([
        [at, y],
        [at, y + height],
      ]),
    ),
    ...norths.map(({ at }) =>
      pathOf([
        [x, at],
        [x + width, at],
      ]),
    ),
  ];
  return element('path', {
    d: lines.join(''),
    fill: 'none',
    stroke: scheme === 'light' ? ink.townLine : ink.townLine,
    'stroke-opacity': 0.7,
    'stroke-width': 0.12 * u,
  });
}

type Tick = { readonly at: number; readonly value: number };

/** Where lines of the survey grid cross the frame, with their metres. */
function gridOn({ extent, scale, fromGrid }: SheetPlane, u: number) {
  const step = gridSteps.find((each) => (each * 1000) / scale >= closest * u) ?? gridSteps.at(-1)!;
  return {
    step,
    easts: stepsWithin(extent.west, extent.east, step).map((value) => ({
      at: fromGrid([value, extent.north])[0],
      value,
    })),
    norths: stepsWithin(extent.south, extent.north, step).map((value) => ({
      at: fromGrid([extent.west, value])[1],
      value,
    })),
  };
}

function stepsWithin(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}

/** How far the border of a map reaches around its frame, in mm on A4: kilometres, the bar of minutes, degrees. */
const bands = { kilometres: 3, bar: 0.9, degrees: 3.1 };
export const borderWidth = bands.kilometres + bands.bar + bands.degrees;

/** The border of a map: neat line, kilometres of the grid, a bar of minutes in black and white, degrees. */
export function mapBorder(plane: SheetPlane, pen: Pen): string {
  const { ink, u } = pen;
  const frame = plane.frame;
  const kilometres = kilometreLabels(plane, pen);
  const outline = (by: number, width: number) =>
    element('rect', {
      x: frame.x - by,
      y: frame.y - by,
      width: frame.width + 2 * by,
      height: frame.height + 2 * by,
      fill: 'none',
      stroke: ink.outline,
      'stroke-width': width,
    });
  const inner = bands.kilometres * u;
  const outer = inner + bands.bar * u;
  return [
    outline(0, 0.2 * u),
    outline(inner, 0.14 * u),
    outline(outer, 0.34 * u),
    kilometres,
    ...sidesOf(plane).map((side) => minuteBar(side, inner, plane, pen)),
  ].join('');
}

function kilometreLabels(plane: SheetPlane, { ink, u }: Pen): string {
  const { x, y, width, height } = plane.frame;
  const { easts, norths, step } = gridOn(plane, u);
  const look: TextLook = { size: 1.9 * u, colour: ink.mutedText, anchor: 'middle' };
  const digits = step % 1000 === 0 ? 0 : step % 100 === 0 ? 1 : 2;
  const written = ({ value }: Tick) => (value / 1000).toFixed(digits);
  const middle = (bands.kilometres / 2) * u;
  const drop = 0.36 * look.size;
  const clear = 5 * u;
  return [
    ...easts
      .filter(({ at }) => at > x + clear && at < x + width - clear)
      .flatMap((tick) => [
        textAt([tick.at, y - middle + drop], written(tick), look),
        textAt([tick.at, y + height + middle + drop], written(tick), look),
      ]),
    ...norths
      .filter(({ at }) => at > y + clear && at < y + height - clear)
      .flatMap((tick) => [
        upright([x - middle, tick.at], written(tick), look, drop),
        upright([x + width + middle, tick.at], written(tick), look, drop),
      ]),
  ].join('');
}

/** Written upwards, about the middle of the text. */
function upright([x, y]: Point, text: string, look: TextLook, drop: number): string {
  return textAt([x + drop, y], text, { ...look, turned: -90 });
}

type Side = {
  readonly from: Point;
  readonly to: Point;
  /** Which coordinate changes along it: longitude along the upper and lower edge. */
  readonly of: 0 | 1;
  /** Away from the map. */
  readonly outward: Point;
};

function sidesOf({ frame: { x, y, width, height } }: SheetPlane): Side[] {
  const [right, bottom] = [x + width, y + height];
  return [
    { from: [x, y], to: [right, y], of: 0, outward: [0, -1] },
    { from: [x, bottom], to: [right, bottom], of: 0, outward: [0, 1] },
    { from: [x, bottom], to: [x, y], of: 1, outward: [-1, 0] },
    { from: [right, bottom], to: [right, y], of: 1, outward: [1, 0] },
  ];
}

/** Minutes along a side, black and white by turns, with their degrees outside; the same minute has the same colour everywhere. */
function minuteBar(side: Side, inner: number, plane: SheetPlane, pen: Pen): string {
  const { ink, u } = pen;
  const ends = [side.from, side.to].map((point) => plane.toGround(point)[side.of]) as [
    number,
    number,
  ];
  const metresPerDegree =
    side.of === 0 ? 111_320 * Math.cos((plane.toGround(side.from)[1] * Math.PI) / 180) : 110_900;
  const step =
    arcSteps.find(
      (each) => ((each / 3600) * metresPerDegree * 1000) / plane.scale >= closest * u,
    ) ?? arcSteps.at(-1)!;
  const seconds = stepsWithin(ends[0] * 3600, ends[1] * 3600, step);
  const placeOf = (arc: number) => placeAlong(side, arc / 3600, plane);
  const [dx, dy] = side.outward;
  const out = ([x, y]: Point, by: number): Point => [x + dx * by, y + dy * by];
  const first = Math.floor((ends[0] * 3600) / step) * step;
  const cuts = [ends[0] * 3600, ...seconds, ends[1] * 3600];
  const bars = cuts.slice(1).flatMap((to, index) => {
    const isDark = Math.round((first + index * step) / step) % 2 === 0;
    if (!isDark) return [];
    const [a, b] = [placeOf(cuts[index]!), placeOf(to)];
    const width = bands.bar * u;
    return pathOf(
      [out(a, inner), out(b, inner), out(b, inner + width), out(a, inner + width)],
      true,
    );
  });
  const look: TextLook = { size: 1.9 * u, colour: ink.text, anchor: 'middle' };
  const drop = 0.36 * look.size;
  const level = inner + (bands.bar + bands.degrees * 0.55) * u;
  const isClear = ([x, y]: Point) => {
    const { frame } = plane;
    const clear = 7 * u;
    return side.of === 0
      ? x > frame.x + clear && x < frame.x + frame.width - clear
      : y > frame.y + clear && y < frame.y + frame.height - clear;
  };
  const labels = seconds
    .map((arc) => ({ arc, place: placeOf(arc) }))
    .filter(({ place }) => isClear(place))
    .map(({ arc, place }) => {
      const [x, y] = out(place, level);
      const text = degreesText(arc);
      return side.of === 0 ? textAt([x, y + drop], text, look) : upright([x, y], text, look, drop);
    });
  return element('path', { d: bars.join(''), fill: ink.outline }) + labels.join('');
}

/** Where along a side a degree is met; degrees grow from its beginning to its end. */
function placeAlong({ from, to, of }: Side, degree: number, { toGround }: SheetPlane): Point {
  const at = (share: number): Point => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ];
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 30; turn++) {
    const middle = (low + high) / 2;
    if (toGround(at(middle))[of] < degree) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}

/** 431_430 → `119°50′30″`; seconds are left out where there are none. */
function degreesText(arc: number): string {
  const whole = Math.round(arc);
  const [degrees, minutes, seconds] = [
    Math.floor(whole / 3600),
    Math.floor((whole % 3600) / 60),
    whole % 60,
  ];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${degrees}°${two(minutes)}′${seconds === 0 ? '' : `${two(seconds)}″`}`;
}
