import type { BoundingBox } from '../../geodata/geometry.ts';
import type { RowCondition, RowProperty } from '../store/rowCondition.ts';
import { boxOfShape } from './evaluate/shapes.ts';
import type { Expression } from './expression.ts';

/** What every feature must meet that a filter finds, of that which rows and the index over shapes can tell; some that meet it are not found. */
type Sift = {
  readonly rows: RowCondition | undefined;
  /** West of 170, east of -170: across the antimeridian. */
  readonly near: BoundingBox | undefined;
};

export function siftOf(expression: Expression, columns: ReadonlySet<string>): Sift {
  return { rows: rowsOf(expression, true, columns), near: nearOf(expression) };
}

const opposites = { '=': '<>', '<>': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;
const mirrored = { '=': '=', '<>': '<>', '<': '>', '>': '<', '<=': '>=', '>=': '<=' } as const;

/**
 * What must hold of a row where the part is true, or with `isTrue` false where it is false. Of what is unknown nothing has to be kept: NOT of
 * it is unknown too. Undefined: any row may do.
 */
function rowsOf(
  part: Expression,
  isTrue: boolean,
  columns: ReadonlySet<string>,
): RowCondition | undefined {
  const columnOf = (of: Expression): RowProperty | undefined =>
    of.kind === 'property' && columns.has(of.name) ? (of.name as RowProperty) : undefined;
  switch (part.kind) {
    case 'and':
    case 'or': {
      const each = part.all.map((one) => rowsOf(one, isTrue, columns));
      return (part.kind === 'and') === isTrue ? allOf(each) : anyOf(each);
    }
    case 'not':
      return rowsOf(part.of, !isTrue, columns);
    case 'boolean':
      return part.value === isTrue ? undefined : { kind: 'any', of: [] };
    case 'isNull': {
      const property = columnOf(part.of);
      return property && { kind: isTrue ? 'isNull' : 'isNotNull', property };
    }
    case 'comparison': {
      const sign = isTrue ? part.sign : opposites[part.sign];
      return (
        compared(columnOf(part.left), sign, part.right) ??
        compared(columnOf(part.right), mirrored[sign], part.left)
      );
    }
    case 'between': {
      const property = columnOf(part.value);
      const low = compared(property, isTrue ? '>=' : '<', part.low);
      const high = compared(property, isTrue ? '<=' : '>', part.high);
      return isTrue ? allOf([low, high]) : anyOf([low, high]);
    }
    case 'in': {
      const property = columnOf(part.value);
      const each = part.list.map((item) => compared(property, isTrue ? '=' : '<>', item));
      return isTrue ? anyOf(each) : allOf(each);
    }
    case 'like': {
      const property = columnOf(part.value);
      const { pattern } = part;
      return isTrue && property && pattern.kind === 'text' && isQuick(pattern.value)
        ? { kind: 'like', property, pattern: pattern.value }
        : undefined;
    }
    default:
      return undefined;
  }
}

function compared(
  property: RowProperty | undefined,
  sign: keyof typeof opposites,
  of: Expression,
): RowCondition | undefined {
  if (property === undefined) return undefined;
  if (of.kind === 'text' || of.kind === 'number')
    return { kind: 'compare', property, sign, value: of.value };
  // PostgreSQL has no year 0.
  return of.kind === 'date' && !of.value.startsWith('0000')
    ? { kind: 'compare', property, sign, value: of.value }
    : undefined;
}

function allOf(each: readonly (RowCondition | undefined)[]): RowCondition | undefined {
  const known = each.flatMap((one) => one ?? []);
  return known.length > 1 ? { kind: 'all', of: known } : known[0];
}

function anyOf(each: readonly (RowCondition | undefined)[]): RowCondition | undefined {
  const known = each.flatMap((one) => one ?? []);
  if (known.length < each.length) return undefined;
  return known.length === 1 ? known[0] : { kind: 'any', of: known };
}

/** The engines try every way to lay many `%`, and PostgreSQL refuses a backslash at the end. */
function isQuick(pattern: string): boolean {
  return pattern.split('%').length <= 4 && !/(?<!\\)(\\\\)*\\$/.test(pattern);
}

/** A box that the shape of every feature found must meet: the smallest of those there are. */
function nearOf(part: Expression): BoundingBox | undefined {
  if (part.kind === 'and') {
    const boxes = part.all.map(nearOf).filter((box) => box !== undefined);
    return boxes.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
  }
  if (part.kind !== 'spatial' || part.relation === 'disjoint') return undefined;
  const [property, literal] =
    part.left.kind === 'property' ? [part.left, part.right] : [part.right, part.left];
  if (property.kind !== 'property') return undefined;
  if (literal.kind === 'box') return literal.box;
  return literal.kind === 'shape' ? boxOfShape(literal.shape) : undefined;
}

function sizeOf([west, south, east, north]: BoundingBox): number {
  return (west <= east ? east - west : east - west + 360) * (north - south);
}
