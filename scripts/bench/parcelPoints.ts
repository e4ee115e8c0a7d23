import { boundingBoxOf, polygonsOf, type BoundingBox } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { gridStep } from './watchPicture.ts';

/** Where the corners of a box are on screen, in pixels. */
type Place = { readonly box: BoundingBox; readonly left: number; readonly right: number };

/** Points of the picture's grid that lie in parcels, when a box of the ground spans these pixels of a screen. */
export function parcelPoints(
  features: readonly ParcelFeature[],
  { box: [west, , east, north], left, right }: Place,
  top: number,
  screen: { readonly width: number; readonly height: number },
): number[] {
  const boxes = features.map(({ geometry }) => boundingBoxOf([geometry])!);
  const perPixel = (east - west) / (right - left);
  const points: number[] = [];
  const columns = Math.ceil(screen.width / gridStep);
  const isInAny = (lon: number, lat: number) =>
    features.some(({ geometry }, index) => {
      const [w, s, e, n] = boxes[index]!;
      return (
        lon >= w &&
        lon <= e &&
        lat >= s &&
        lat <= n &&
        polygonsOf(geometry).some(
          (rings) => rings.filter((ring) => winds(ring, lon, lat)).length % 2 === 1,
        )
      );
    });
  for (let row = 0; row * gridStep < screen.height; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const lon = west + (column * gridStep - left) * perPixel;
      const lat = latitudeBelow(north, (row * gridStep - top) * perPixel);
      if (isInAny(lon, lat)) points.push(row * columns + column);
    }
  return points;
}

/** Whether a ray to the east crosses a ring an odd number of times. */
function winds(ring: readonly (readonly number[])[], lon: number, lat: number): boolean {
  let isInside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [ring[index - 1], ring[index]];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1)
      isInside = !isInside;
  }
  return isInside;
}

/** The latitude so many degrees of the Mercator projection, as long as those of longitude, below another. */
function latitudeBelow(latitude: number, degrees: number): number {
  const radians = Math.PI / 180;
  const y = Math.asinh(Math.tan(latitude * radians)) - degrees * radians;
  return Math.atan(Math.sinh(y)) / radians;
}
