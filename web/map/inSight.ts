import {
  boundingBoxOf,
  boxesMeet,
  type BoundingBox,
  type Geometry,
} from '../../geodata/geometry.ts';
import { measureLength } from '../../geodata/measure.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';

/** What the map shows: a box, and how many pixels of screen it is wide. */
export type Sight = { readonly box: BoundingBox; readonly width: number };

/** A label needs as much room; whereItFits of the labels' layer has the exact figure. */
const narrowestPixels = 60;
const mostNames = 1500;

/** The shapes in sight that are wide enough on screen to be named. */
export function inSight<Item extends { readonly geometry: Geometry | null }>(
  items: readonly Item[],
  sight: Sight | null,
): Item[] {
  if (!sight) return [];
  const [west, , east] = sight.box;
  const least = ((east - west) / sight.width) * narrowestPixels;
  return items.filter(({ geometry }) => {
    const box = geometry && keptBox(geometry);
    return box && box[2] - box[0] >= least && boxesMeet(box, sight.box);
  });
}

/** The parcels in sight that are wide enough on screen to be named, the largest first, 1500 at most. */
export function namedInSight(
  features: readonly ParcelFeature[],
  sight: Sight | null,
): ParcelFeature[] {
  if (!sight) return [];
  const [west, south, east] = sight.box;
  const metres = measureLength([
    [west, south],
    [east, south],
  ]);
  const leastM2 = ((metres / sight.width) * narrowestPixels) ** 2;
  return features
    .filter(({ geometry, properties: { measuredM2 } }) => {
      const box = measuredM2 >= leastM2 && keptBox(geometry);
      return box && boxesMeet(box, sight.box);
    })
    .sort((a, b) => b.properties.measuredM2 - a.properties.measuredM2)
    .slice(0, mostNames);
}

const boxes = new WeakMap<Geometry, BoundingBox>();

/** The box of a shape, worked out once. */
function keptBox(geometry: Geometry): BoundingBox | undefined {
  const kept = boxes.get(geometry) ?? boundingBoxOf([geometry]);
  if (kept) boxes.set(geometry, kept);
  return kept;
}
