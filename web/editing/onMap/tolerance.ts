/** Pixels from which a corner or an edge catches what is drawn. */
const catching = 10;

/** The same in degrees of latitude. */
export function catchingDegrees(zoom: number, latitude: number): number {
  const degreesOfPixel = (360 / (512 * 2 ** zoom)) * Math.cos((latitude * Math.PI) / 180);
  return catching * degreesOfPixel;
}
