import gcoord from 'gcoord';
import type { LonLat } from '../../../geodata/geometry.ts';

export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };

/** A tile of the shifted map, and where its upper left corner lies in the true tile, in pixels. */
export type Piece = TileAddress & { readonly left: number; readonly top: number };

/** Pixels of a tile's side. */
export const tileSize = 256;

/**
 * What a true tile is pieced together from when the map at hand is in GCJ-02, the datum of 高德 and 腾讯, where everything
 * in China lies some hundred metres off (at 孝顺 439 m east, 324 m south): up to four of its tiles, one when the shift is
 * under half a pixel.
 *
 * The shift is that of the tile's middle, in whole pixels so that the pieces stay sharp. Both together put no place around
 * the zone more than about a pixel from where it belongs, half a metre at zoom 18.
 */
export function gcj02Pieces({ z, x, y }: TileAddress): Piece[] {
  const [middleX, middleY] = [(x + 0.5) * tileSize, (y + 0.5) * tileSize];
  const place = placeOf(middleX, middleY, z);
  const [shiftedX, shiftedY] = pixelOf(toGcj02(place), z);
  const left = x * tileSize + Math.round(shiftedX - middleX);
  const top = y * tileSize + Math.round(shiftedY - middleY);
  // Outside China nothing is shifted, so that no piece lies beyond the edge of the world.
  return tilesUnder(top).flatMap((row) =>
    tilesUnder(left).map((column) => ({
      z,
      x: column,
      y: row,
      left: column * tileSize - left,
      top: row * tileSize - top,
    })),
  );
}

/** The one or two tiles that lie, along one axis, under a tile that begins at a pixel: 300 → [1, 2]. */
function tilesUnder(start: number): number[] {
  const first = Math.floor(start / tileSize);
  const last = Math.floor((start + tileSize - 1) / tileSize);
  return first === last ? [first] : [first, last];
}

/** Web Mercator, in pixels from the upper left corner of the world at a zoom. */
export function pixelOf([longitude, latitude]: LonLat, z: number): [x: number, y: number] {
  const world = tileSize * 2 ** z;
  const northing = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
  return [(longitude / 360 + 0.5) * world, ((1 - northing) / 2) * world];
}

function placeOf(x: number, y: number, z: number): LonLat {
  const world = tileSize * 2 ** z;
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world)));
  return [(x / world - 0.5) * 360, (latitude * 180) / Math.PI];
}

/** Where a place is drawn on a GCJ-02 map: near 孝顺 439 m further east and 324 m further south. */
export function toGcj02(place: LonLat): LonLat {
  return gcoord.transform<LonLat>(place, gcoord.WGS84, gcoord.GCJ02);
}
