import { riseToMiddle, emWidth, lookOf, type TextLook } from './text.ts';
import type { Room } from './room.ts';
import { element, escaped, pathOf, type Point, type Rectangle } from './svg.ts';

/** Turns of a line by more than this within a name make it unreadable. */
const sharpest = 0.6;

/**
 * A name written along a line, where it runs straight enough and nothing else is written; empty where it has no room.
 *
 * @param id of the path that the letters follow, unique in the sheet
 */
export function nameAlong(
  line: readonly Point[],
  text: string,
  look: TextLook,
  plate: string,
  room: Room,
  id: string,
): string {
  const length = emWidth(text, look.spacing) * look.size;
  const whole = lengthOf(line);
  for (const share of [0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86]) {
    const from = whole * share - length / 2;
    if (from < 0 || from + length > whole) continue;
    const piece = pieceOf(line, from, from + length);
    if (turnOf(piece) > sharpest || !room.take(boxesAlong(piece, length, look.size))) continue;
    return written(leftToRight(piece), text, look, plate, id);
  }
  return '';
}

function written(
  piece: readonly Point[],
  text: string,
  look: TextLook,
  plate: string,
  id: string,
): string {
  const along = { href: `#${id}`, startOffset: '50%' };
  const path = element('path', { id, d: pathOf(stretched(piece, look.size)), fill: 'none' });
  // The line runs through the middle of the letters.
  const label = element(
    'text',
    { ...lookOf({ ...look, anchor: 'middle' }), dy: look.size * riseToMiddle },
    element('textPath', along, escaped(text)),
  );
  const ground = element('path', {
    d: pathOf(piece),
    fill: 'none',
    stroke: plate,
    'stroke-opacity': 0.8,
    'stroke-width': look.size * 1.15,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  return ground + path + label;
}

/** A little longer at both ends than the text is thought to be: letters that find no path are not drawn. */
function stretched(piece: readonly Point[], by: number): Point[] {
  const beyond = ([fromX, fromY]: Point, [x, y]: Point): Point => {
    const step = Math.hypot(x - fromX, y - fromY) || 1;
    return [x + ((x - fromX) / step) * by, y + ((y - fromY) / step) * by];
  };
  const [first, second] = [piece[0]!, piece[1]!];
  const [last, before] = [piece.at(-1)!, piece.at(-2)!];
  return [beyond(second, first), ...piece, beyond(before, last)];
}

function leftToRight(piece: readonly Point[]): readonly Point[] {
  return piece[0]![0] <= piece.at(-1)![0] ? piece : piece.toReversed();
}

function lengthOf(line: readonly Point[]): number {
  return line.slice(1).reduce((sum, to, index) => sum + distance(line[index]!, to), 0);
}

const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]);

function pointAt(line: readonly Point[], at: number): Point {
  let left = at;
  for (const [index, to] of line.slice(1).entries()) {
    const from = line[index]!;
    const step = distance(from, to);
    if (left <= step && step > 0)
      return [
        from[0] + ((to[0] - from[0]) * left) / step,
        from[1] + ((to[1] - from[1]) * left) / step,
      ];
    left -= step;
  }
  return line.at(-1)!;
}

function pieceOf(line: readonly Point[], from: number, to: number): Point[] {
  const parts = 12;
  return Array.from({ length: parts + 1 }, (_, index) =>
    pointAt(line, from + ((to - from) * index) / parts),
  );
}

/** The largest angle between the whole of a piece and any part of it, in radians. */
function turnOf(piece: readonly Point[]): number {
  const heading = (from: Point, to: Point) => Math.atan2(to[1] - from[1], to[0] - from[0]);
  const whole = heading(piece[0]!, piece.at(-1)!);
  return Math.max(
    ...piece.slice(1).map((to, index) => {
      const turn = Math.abs(heading(piece[index]!, to) - whole) % (2 * Math.PI);
      return Math.min(turn, 2 * Math.PI - turn);
    }),
  );
}

function boxesAlong(piece: readonly Point[], length: number, size: number): Rectangle[] {
  const side = Math.max(size, length / piece.length) * 1.05;
  return piece.map(([x, y]) => ({ x: x - side / 2, y: y - side / 2, width: side, height: side }));
}
