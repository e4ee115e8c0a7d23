import type { LonLat, Polygon } from '../../../../geodata/geometry.ts';
import type { Project } from './handles.ts';

/** Pixels that an outline drawn by hand may be off without anybody seeing it. */
const unseen = 1.5;

/**
 * An outline drawn by hand with the corners that can be seen: a straight stretch has two, however many the pointer left.
 * Douglas and Peucker's way: of a stretch the corner farthest from its chord stays, and both sides of it are looked at
 * again, until none is farther than `unseen`.
 */
export function simplify({ coordinates: [ring = []] }: Polygon, project: Project): Polygon {
  const points = ring.map(project);
  const kept = new Set([0, ring.length - 1]);
  const stretches: [from: number, to: number][] = [[0, ring.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch;
    let [farthest, most] = [-1, unseen];
    for (let index = from + 1; index < to; index++) {
      const off = distanceToLine(points[index]!, points[from]!, points[to]!);
      if (off > most) [farthest, most] = [index, off];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    stretches.push([from, farthest], [farthest, to]);
  }
  const seen: LonLat[] = ring.filter((_, index) => kept.has(index));
  return { type: 'Polygon', coordinates: [seen] };
}

type Point = { readonly x: number; readonly y: number };

/** From a point to the stretch between two others; where they are one, as at the ends of a ring, to that. */
function distanceToLine({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
}
