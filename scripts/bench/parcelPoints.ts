import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { boundingBoxOf, type BoundingBox } from '../../geodata/geometry.ts';
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
  // With its box a shape is not looked at for points far from it.
  const shapes = features.map(({ geometry }) => {
    const bbox: [number, number, number, number] = [...boundingBoxOf([geometry])!];
    return { ...geometry, bbox };
  });
  const perPixel = (east - west) / (right - left);
  const points: number[] = [];
  const columns = Math.ceil(screen.width / gridStep);
  for (let row = 0; row * gridStep < screen.height; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const lon = west + (column * gridStep - left) * perPixel;
      const lat = latitudeBelow(north, (row * gridStep - top) * perPixel);
      if (shapes.some((shape) => booleanPointInPolygon([lon, lat], shape)))
        points.push(row * columns + column);
    }
  return points;
}

/** The latitude so many degrees of the Mercator projection, as long as those of longitude, below another. */
function latitudeBelow(latitude: number, degrees: number): number {
  const radians = Math.PI / 180;
  const y = Math.asinh(Math.tan(latitude * radians)) - degrees * radians;
  return Math.atan(Math.sinh(y)) / radians;
}
