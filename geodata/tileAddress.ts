import type { BoundingBox, LonLat } from './geometry.ts';

/** A tile of the square that web mercator makes of the world: column from the west, row from the north. */
export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };

/** Steps along the side of a tile; positions in tiles are whole numbers of them. */
export const extent = 4096;
/** So far shapes go on beyond the edge, so that the line around them is not drawn along it. */
export const buffer = 64;
/** Here a step is some 13 cm of ground; whoever looks closer enlarges what is there. */
export const finestZoom = 16;

/** Where a position is in the square of the world, from 0 to 1; north is 0. Beyond 85.05° it is at the edge. */
function worldPosition([longitude, latitude]: LonLat): readonly [number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return [longitude / 360 + 0.5, Math.min(1, Math.max(0, y))];
}

/** Where a position is on a tile, in whole steps; beyond 0 ≤ step < `extent` it is on another tile. */
export function stepOnTile(position: LonLat, { z, x, y }: TileAddress): [number, number] {
  const [worldX, worldY] = worldPosition(position);
  return [Math.round(extent * (worldX * 2 ** z - x)), Math.round(extent * (worldY * 2 ** z - y))];
}

export function isOnTile([x, y]: readonly [number, number]): boolean {
  return x >= 0 && x < extent && y >= 0 && y < extent;
}

/** The tile that a position is on. */
export function tileAt(position: LonLat, z: number): TileAddress {
  const [x, y] = worldPosition(position).map((part) =>
    Math.min(2 ** z - 1, Math.max(0, Math.floor(part * 2 ** z))),
  ) as [number, number];
  return { z, x, y };
}

/** West, south, east, north of a tile with its buffer. */
export function boxOfTile({ z, x, y }: TileAddress): BoundingBox {
  const beyond = buffer / extent;
  return [
    longitudeAt((x - beyond) / 2 ** z),
    latitudeAt((y + 1 + beyond) / 2 ** z),
    longitudeAt((x + 1 + beyond) / 2 ** z),
    latitudeAt((y - beyond) / 2 ** z),
  ];
}

function longitudeAt(worldX: number): number {
  return Math.min(180, Math.max(-180, (worldX - 0.5) * 360));
}

function latitudeAt(worldY: number): number {
  const degrees = (Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))) * 180) / Math.PI;
  // The first and last tiles hold what lies beyond them up to the pole.
  if (worldY <= 0) return 90;
  return worldY >= 1 ? -90 : degrees;
}
