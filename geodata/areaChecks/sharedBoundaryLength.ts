import { polygonsOf, type Areal, type LonLat } from '../geometry.ts';
import { measureLength } from '../measure.ts';

type Side = readonly [from: LonLat, to: LonLat];

/** A centimetre, in degrees of latitude: what is cut along a line lies on it but for rounding. */
const reach = 1e-7;

/**
 * How many metres of an area's boundary run along the boundary of another: of a piece cut out of a block, the part that was
 * the block's own outline. Every corner where one leaves the other must be a corner of the first, as it is after cutting.
 */
export function sharedBoundaryLength(area: Areal, other: Areal): number {
  const lines = sidesOf(other);
  return sidesOf(area)
    .filter((side) => lines.some((line) => liesOn(side, line)))
    .reduce((sum, side) => sum + measureLength(side), 0);
}

function sidesOf(area: Areal): Side[] {
  return polygonsOf(area)
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index): Side => [ring[index]!, to]));
}

/** Whether a side's middle and both its ends are within reach of a line. */
function liesOn([from, to]: Side, line: Side): boolean {
  const middle: LonLat = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return [middle, from, to].every((place) => distance(place, line) <= reach);
}

/** In degrees of latitude; those of longitude are shortened to match. */
function distance([lon, lat]: LonLat, [from, to]: Side): number {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const [runEast, runNorth] = [(to[0] - from[0]) * squeeze, to[1] - from[1]];
  const [east, north] = [(lon - from[0]) * squeeze, lat - from[1]];
  const along = (east * runEast + north * runNorth) / (runEast ** 2 + runNorth ** 2 || 1);
  const nearest = Math.min(1, Math.max(0, along));
  return Math.hypot(east - nearest * runEast, north - nearest * runNorth);
}
