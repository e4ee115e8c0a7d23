import { signal } from '@preact/signals';
import type { BoundingBox } from '../../geodata/geometry.ts';

/** Beyond this many parcels a zone is shown by its blocks from afar, and by its parcels only near by. */
export const mostParcels = 20_000;

/** As many parcels as may be expected in view when they are asked for. */
const mostInView = 2000;

/**
 * The box of which parcels are asked for when so much of a large zone is in view: the view, out to the lines of a grid of
 * half or a quarter of its width, so that a short way the same box holds; null while too many parcels are in view. Parcels
 * are taken to lie evenly.
 */
export function boxNear(
  view: BoundingBox,
  zone: { readonly bbox: BoundingBox; readonly parcels: number },
): BoundingBox | null {
  const [west, south, east, north] = view;
  const [zoneWest, zoneSouth, zoneEast, zoneNorth] = zone.bbox;
  const width = Math.min(east, zoneEast) - Math.max(west, zoneWest);
  const height = Math.min(north, zoneNorth) - Math.max(south, zoneSouth);
  if (width <= 0 || height <= 0) return null;
  const share = (width * height) / ((zoneEast - zoneWest) * (zoneNorth - zoneSouth));
  if (share * zone.parcels > mostInView) return null;
  const step = 2 ** Math.floor(Math.log2((east - west) / 2));
  const down = (value: number) => Math.floor(value / step) * step;
  const up = (value: number) => Math.ceil(value / step) * step;
  return [down(west), down(south), up(east), up(north)];
}

/** Whether shapes are wanted to the centimetre, to cut and join them: those of tiles are simplified, and end at their edges. */
export const areShapesWanted = signal(false);

/** Where a map has blocks with the class of most of their land. */
export type BlockMix =
  | { readonly kind: 'tiles'; readonly address: string }
  | { readonly kind: 'whole'; readonly address: string | null };
