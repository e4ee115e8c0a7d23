import type { LonLat } from '../../../../geodata/geometry.ts';

/** Where what is drawn comes to lie: a·x + c·y + e, b·x + d·y + f. */
export type Placement = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const inPlace: Placement = [1, 0, 0, 1, 0, 0];

export function placed([a, b, c, d, e, f]: Placement, [x, y]: LonLat): LonLat {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** First the inner, then the outer. */
export function within(outer: Placement, inner: Placement): Placement {
  const [a, b] = direction(outer, [inner[0], inner[1]]);
  const [c, d] = direction(outer, [inner[2], inner[3]]);
  const [e, f] = placed(outer, [inner[4], inner[5]]);
  return [a, b, c, d, e, f];
}

function direction([a, b, c, d]: Placement, [x, y]: LonLat): LonLat {
  return [a * x + c * y, b * x + d * y];
}

/** How much longer lengths become at most: an arc that is drawn ten times as large needs finer steps. */
export function stretchOf([a, b, c, d]: Placement): number {
  return Math.max(Math.hypot(a, b), Math.hypot(c, d));
}
