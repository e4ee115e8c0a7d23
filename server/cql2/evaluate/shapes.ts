import {
  boundingBoxOf,
  boxesMeet,
  type BoundingBox,
  type Geometry,
  type LonLat,
} from '../../../geodata/geometry.ts';
import type { Expression, FilterShape, SpatialRelation } from '../expression.ts';
import { related, topologyOf, type Topology } from './topology.ts';

/** A shape with what is asked of it again and again. */
export type KnownShape = { readonly box: BoundingBox; readonly topology: Topology };

const knownShapes = new WeakMap<Geometry, KnownShape>();

/** The shape of a feature, worked out once however many predicates ask. */
export function shapeOfFeature(geometry: Geometry): KnownShape {
  const known = knownShapes.get(geometry);
  if (known !== undefined) return known;
  const found = { box: boxOfShape(geometry), topology: topologyOf(geometry) };
  knownShapes.set(geometry, found);
  return found;
}

type Literal = Extract<Expression, { readonly kind: 'shape' | 'box' }>;

export function shapeOfLiteral(literal: Literal): KnownShape {
  const shape = literal.kind === 'shape' ? literal.shape : shapeOfBox(literal.box);
  return { box: boxOfShape(shape), topology: topologyOf(shape) };
}

/** The smallest box around a shape of a filter. */
export function boxOfShape(shape: FilterShape): BoundingBox {
  const box = boundingBoxOf(simpleShapes(shape));
  if (box === undefined) throw new RangeError('a shape without a position');
  return box;
}

function simpleShapes(shape: FilterShape): Geometry[] {
  if (shape.type === 'GeometryCollection') return shape.geometries.flatMap(simpleShapes);
  if (shape.type === 'MultiPoint')
    return shape.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
  return [shape];
}

/** A box as a shape: of no width a line, of no height either a point, across the antimeridian two. */
function shapeOfBox([west, south, east, north]: BoundingBox): FilterShape {
  if (west > east)
    return {
      type: 'MultiPolygon',
      coordinates: [[ringOf([west, south, 180, north])], [ringOf([-180, south, east, north])]],
    };
  if (west < east && south < north)
    return { type: 'Polygon', coordinates: [ringOf([west, south, east, north])] };
  if (west === east && south === north) return { type: 'Point', coordinates: [west, south] };
  return {
    type: 'LineString',
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
}

function ringOf([west, south, east, north]: BoundingBox): LonLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Null where a shape of the records is none by Simple Features, so that nothing can be said. */
export function relateInSpace(
  relation: SpatialRelation,
  a: KnownShape,
  b: KnownShape,
): boolean | null {
  if (!boxesMeet(a.box, b.box)) return relation === 'disjoint';
  try {
    return related[relation](a.topology, b.topology);
  } catch {
    return null;
  }
}
