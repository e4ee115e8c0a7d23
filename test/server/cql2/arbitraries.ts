import fc from 'fast-check';
import { addDays, isoDate, isoInstant } from '../../../geodata/date.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import {
  arithmeticSigns,
  comparisons,
  spatialRelations,
  temporalRelations,
  type Expression,
  type FilterShape,
  type IntervalEnd,
} from '../../../server/cql2/expression.ts';
import type { PropertyType, Queryables } from '../../../server/cql2/types.ts';

/** Values that a filter may hold properties of each type against. */
type Pool = { readonly text: readonly string[]; readonly number: readonly number[] };

const days = fc.integer({ min: -200, max: 400 }).map((n) => addDays(isoDate('2010-03-01'), n));
const instant = fc.oneof(
  days.map((value) => ({ kind: 'date' as const, value })),
  days.map((day) => ({ kind: 'timestamp' as const, value: isoInstant(`${day}T17:30:00Z`) })),
);

/** Corners of the squares of `filterZone`, places in their middle, and places outside of all. */
const along = (start: number) =>
  fc.integer({ min: -1, max: 7 }).map((step) => Number((start + step * 0.005).toFixed(3)));
const position: fc.Arbitrary<LonLat> = fc.tuple(along(120), along(29));

const corners = fc
  .tuple(position, position)
  .filter(([a, b]) => a[0] !== b[0] && a[1] !== b[1])
  .map(([a, b]) => ({
    west: Math.min(a[0], b[0]),
    south: Math.min(a[1], b[1]),
    east: Math.max(a[0], b[0]),
    north: Math.max(a[1], b[1]),
  }));
const ring: fc.Arbitrary<LonLat[]> = corners.chain(({ west, south, east, north }) =>
  fc.constantFrom<LonLat[]>(
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
    [
      [west, south],
      [east, south],
      [east, north],
      [west, south],
    ],
  ),
);
const line = fc.uniqueArray(position, { minLength: 2, maxLength: 4, selector: String });

/** Shapes that are shapes by Simple Features. */
export const filterShape: fc.Arbitrary<FilterShape> = fc.oneof(
  position.map((coordinates): FilterShape => ({ type: 'Point', coordinates })),
  line.map((coordinates): FilterShape => ({ type: 'LineString', coordinates })),
  ring.map((one): FilterShape => ({ type: 'Polygon', coordinates: [one] })),
  line.map((coordinates): FilterShape => ({ type: 'MultiPoint', coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 2 })
    .map((coordinates): FilterShape => ({ type: 'MultiLineString', coordinates })),
  ring.map((one): FilterShape => ({ type: 'MultiPolygon', coordinates: [[one]] })),
);

const literalShape: fc.Arbitrary<Expression> = fc.oneof(
  filterShape.map((shape): Expression => ({ kind: 'shape', shape })),
  corners.map(({ west, south, east, north }): Expression => ({
    kind: 'box',
    box: [west, south, east, north],
  })),
  // Across the antimeridian, with all of the zone in it or none.
  fc.boolean().map((isThere): Expression => ({
    kind: 'box',
    box: [isThere ? 119 : 150, 28, -170, 30],
  })),
);

const someDay: Expression = { kind: 'date', value: isoDate('2010-01-01') };

/** Conditions over properties, of types that go together. */
export function conditions(queryables: Queryables, pool: Pool): fc.Arbitrary<Expression> {
  /** A property of a type, or a literal where there is none. */
  const named = (type: PropertyType, otherwise: Expression = someDay) => {
    const names = [...queryables].filter(([, one]) => one === type).map(([name]) => name);
    return fc.constantFrom(
      ...(names.length === 0
        ? [otherwise]
        : names.map((name): Expression => ({ kind: 'property', name }))),
    );
  };
  const text: fc.Arbitrary<Expression> = fc.oneof(
    fc.constantFrom(...pool.text).map((value): Expression => ({ kind: 'text', value })),
    named('text'),
  );
  const number: fc.Arbitrary<Expression> = fc.oneof(
    fc.constantFrom(...pool.number).map((value): Expression => ({ kind: 'number', value })),
    named('number'),
  );
  const folded = fc.oneof(
    { weight: 3, arbitrary: text },
    fc.record({
      kind: fc.constant('fold' as const),
      by: fc.constantFrom('case', 'accent'),
      of: text,
    }),
  ) as fc.Arbitrary<Expression>;
  const sum = fc.oneof(
    { weight: 3, arbitrary: number },
    fc.record({
      kind: fc.constant('arithmetic' as const),
      sign: fc.constantFrom(...arithmeticSigns),
      left: number,
      right: number,
    }),
  ) as fc.Arbitrary<Expression>;
  const date = fc.oneof(instant, named('date')) as fc.Arbitrary<Expression>;
  const end = fc.oneof(
    instant,
    fc.constant({ kind: 'open' as const }),
    named('date'),
  ) as fc.Arbitrary<IntervalEnd>;
  const interval = fc.record({ kind: fc.constant('interval' as const), from: end, to: end });
  const shape = fc.oneof({ weight: 3, arbitrary: literalShape }, named('geometry'));
  const comparing = (operand: fc.Arbitrary<Expression>) =>
    fc.record({
      kind: fc.constant('comparison' as const),
      sign: fc.constantFrom(...comparisons),
      left: operand,
      right: operand,
    });
  const among = (operand: fc.Arbitrary<Expression>) =>
    fc.record({
      kind: fc.constant('in' as const),
      value: operand,
      list: fc.array(operand, { minLength: 1, maxLength: 3 }),
    });
  const predicate = fc.oneof(
    ...[folded, sum, date].flatMap((operand) => [comparing(operand), among(operand)]),
    fc.record({ kind: fc.constant('between' as const), value: sum, low: sum, high: sum }),
    fc.record({
      kind: fc.constant('like' as const),
      value: folded,
      pattern: fc
        .tuple(fc.constantFrom(...pool.text), fc.constantFrom('', '%', '_', '%%_', '\\', '\\%'))
        .map(([one, more]): Expression => ({ kind: 'text', value: one.slice(0, 2) + more })),
    }),
    fc.record({
      kind: fc.constant('isNull' as const),
      of: fc.oneof(text, number, date, named('geometry')),
    }),
    fc.record({
      kind: fc.constant('spatial' as const),
      relation: fc.constantFrom(...spatialRelations),
      left: shape,
      right: shape,
    }),
    fc.record({
      kind: fc.constant('temporal' as const),
      relation: fc.constantFrom(...temporalRelations),
      left: interval,
      right: interval,
    }),
    fc.boolean().map((value) => ({ kind: 'boolean' as const, value })),
    named('boolean', { kind: 'boolean', value: true }),
  ) as fc.Arbitrary<Expression>;
  return fc.letrec<{ condition: Expression }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      predicate,
      tie('condition').map((of): Expression => ({ kind: 'not', of })),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
        )
        .map(([kind, all]): Expression => ({ kind, all })),
    ),
  })).condition;
}
