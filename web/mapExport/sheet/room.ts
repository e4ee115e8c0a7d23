import { isInside, overlap, type Point, type Rectangle } from './svg.ts';

/** Room on a map for names: what is taken stays taken, so that no name lies over another. */
export type Room = {
  /** Takes a place that is free and within the frame, all of its boxes or none. */
  take(boxes: readonly Rectangle[]): boolean;
  isFree(boxes: readonly Rectangle[]): boolean;
};

/** Names are looked for in squares of so many millimetres, so that thousands of them are placed in no time. */
const square = 25;

export function roomWithin(frame: Rectangle): Room {
  const taken = new Map<string, Rectangle[]>();
  const squaresOf = ({ x, y, width, height }: Rectangle): string[] => {
    const from = [Math.floor(x / square), Math.floor(y / square)] as const;
    const to = [Math.floor((x + width) / square), Math.floor((y + height) / square)] as const;
    const names: string[] = [];
    for (let column = from[0]; column <= to[0]; column++)
      for (let row = from[1]; row <= to[1]; row++) names.push(`${column}/${row}`);
    return names;
  };
  const isFree = (boxes: readonly Rectangle[]) =>
    boxes.every(
      (box) =>
        isWithin(box, frame) &&
        squaresOf(box).every((name) => !taken.get(name)?.some((other) => overlap(box, other))),
    );
  return {
    isFree,
    take(boxes) {
      if (!isFree(boxes)) return false;
      for (const box of boxes)
        for (const name of squaresOf(box)) taken.set(name, [...(taken.get(name) ?? []), box]);
      return true;
    },
  };
}

function isWithin({ x, y, width, height }: Rectangle, frame: Rectangle): boolean {
  return isInside([x, y], frame) && isInside([x + width, y + height], frame);
}

function isInRings([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false;
  for (const ring of rings)
    for (let index = 1; index < ring.length; index++) {
      const [fromX, fromY] = ring[index - 1]!;
      const [toX, toY] = ring[index]!;
      const crosses = fromY > y !== toY > y;
      if (crosses && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside;
    }
  return inside;
}

/** Whether a box lies inside rings, by its outline at every sixth of its sides: a name is not so exact. */
export function isBoxInRings(box: Rectangle, rings: readonly (readonly Point[])[]): boolean {
  const shares = [0, 1 / 6, 1 / 3, 1 / 2, 2 / 3, 5 / 6, 1];
  return shares.every((share) => {
    const [x, y] = [box.x + box.width * share, box.y + box.height * share];
    const outline: Point[] = [
      [x, box.y],
      [x, box.y + box.height],
      [box.x, y],
      [box.x + box.width, y],
    ];
    return outline.every((point) => isInRings(point, rings));
  });
}
