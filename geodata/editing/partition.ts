import { areaRatio } from '../area/areaRatio.ts';
import { union } from '../area/union.ts';
import type { Areal, MultiPolygon } from '../geometry.ts';
import { measureArea } from '../measure.ts';

/** Why some areas are not what others were: land is missing or too much, or is in two of them. */
export type PartitionFault = 'notTheWhole' | 'partsOverlap';

/** A tenth of a square metre, and a millionth of the land: what rounding of coordinates comes to. */
function slackM2(areaM2: number): number {
  return 0.1 + areaM2 * 1e-6;
}

/** Whether some areas are together the land of some others, and none of them has land of another; null where it is so. */
export function partitionFault(
  whole: readonly Areal[],
  parts: readonly Areal[],
): PartitionFault | null {
  const land = union(whole);
  if (land === null) return 'notTheWhole';
  const wholeM2 = measureArea(land);
  const slack = slackM2(wholeM2);
  const areas = parts.map((part) => measureArea(part));
  const isBeyond = parts.some((part, index) => areas[index]! * (1 - areaRatio(part, land)) > slack);
  if (isBeyond) return 'notTheWhole';
  const overlap = parts.some((part, index) =>
    parts.slice(index + 1).some((other) => areas[index]! * areaRatio(part, other) > slack),
  );
  if (overlap) return 'partsOverlap';
  const sum = areas.reduce((total, area) => total + area, 0);
  return Math.abs(sum - wholeM2) > slack ? 'notTheWhole' : null;
}

/** The land of some areas as one: a Polygon where it hangs together, else a MultiPolygon; null without land. */
export function merged(areas: readonly Areal[]): Areal | null {
  const all = union(areas);
  return all && simplest(all);
}

/** One polygon is no multi-part. */
export function simplest(area: MultiPolygon): Areal {
  const [first, ...more] = area.coordinates;
  return first && more.length === 0 ? { type: 'Polygon', coordinates: first } : area;
}
