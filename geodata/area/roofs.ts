import type { BoundingBox } from '../geometry.ts';
import type { Edges } from './edges.ts';
import type { Cubic } from './frame.ts';

/**
 * An edge as the roof of all that lies between it and the south side of a box, whose west, south, east and north sides are
 * 0, 0, 1, 1. A shape is the sum of its roofs: an edge of a counter-clockwise ring that runs west has the shape below it and
 * weighs 1, one that runs east has it above and weighs −1. What is no part of the shape cancels, whether the shape bends
 * inward, has holes or comes in parts.
 */
export type Roof = {
  readonly west: number;
  readonly east: number;
  readonly atWest: number;
  readonly atEast: number;
  readonly weight: number;
};

/** The roof of an edge, which may reach beyond the box; null for one that runs due north or south and has nothing below. */
export function roofOf(edges: Edges, edge: number, box: BoundingBox): Roof | null {
  const [x1, y1, x2, y2] = edgeInBox(edges, edge, box);
  if (x1 < x2) return { west: x1, east: x2, atWest: y1, atEast: y2, weight: -1 };
  if (x1 > x2) return { west: x2, east: x1, atWest: y2, atEast: y1, weight: 1 };
  return null;
}

/** Start and end of an edge on the scale of a box. */
export function edgeInBox(
  edges: Edges,
  edge: number,
  [west, south, east, north]: BoundingBox,
): readonly [x1: number, y1: number, x2: number, y2: number] {
  const [width, height] = [east - west, north - south];
  return [
    (edges[4 * edge]! - west) / width,
    (edges[4 * edge + 1]! - south) / height,
    (edges[4 * edge + 2]! - west) / width,
    (edges[4 * edge + 3]! - south) / height,
  ];
}

/** The roof of the part of an edge inside the box; null when none of it is there. */
export function roofInBox(edges: Edges, edge: number, box: BoundingBox): Roof | null {
  const roof = roofOf(edges, edge, box);
  const west = Math.max(0, roof?.west ?? 1);
  const east = Math.min(1, roof?.east ?? 0);
  if (roof === null || west >= east) return null;
  const [atWest, atEast] = [heightAt(roof, west), heightAt(roof, east)];
  if (Math.max(atWest, atEast) < 0 || Math.min(atWest, atEast) > 1) return null;
  const placeOf = (height: number) =>
    west + ((height - atWest) / (atEast - atWest)) * (east - west);
  const [cutWest, cutEast] = [clamp(atWest), clamp(atEast)];
  const start = cutWest === atWest ? west : placeOf(cutWest);
  const end = cutEast === atEast ? east : placeOf(cutEast);
  if (start >= end) return null;
  return { west: start, east: end, atWest: cutWest, atEast: cutEast, weight: roof.weight };
}

/** To 0…1. */
export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** In the order in which `landInCommon` wants them. */
export function fromWestToEast(roofs: readonly Roof[]): readonly Roof[] {
  return roofs.toSorted((a, b) => a.west - b.west);
}

/** The land of a shape. */
export function landOf(roofs: readonly Roof[], land: Cubic): number {
  return roofs.reduce(
    (sum, { west, east, atWest, atEast, weight }) =>
      sum + weight * landUnderLine(east - west, atWest, atEast, land),
    0,
  );
}

/**
 * The land that two shapes have in common: of each roof of one and each of the other, what lies below both. Both come from
 * west to east, so that only those above one another meet. `spend` hears how many met and may throw.
 */
export function landInCommon(
  shape: readonly Roof[],
  other: readonly Roof[],
  land: Cubic,
  spend: (steps: number) => void,
): number {
  // Of two that meet one begins further east, or they begin together: each pair is met once.
  return (
    landOfLater(shape, other, (later, roof) => later.west >= roof.west, land, spend) +
    landOfLater(other, shape, (later, roof) => later.west > roof.west, land, spend)
  );
}

/** The common land of each roof with those that begin above it. */
function landOfLater(
  roofs: readonly Roof[],
  others: readonly Roof[],
  isLater: (other: Roof, roof: Roof) => boolean,
  land: Cubic,
  spend: (steps: number) => void,
): number {
  let sum = 0;
  let first = 0;
  for (const roof of roofs) {
    while (first < others.length && !isLater(others[first]!, roof)) first++;
    let next = first;
    for (; next < others.length && others[next]!.west < roof.east; next++)
      sum += roof.weight * others[next]!.weight * landUnderBoth(roof, others[next]!, land);
    spend(1 + next - first);
  }
  return sum;
}

/** `later` begins above `roof`. */
function landUnderBoth(roof: Roof, later: Roof, land: Cubic): number {
  const { west } = later;
  const east = Math.min(roof.east, later.east);
  const [roofWest, roofEast] = [heightAt(roof, west), heightAt(roof, east)];
  const [laterWest, laterEast] = [later.atWest, heightAt(later, east)];
  const [aboveWest, aboveEast] = [roofWest - laterWest, roofEast - laterEast];
  const [lowWest, lowEast] = [Math.min(roofWest, laterWest), Math.min(roofEast, laterEast)];
  const width = east - west;
  if (aboveWest * aboveEast >= 0) return landUnderLine(width, lowWest, lowEast, land);
  const crossing = aboveWest / (aboveWest - aboveEast);
  const atCrossing = roofWest + crossing * (roofEast - roofWest);
  return (
    landUnderLine(crossing * width, lowWest, atCrossing, land) +
    landUnderLine((1 - crossing) * width, atCrossing, lowEast, land)
  );
}

function heightAt({ west, east, atWest, atEast }: Roof, x: number): number {
  return x === east ? atEast : atWest + ((x - west) / (east - west)) * (atEast - atWest);
}

/** Simpson's rule, which is exact for a cubic. */
function landUnderLine(width: number, atWest: number, atEast: number, land: Cubic): number {
  const middle = (atWest + atEast) / 2;
  return (width * (under(atWest, land) + 4 * under(middle, land) + under(atEast, land))) / 6;
}

function under(height: number, [a, b, c]: Cubic): number {
  return height * (a + height * (b + height * c));
}
