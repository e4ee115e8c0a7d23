import type { Expression } from '../expression.ts';
import type { Queryables } from '../types.ts';
import { dateOrTimestampOf } from './instants.ts';
import type { Parts } from './parts.ts';

/**
 * What GDAL writes before 3.9, under the name of `cql-text`: days and moments without DATE and TIMESTAMP, `asOf >= '2010-09-30T00:00:00Z'`,
 * a day with a T behind it.
 */
export function comparedAsInstant(
  parts: Parts,
  queryables: Queryables,
  property: Expression,
  value: Expression,
): Expression {
  return property.kind === 'property' &&
    queryables.get(property.name) === 'date' &&
    value.kind === 'text'
    ? dateOrTimestampOf(parts, parts.placeOf(value), value.value.replace(/T$/, ''))
    : value;
}
