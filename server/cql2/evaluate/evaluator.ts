import { isoDate } from '../../../geodata/date.ts';
import type { Geometry } from '../../../geodata/geometry.ts';
import type { Comparison, Expression, IntervalEnd } from '../expression.ts';
import type { Queryables } from '../types.ts';
import { calculate } from './arithmetic.ts';
import { compareText } from './compareText.ts';
import { foldAccents, foldCase } from './foldText.ts';
import { compareInstants, relateInTime, type Instant, type Interval } from './instants.ts';
import { likePattern } from './likePattern.ts';
import { relateInSpace, shapeOfFeature, shapeOfLiteral, type KnownShape } from './shapes.ts';

/** What a filter is asked of. */
type Evaluated = {
  readonly geometry: Geometry | null;
  readonly properties: object;
};

type Of<Value> = (feature: Evaluated) => Value | null;
type Value = string | number | boolean | Instant;

/**
 * A filter as a function: true for the features that it finds, false or null, which is unknown, for the others. This says what a filter
 * means; whatever a store sifts before may only leave out what this would. The types are to be checked before.
 */
export function evaluatorOf(expression: Expression, queryables: Queryables): Of<boolean> {
  return condition(expression);

  function condition(part: Expression): Of<boolean> {
    switch (part.kind) {
      case 'and':
        return decided(part.all.map(condition), false);
      case 'or':
        return decided(part.all.map(condition), true);
      case 'not': {
        const of = condition(part.of);
        return (feature) => {
          const found = of(feature);
          return found === null ? null : !found;
        };
      }
      case 'comparison': {
        const meets = signs[part.sign];
        return both(value(part.left), value(part.right), (a, b) => meets(compare(a, b)));
      }
      case 'like':
        return like(part.value, part.pattern);
      case 'between': {
        const [of, low, high] = [value(part.value), value(part.low), value(part.high)];
        return (feature) => {
          const [a, b, c] = [of(feature), low(feature), high(feature)];
          return a === null || b === null || c === null ? null : a >= b && a <= c;
        };
      }
      case 'in': {
        const of = value(part.value);
        const isOne = part.list.map((item) => both(of, value(item), (a, b) => compare(a, b) === 0));
        return decided(isOne, true);
      }
      case 'isNull': {
        const isNull = presence(part.of);
        return (feature) => isNull(feature) === null;
      }
      case 'spatial':
        return both(shape(part.left), shape(part.right), (a, b) =>
          relateInSpace(part.relation, a, b),
        );
      case 'temporal':
        return both(interval(part.left), interval(part.right), (a, b) =>
          relateInTime(part.relation, a, b),
        );
      default:
        return value(part) as Of<boolean>;
    }
  }

  function value(part: Expression): Of<Value> {
    switch (part.kind) {
      case 'text':
      case 'number':
      case 'boolean':
        return () => part.value;
      case 'date':
      case 'timestamp':
        return () => part;
      case 'property':
        return property(part.name);
      case 'fold': {
        const of = value(part.of) as Of<string>;
        const fold = part.by === 'case' ? foldCase : foldAccents;
        return (feature) => {
          const text = of(feature);
          return text === null ? null : fold(text);
        };
      }
      case 'arithmetic':
        return both(value(part.left) as Of<number>, value(part.right) as Of<number>, (a, b) =>
          calculate(part.sign, a, b),
        );
      default:
        return condition(part);
    }
  }

  function property(name: string): Of<Value> {
    const isDate = queryables.get(name) === 'date';
    return ({ properties }) => {
      const found = (properties as Readonly<Record<string, Value | null>>)[name] ?? null;
      return isDate && typeof found === 'string' ? { kind: 'date', value: isoDate(found) } : found;
    };
  }

  /** A pattern is the same for every feature. */
  function like(of: Expression, pattern: Expression): Of<boolean> {
    const text = value(of) as Of<string>;
    const meets = likePattern(
      (value(pattern) as Of<string>)({ geometry: null, properties: {} }) ?? '',
    );
    return (feature) => {
      const found = text(feature);
      return found === null ? null : meets(found);
    };
  }

  function shape(part: Expression): Of<KnownShape> {
    if (part.kind === 'shape' || part.kind === 'box') {
      const literal = shapeOfLiteral(part);
      return () => literal;
    }
    return ({ geometry }) => geometry && shapeOfFeature(geometry);
  }

  function interval(part: Expression): Of<Interval> {
    if (part.kind !== 'interval') {
      const instant = value(part) as Of<Instant>;
      return (feature) => {
        const found = instant(feature);
        return found && { from: found, to: found };
      };
    }
    return both(endOf(part.from), endOf(part.to), (from, to) => ({ from, to }));
  }

  function endOf(end: IntervalEnd): Of<Instant | 'open'> {
    return end.kind === 'open' ? () => 'open' : (value(end) as Of<Instant>);
  }

  /** Whether there is anything, whatever it is. */
  function presence(part: Expression): Of<unknown> {
    const isShape =
      part.kind === 'shape' ||
      part.kind === 'box' ||
      (part.kind === 'property' && queryables.get(part.name) === 'geometry');
    if (isShape) return shape(part);
    return part.kind === 'interval' ? interval(part) : value(part);
  }
}

const signs: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Of two values of one type. */
function compare(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'object' && typeof b === 'object') return compareInstants(a, b);
  return Number(a) - Number(b);
}

function both<A, B, Found>(left: Of<A>, right: Of<B>, of: (a: A, b: B) => Found | null): Of<Found> {
  return (feature) => {
    const a = left(feature);
    if (a === null) return null;
    const b = right(feature);
    return b === null ? null : of(a, b);
  };
}

/** OR is true as soon as one is, AND false as soon as one is; else unknown if any is. */
function decided(all: readonly Of<boolean>[], by: boolean): Of<boolean> {
  return (feature) => {
    let isUnknown = false;
    for (const one of all) {
      const found = one(feature);
      if (found === by) return by;
      if (found === null) isUnknown = true;
    }
    return isUnknown ? null : !by;
  };
}
