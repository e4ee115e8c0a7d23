import { boundingBoxOf, type BoundingBox, type LonLat } from '../geometry.ts';
import { touchTolerance } from './crossings.ts';
import { edgesOf } from './edges.ts';
import { flatArea } from './localFrame.ts';
import { rewind } from './rewind.ts';
import { fromWestToEast, commonArea, areaOf, trapezoidOf, type Trapezoid } from './trapezoids.ts';

/** Polygons on the scale of a box: their area is a part of the box's, and `tolerance` the area of a line of 0.1 mm along them. */
export type Outline = {
  readonly trapezoids: readonly Trapezoid[];
  readonly area: number;
  readonly tolerance: number;
};

export function outlineOf(coordinates: LonLat[][][], box: BoundingBox): Outline {
  const edges = edgesOf(rewind({ type: 'MultiPolygon', coordinates }));
  const all = Array.from({ length: edges.length / 4 }, (_, edge) => trapezoidOf(edges, edge, box));
  const trapezoids = fromWestToEast(all.filter((one) => one !== null));
  let length = 0;
  for (let at = 0; at < edges.length; at += 4)
    length += Math.hypot(edges[at + 2]! - edges[at]!, edges[at + 3]! - edges[at + 1]!);
  const tolerance = (touchTolerance * length) / ((box[2] - box[0]) * (box[3] - box[1]));
  return { trapezoids, area: areaOf(trapezoids, flatArea), tolerance };
}

export function overlapArea(one: Outline, other: Outline, spend: (steps: number) => void): number {
  return commonArea(one.trapezoids, other.trapezoids, flatArea, spend);
}

/**
 * Whether the rings go round each place once or not at all, as a valid polygon's do. An outline has with itself in common
 * the square of how often they go round, which is more than that where they do so twice, or backwards as around a hole
 * outside.
 */
export function isValid(outline: Outline, spend: (steps: number) => void): boolean {
  return overlapArea(outline, outline, spend) - outline.area <= outline.tolerance;
}

/** Whether nothing lies inside. What a figure of eight has on one side of its waist may cancel the other, but is not nothing. */
export function isEmpty(outline: Outline, spend: (steps: number) => void): boolean {
  return outline.area <= outline.tolerance && isValid(outline, spend);
}

/** The box of some rings; null when they lie on one line of longitude or latitude, or there are none. */
export function openBoxOf(rings: LonLat[][]): BoundingBox | null {
  const box = boundingBoxOf([{ type: 'Polygon', coordinates: rings }]);
  return box && box[0] < box[2] && box[1] < box[3] ? box : null;
}
