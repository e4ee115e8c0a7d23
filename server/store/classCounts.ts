import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { Schema } from './schema.ts';
import type { ClassCount } from './store.ts';

type CountedClass = {
  readonly area: string | null;
  readonly class_id: number;
  readonly parcels: number;
  readonly area_m2: number | null;
  readonly area_known: number;
};

/**
 * What each area counts of each class. The engine hands over one text for an area, `class,parcels,m²,unknown,…`, which is
 * taken apart when the area is asked for: to receive 130 000 rows as objects takes longer than to sum them.
 */
export async function readClassCounts<DB, Table extends keyof DB>(
  db: Kysely<Schema>,
  counted: SelectQueryBuilder<DB, Table, CountedClass>,
): Promise<(area: string | null) => ClassCount[]> {
  const rows = await db
    .selectFrom(counted.as('counted'))
    .groupBy('area')
    .select([
      'area',
      sql<string>`string_agg(class_id || ',' || parcels || ',' || coalesce(area_m2, 0) || ',' || (parcels - area_known), ',')`.as(
        'counts',
      ),
    ])
    .execute();
  const textOf = new Map(rows.map(({ area, counts }) => [area, counts]));
  return (area) => countsIn(textOf.get(area) ?? '');
}

function countsIn(text: string): ClassCount[] {
  // Nothing but the numbers that the query put together.
  const figures = JSON.parse(`[${text}]`) as readonly number[];
  const counts: ClassCount[] = [];
  for (let at = 0; at < figures.length; at += 4)
    counts.push({
      class: figures[at]!,
      parcels: figures[at + 1]!,
      areaM2: figures[at + 2]!,
      areaUnknown: figures[at + 3]!,
    });
  return counts;
}
