import type { LonLat } from '../../geometry.ts';

/** A boundary point, and the number of the ring that its row gives; empty where it gives none. */
export type RingPoint = { readonly ring: string; readonly position: LonLat };

/** The rings that rows of points make: one ends where the number changes, or where it comes back to its first point. */
export function ringsOfPoints(points: readonly RingPoint[]): LonLat[][] {
  const rings: LonLat[][] = [];
  let before: string | null = null;
  for (const { ring, position } of points) {
    const current = rings.at(-1);
    if (!current || ring !== before || isComplete(current)) rings.push([position]);
    else current.push(position);
    before = ring;
  }
  return rings;
}

function isComplete(ring: readonly LonLat[]): boolean {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return ring.length > 3 && first[0] === last[0] && first[1] === last[1];
}
