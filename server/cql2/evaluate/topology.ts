import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import type { FilterShape, SpatialRelation } from '../expression.ts';

/** A shape as JSTS has it: opaque to everybody else. */
export type Topology = { readonly topology: unique symbol };

const reader = new GeoJSONReader(new GeometryFactory());

/** Throws for a ring that is not closed or of fewer than four positions. */
export function topologyOf(shape: FilterShape): Topology {
  return reader.read(shape) as Topology;
}

/** Whether the shape is one by Simple Features: what crosses itself has no inside that anything could be said of. */
export function isValid(shape: Topology): boolean {
  return IsValidOp.isValid(shape);
}

/** By the DE-9IM of Simple Features (OGC 06-103r4, 6.1.15). */
export const related: Readonly<Record<SpatialRelation, (a: Topology, b: Topology) => boolean>> = {
  intersects: (a, b) => RelateOp.intersects(a, b) as boolean,
  equals: (a, b) => RelateOp.equalsTopo(a, b) as boolean,
  disjoint: (a, b) => RelateOp.disjoint(a, b),
  touches: (a, b) => RelateOp.touches(a, b) as boolean,
  within: (a, b) => RelateOp.contains(b, a) as boolean,
  overlaps: (a, b) => RelateOp.overlaps(a, b) as boolean,
  crosses: (a, b) => RelateOp.crosses(a, b) as boolean,
  contains: (a, b) => RelateOp.contains(a, b) as boolean,
};
