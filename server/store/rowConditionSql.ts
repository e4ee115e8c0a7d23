import { sql, type Expression, type SqlBool } from 'kysely';
import type { RowCondition, RowProperty } from './rowCondition.ts';

/** In which column a table keeps a property; left out where it keeps none. */
export type RowColumns = Readonly<Partial<Record<RowProperty, string>>>;

/** A condition as SQL. Throws a RangeError for a property that the table does not keep. */
export function meetsRow(condition: RowCondition, columns: RowColumns): Expression<SqlBool> {
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, columns, 'and', sql<SqlBool>`1 = 1`);
    case 'any':
      return joined(condition.of, columns, 'or', sql<SqlBool>`1 = 0`);
    case 'compare': {
      const { sign, value } = condition;
      // A number without a type is taken for a whole one by PostgreSQL where the column is.
      const given =
        typeof value === 'number' ? sql`cast(${value} as double precision)` : sql`${value}`;
      return sql<SqlBool>`${column(condition.property, columns)} ${sql.raw(sign)} ${given}`;
    }
    case 'like':
      return sql<SqlBool>`${column(condition.property, columns)} like ${condition.pattern} escape '\\'`;
    case 'isNull':
      return sql<SqlBool>`${column(condition.property, columns)} is null`;
    case 'isNotNull':
      return sql<SqlBool>`${column(condition.property, columns)} is not null`;
  }
}

function joined(
  conditions: readonly RowCondition[],
  columns: RowColumns,
  word: 'and' | 'or',
  none: Expression<SqlBool>,
): Expression<SqlBool> {
  if (conditions.length === 0) return none;
  const each = conditions.map((one) => meetsRow(one, columns));
  return sql<SqlBool>`(${sql.join(each, sql.raw(` ${word} `))})`;
}

function column(property: RowProperty, columns: RowColumns) {
  const name = columns[property];
  if (name === undefined) throw new RangeError(`no column has ${property}`);
  return sql.ref(name);
}

/** Whether a table can tell by itself. */
export function isOfRow(condition: RowCondition, columns: RowColumns): boolean {
  if ('of' in condition) return condition.of.every((one) => isOfRow(one, columns));
  return columns[condition.property] !== undefined;
}
