import type { Areal, LonLat } from '../../../../geodata/geometry.ts';
import { cornersOf, middlesOf, type Corner } from './vertices.ts';

/** What a pointer can take hold of: a corner, or the middle of a side where it makes a new one. */
export type Handle = {
  readonly kind: 'corner' | 'middle';
  readonly corner: Corner;
  readonly place: LonLat;
};

/** Where a place is on the screen, in pixels. */
export type Project = (place: LonLat) => { readonly x: number; readonly y: number };

/** More handles than a finger can tell apart; the rest wait until the map is closer. */
const most = 400;

/**
 * The handles of a shape that are on the screen, those of corners before those of sides, none nearer to another than
 * `apart` pixels: of a circle's 64 corners seen from afar, every other.
 */
export function handlesOf(
  shape: Areal,
  project: Project,
  screen: { readonly width: number; readonly height: number },
  apart: number,
): Handle[] {
  const taken = new Set<string>();
  const isFree = ({ place }: Handle) => {
    const { x, y } = project(place);
    if (!(x >= 0 && y >= 0 && x <= screen.width && y <= screen.height)) return false;
    const [column, row] = [Math.floor(x / apart), Math.floor(y / apart)];
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${column + dx} ${row + dy}`));
    if (around.some((cell) => taken.has(cell))) return false;
    taken.add(`${column} ${row}`);
    return true;
  };
  const corners = cornersOf(shape).map((placed): Handle => ({ kind: 'corner', ...placed }));
  const middles = middlesOf(shape).map((placed): Handle => ({ kind: 'middle', ...placed }));
  return [...corners, ...middles].filter(isFree).slice(0, most);
}

/** The handle nearest to a point of the screen within reach; null when there is none. */
export function handleAt(
  handles: readonly Handle[],
  project: Project,
  point: { readonly x: number; readonly y: number },
  reach: number,
): Handle | null {
  const distance = ({ place }: Handle) => {
    const { x, y } = project(place);
    return Math.hypot(x - point.x, y - point.y);
  };
  let nearest: Handle | null = null;
  let least = reach;
  for (const handle of handles) {
    const away = distance(handle);
    if (away > least) continue;
    nearest = handle;
    least = away;
  }
  return nearest;
}
