import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { BoundingBox, Geometry, LonLat } from '../../geodata/geometry.ts';

/** Shapes as a filter may write them, in degrees, longitude first. */
type SingleShape = Geometry | { readonly type: 'MultiPoint'; readonly coordinates: LonLat[] };
export type FilterShape =
  | SingleShape
  | { readonly type: 'GeometryCollection'; readonly geometries: SingleShape[] };

export const comparisons = ['=', '<>', '<', '>', '<=', '>='] as const;
export type Comparison = (typeof comparisons)[number];

export const arithmeticSigns = ['+', '-', '*', '/', '%', 'div', '^'] as const;
export type ArithmeticSign = (typeof arithmeticSigns)[number];

export const spatialRelations = [
  'intersects',
  'equals',
  'disjoint',
  'touches',
  'within',
  'overlaps',
  'crosses',
  'contains',
] as const;
export type SpatialRelation = (typeof spatialRelations)[number];

export const temporalRelations = [
  'after',
  'before',
  'contains',
  'disjoint',
  'during',
  'equals',
  'finishedBy',
  'finishes',
  'intersects',
  'meets',
  'metBy',
  'overlappedBy',
  'overlaps',
  'startedBy',
  'starts',
] as const;
export type TemporalRelation = (typeof temporalRelations)[number];

type Property = { readonly kind: 'property'; readonly name: string };
type Instant =
  | { readonly kind: 'date'; readonly value: IsoDate }
  | { readonly kind: 'timestamp'; readonly value: IsoInstant };
export type IntervalEnd = Instant | Property | { readonly kind: 'open' };

/**
 * A CQL2 expression (OGC 21-065r2) as plain data, whichever encoding it came in. What is written NOT LIKE, NOT IN, NOT BETWEEN or IS NOT
 * NULL is `not` of the plain predicate, which the truth tables make the same.
 */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly all: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'comparison';
      readonly sign: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'like'; readonly value: Expression; readonly pattern: Expression }
  | {
      readonly kind: 'between';
      readonly value: Expression;
      readonly low: Expression;
      readonly high: Expression;
    }
  | { readonly kind: 'in'; readonly value: Expression; readonly list: readonly Expression[] }
  | { readonly kind: 'isNull'; readonly of: Expression }
  | {
      readonly kind: 'spatial';
      readonly relation: SpatialRelation;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'temporal';
      readonly relation: TemporalRelation;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'arithmetic';
      readonly sign: ArithmeticSign;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'fold'; readonly by: 'case' | 'accent'; readonly of: Expression }
  | Property
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | Instant
  | { readonly kind: 'interval'; readonly from: IntervalEnd; readonly to: IntervalEnd }
  | { readonly kind: 'shape'; readonly shape: FilterShape }
  | { readonly kind: 'box'; readonly box: BoundingBox };

/** Where something stands in a filter: the index of a character in its text, or in JSON a pointer (RFC 6901), `/args/0`. */
export type Place = number | string;

export type ReadFilter = {
  readonly expression: Expression;
  /** Where each part of it was written. */
  readonly placeOf: (part: object) => Place;
};
