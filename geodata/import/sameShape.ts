import { rewind } from '../area/rewind.ts';
import type { Areal, LonLat } from '../geometry.ts';

/** 1 mm or so in degrees: what formats that write eight digits keep. */
const tolerance = 1.1e-8;

/** Whether two shapes have the same corners, wherever their rings begin and whichever way they run. */
export function isSameShape(one: Areal, other: Areal): boolean {
  const [a, b] = [rewind(one).coordinates, rewind(other).coordinates];
  return (
    a.length === b.length &&
    a.every(
      (rings, part) =>
        rings.length === b[part]!.length &&
        rings.every((ring, index) => isSameRing(ring, b[part]![index]!)),
    )
  );
}

function isSameRing(one: readonly LonLat[], other: readonly LonLat[]): boolean {
  if (one.length !== other.length) return false;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  return b.some(
    (start, offset) =>
      isSame(start, a[0]!) &&
      a.every((position, index) => isSame(position, b[(index + offset) % b.length]!)),
  );
}

function isSame(one: LonLat, other: LonLat): boolean {
  return Math.abs(one[0] - other[0]) <= tolerance && Math.abs(one[1] - other[1]) <= tolerance;
}
