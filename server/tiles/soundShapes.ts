/** A position on a tile, in whole steps from its upper left corner. */
export type Step = [number, number];

/**
 * Rings as MVT wants them (version 2.1, 4.3.4.4) of rings whose positions were moved to whole steps: none without area, each outer
 * one, of positive area, before its holes.
 */
export function soundRings(rings: readonly Step[][]): Step[][] {
  const sound: Step[][] = [];
  let outer: readonly number[] | undefined;
  for (const ring of rings.map(withoutRepeats)) {
    const area = twiceArea(ring);
    if (ring.length < 4 || area === 0) continue;
    const box = boxOf(ring);
    // A hole whose own outer ring has vanished would be taken for one of the ring before.
    if (area < 0 && !(outer && isWithin(box, outer))) continue;
    if (area > 0) outer = box;
    sound.push(ring);
  }
  return sound;
}

export function soundLines(lines: readonly Step[][]): Step[][] {
  return lines.map(withoutRepeats).filter((line) => line.length > 1);
}

function withoutRepeats(line: readonly Step[]): Step[] {
  return line.filter(([x, y], index) => {
    const before = line[index - 1];
    return before?.[0] !== x || before[1] !== y;
  });
}

/** By the surveyor's formula: positive where a ring runs clockwise on the screen, where y grows downwards. */
function twiceArea(ring: readonly Step[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    sum += x * nextY - nextX * y;
  }
  return sum;
}

function boxOf(ring: readonly Step[]): readonly [number, number, number, number] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function isWithin(inner: readonly number[], outer: readonly number[]): boolean {
  const [west = 0, north = 0, east = 0, south = 0] = outer;
  return inner[0]! >= west && inner[1]! >= north && inner[2]! <= east && inner[3]! <= south;
}
