/**
 * 四参数: what leads from one plane to another, as survey offices hand it out. X is north and Y east, both without the number
 * of the zone, in metres:
 *
 *     X' = dx + scale · (X cos r − Y sin r)
 *     Y' = dy + scale · (X sin r + Y cos r)
 */
export type FourParameters = {
  /** Metres added to X, the north. */
  readonly dx: number;
  /** Metres added to Y, the east. */
  readonly dy: number;
  /** r in seconds of arc. */
  readonly rotation: number;
  /** Near 1: 1.00000345. */
  readonly scale: number;
};

/** From east and north to east and north. */
export function shiftBy({
  dx,
  dy,
  rotation,
  scale,
}: FourParameters): (east: number, north: number) => [east: number, north: number] {
  const radians = (rotation / 3600 / 180) * Math.PI;
  const [cosine, sine] = [scale * Math.cos(radians), scale * Math.sin(radians)];
  return (east, north) => [dy + north * sine + east * cosine, dx + north * cosine - east * sine];
}
