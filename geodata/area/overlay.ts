import { intersection, union } from 'polyclip-ts';
import type { LonLat, MultiPolygon } from '../geometry.ts';
import { rewind } from './rewind.ts';

/** Edges that meet in a way in which the library finds no order, from whichever side it looks at them. */
export class TangledShapesError extends Error {
  override readonly name = 'TangledShapesError';
}

/** Polygons on a plane, each a list of rings, outer first. */
export type Shape = MultiPolygon['coordinates'];

/** All that lies in any of some shapes. Throws TangledShapesError. */
export function unionOf(shapes: readonly Shape[]): Shape {
  return inSomeView(shapes, ([first, ...more]) => (first ? union(first, ...more) : []));
}

/** What lies in both of two shapes. Throws as `unionOf` does. */
export function intersectionOf(one: Shape, other: Shape): Shape {
  return inSomeView([one, other], ([first, second]) => intersection(first!, second!));
}

type View = (position: LonLat) => LonLat;

/** Each undoes itself and leaves every digit as it is. */
const views: readonly View[] = [
  (position) => position,
  ([x, y]) => [y, x],
  ([x, y]) => [-x, y],
  ([x, y]) => [-x, -y],
];

/**
 * The library sweeps over the plane from west to east and once in some hundred tangles loses its way. Seen from another side
 * the same shapes come in another order, and it finds through.
 */
function inSomeView(shapes: readonly Shape[], overlay: (shapes: readonly Shape[]) => Shape): Shape {
  let failure: unknown;
  for (const view of views)
    try {
      const seen = overlay(shapes.map((shape) => through(view, shape)));
      return rewind({ type: 'MultiPolygon', coordinates: through(view, seen) }).coordinates;
    } catch (error) {
      failure = error;
    }
  throw new TangledShapesError('no view of the shapes could be put in order', { cause: failure });
}

function through(view: View, shape: Shape): Shape {
  return shape.map((rings) => rings.map((ring) => ring.map(view)));
}
