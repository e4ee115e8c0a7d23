import type { Areal, LonLat, Polygon } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import type { CheckedParcel } from '../../../geodata/areaChecks/comparison.ts';
import type { CheckedBlock } from '../../../geodata/areaChecks/checkedParcelIndex.ts';
import {
  validateTopology,
  type TopologyReport,
  type CheckProgress,
} from '../../../geodata/areaChecks/validateTopology.ts';

/** About a metre near 29.2 N: 1.03e-5 degrees east, 0.9e-5 north. Rectangles are as wide and high as they say to 1 %. */
const metre = [1.0279e-5, 0.9022e-5] as const;
const corner: LonLat = [119.8, 29.2];

/** A place so many metres east and north of the rectangles' corner, not rounded. */
export function place(east: number, north: number): LonLat {
  return [corner[0] + east * metre[0], corner[1] + north * metre[1]];
}

/** A rectangle of metres; two with a side in common have it in common to the last bit. */
export function plot(west: number, south: number, east: number, north: number): Polygon {
  const ring = [place(west, south), place(east, south), place(east, north), place(west, north)];
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

/** The same plot with another cut out of its middle. */
export function around(outer: Polygon, inner: Polygon): Polygon {
  return { type: 'Polygon', coordinates: [...outer.coordinates, ...inner.coordinates] };
}

/** A surveyed parcel of block `b`, registered as large as it is drawn but for what is given. */
export function parcel(
  id: string,
  geometry: Areal,
  more: Partial<Omit<CheckedParcel, 'id' | 'geometry'>> = {},
): CheckedParcel {
  const measuredM2 = measureArea(geometry);
  return {
    id,
    block: 'b',
    quality: 'surveyed',
    registeredM2: measuredM2,
    measuredM2,
    geometry,
    ...more,
  };
}

export function block(
  geometry: Areal,
  more: Partial<Omit<CheckedBlock, 'geometry'>> = {},
): CheckedBlock {
  return { id: 'b', quality: 'surveyed', geometry, ...more };
}

/** The check run to its end, and every step it told of. */
export function checked(
  parcels: readonly CheckedParcel[],
  blocks: readonly CheckedBlock[] = [],
): { readonly report: TopologyReport; readonly steps: readonly CheckProgress[] } {
  const check = validateTopology(parcels, blocks);
  const steps: CheckProgress[] = [];
  for (;;) {
    const step = check.next();
    if (step.done) return { report: step.value, steps };
    steps.push(step.value);
  }
}

/** A shape that the clipper refuses, though its land can be told: one of its polygons has no ring. */
export function refused({ coordinates }: Polygon): Areal {
  return { type: 'MultiPolygon', coordinates: [coordinates, []] };
}
