import type { BoundingBox } from '../../geodata/geometry.ts';

/** The zoom at which a box takes so many pixels at most; tiles of 512 pixels, the world one of them at zoom 0. */
export function zoomOver(
  [west, south, east, north]: BoundingBox,
  width: number,
  height: number,
): number {
  const latitude = (south + north) / 2;
  const stretch = Math.cos((latitude * Math.PI) / 180);
  const across = (east - west) / width;
  const along = (north - south) / stretch / height;
  const degreesPerPixel = Math.max(across, along, 1e-7);
  return Math.min(18, Math.max(0, Math.log2(360 / 512 / degreesPerPixel)));
}
