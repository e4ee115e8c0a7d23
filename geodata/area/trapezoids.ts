import type { BoundingBox } from '../geometry.ts';
import type { Edges } from './edges.ts';
import { clamp, edgeInFrame, type AreaPolynomial } from './localFrame.ts';

/**
 * Trapezoid decomposition: the area of a shape is the signed sum of the trapezoids between its edges and a base line (the
 * trapezoid form of the shoelace formula, A. L. F. Meister, 1769), and the area that two shapes have in common is the sum,
 * over each edge of one and each edge of the other, of what lies below both. So an overlay's areas are had without building
 * the overlay (W. R. Franklin and others, Calculating the Area of Overlaid Polygons Without Constructing the Overlay,
 * Cartography and Geographic Information Systems 21, 1994).
 *
 * The base line is the south side of a box, in whose local frame the sides are 0, 0, 1, 1. An edge of a counter-clockwise ring
 * that runs west has the shape below it and weighs 1, one that runs east has it above and weighs −1. What is no part of the
 * shape cancels, whether the shape bends inward, has holes or comes in parts.
 */
export type Trapezoid = {
  readonly west: number;
  readonly east: number;
  readonly atWest: number;
  readonly atEast: number;
  readonly weight: number;
};

/** The trapezoid of an edge, which may reach beyond the box; null for one that runs due north or south and has nothing below. */
export function trapezoidOf(edges: Edges, edge: number, box: BoundingBox): Trapezoid | null {
  const [x1, y1, x2, y2] = edgeInFrame(edges, edge, box);
  if (x1 < x2) return { west: x1, east: x2, atWest: y1, atEast: y2, weight: -1 };
  if (x1 > x2) return { west: x2, east: x1, atWest: y2, atEast: y1, weight: 1 };
  return null;
}

/** The trapezoid of the part of an edge inside the box; null when none of it is there. */
export function trapezoidInBox(edges: Edges, edge: number, box: BoundingBox): Trapezoid | null {
  const trapezoid = trapezoidOf(edges, edge, box);
  const west = Math.max(0, trapezoid?.west ?? 1);
  const east = Math.min(1, trapezoid?.east ?? 0);
  if (trapezoid === null || west >= east) return null;
  const [atWest, atEast] = [heightAt(trapezoid, west), heightAt(trapezoid, east)];
  if (Math.max(atWest, atEast) < 0 || Math.min(atWest, atEast) > 1) return null;
  const placeOf = (height: number) =>
    west + ((height - atWest) / (atEast - atWest)) * (east - west);
  const [cutWest, cutEast] = [clamp(atWest), clamp(atEast)];
  const start = cutWest === atWest ? west : placeOf(cutWest);
  const end = cutEast === atEast ? east : placeOf(cutEast);
  if (start >= end) return null;
  return { west: start, east: end, atWest: cutWest, atEast: cutEast, weight: trapezoid.weight };
}

/** In the order in which `commonArea` wants them. */
export function fromWestToEast(trapezoids: readonly Trapezoid[]): readonly Trapezoid[] {
  return trapezoids.toSorted((a, b) => a.west - b.west);
}

/** The area of a shape. */
export function areaOf(trapezoids: readonly Trapezoid[], area: AreaPolynomial): number {
  return trapezoids.reduce(
    (sum, { west, east, atWest, atEast, weight }) =>
      sum + weight * areaUnderLine(east - west, atWest, atEast, area),
    0,
  );
}

/**
 * The area that two shapes have in common: of each trapezoid of one and each of the other, what lies below both. Both come
 * from west to east, so that only those above one another meet. `spend` hears how many met and may throw.
 */
export function commonArea(
  shape: readonly Trapezoid[],
  other: readonly Trapezoid[],
  area: AreaPolynomial,
  spend: (steps: number) => void,
): number {
  // Of two that meet one begins further east, or they begin together: each pair is met once.
  return (
    commonAreaOfLater(
      shape,
      other,
      (later, trapezoid) => later.west >= trapezoid.west,
      area,
      spend,
    ) +
    commonAreaOfLater(other, shape, (later, trapezoid) => later.west > trapezoid.west, area, spend)
  );
}

/** The common area of each trapezoid with those that begin above it. */
function commonAreaOfLater(
  trapezoids: readonly Trapezoid[],
  others: readonly Trapezoid[],
  isLater: (other: Trapezoid, trapezoid: Trapezoid) => boolean,
  area: AreaPolynomial,
  spend: (steps: number) => void,
): number {
  let sum = 0;
  let first = 0;
  for (const trapezoid of trapezoids) {
    while (first < others.length && !isLater(others[first]!, trapezoid)) first++;
    let next = first;
    for (; next < others.length && others[next]!.west < trapezoid.east; next++)
      sum +=
        trapezoid.weight * others[next]!.weight * areaUnderBoth(trapezoid, others[next]!, area);
    spend(1 + next - first);
  }
  return sum;
}

/** `later` begins above `trapezoid`. */
function areaUnderBoth(trapezoid: Trapezoid, later: Trapezoid, area: AreaPolynomial): number {
  const { west } = later;
  const east = Math.min(trapezoid.east, later.east);
  const [oneWest, oneEast] = [heightAt(trapezoid, west), heightAt(trapezoid, east)];
  const [laterWest, laterEast] = [later.atWest, heightAt(later, east)];
  const [aboveWest, aboveEast] = [oneWest - laterWest, oneEast - laterEast];
  const [lowWest, lowEast] = [Math.min(oneWest, laterWest), Math.min(oneEast, laterEast)];
  const width = east - west;
  if (aboveWest * aboveEast >= 0) return areaUnderLine(width, lowWest, lowEast, area);
  const crossing = aboveWest / (aboveWest - aboveEast);
  const atCrossing = oneWest + crossing * (oneEast - oneWest);
  return (
    areaUnderLine(crossing * width, lowWest, atCrossing, area) +
    areaUnderLine((1 - crossing) * width, atCrossing, lowEast, area)
  );
}

function heightAt({ west, east, atWest, atEast }: Trapezoid, x: number): number {
  return x === east ? atEast : atWest + ((x - west) / (east - west)) * (atEast - atWest);
}

/** Simpson's rule, which is exact for a cubic. */
function areaUnderLine(
  width: number,
  atWest: number,
  atEast: number,
  area: AreaPolynomial,
): number {
  const middle = (atWest + atEast) / 2;
  return (
    (width * (areaBelow(atWest, area) + 4 * areaBelow(middle, area) + areaBelow(atEast, area))) / 6
  );
}

function areaBelow(height: number, [a, b, c]: AreaPolynomial): number {
  return height * (a + height * (b + height * c));
}
