import { difference, intersection, union } from 'polyclip-ts';
import type { LonLat, MultiPolygon } from '../geometry.ts';
import { rewind } from './rewind.ts';

/** Edges that meet in a way in which the library finds no order, however the shapes are reflected. */
export class OverlayError extends Error {
  override readonly name = 'OverlayError';
}

/** Polygons on a plane, each a list of rings, outer first. */
type Shape = MultiPolygon['coordinates'];

/** All that lies in any of some shapes. Throws OverlayError. */
export function unionOf(shapes: readonly Shape[]): Shape {
  return withReflections(shapes, ([first, ...more]) => (first ? union(first, ...more) : []));
}

/** What lies in both of two shapes. Throws as `unionOf` does. */
export function intersectionOf(one: Shape, other: Shape): Shape {
  return withReflections([one, other], ([first, second]) => intersection(first!, second!));
}

/** What lies in one shape and not in another. Throws as `unionOf` does. */
export function differenceOf(one: Shape, other: Shape): Shape {
  return withReflections([one, other], ([first, second]) => difference(first!, second!));
}

type Reflection = (position: LonLat) => LonLat;

/** Each undoes itself and leaves every digit as it is. */
const reflections: readonly Reflection[] = [
  (position) => position,
  ([x, y]) => [y, x],
  ([x, y]) => [-x, y],
  ([x, y]) => [-x, -y],
];

/**
 * The library sweeps over the plane from west to east and fails on one in some hundred self-crossing shapes. Reflected, the
 * same shapes come in another order, and it succeeds.
 */
function withReflections(
  shapes: readonly Shape[],
  overlay: (shapes: readonly Shape[]) => Shape,
): Shape {
  let failure: unknown;
  for (const reflect of reflections)
    try {
      const seen = overlay(shapes.map((shape) => reflected(shape, reflect)));
      return rewind({ type: 'MultiPolygon', coordinates: reflected(seen, reflect) }).coordinates;
    } catch (error) {
      failure = error;
    }
  throw new OverlayError('no reflection of the shapes could be put in order', { cause: failure });
}

function reflected(shape: Shape, reflect: Reflection): Shape {
  return shape.map((rings) => rings.map((ring) => ring.map(reflect)));
}
