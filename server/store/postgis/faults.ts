import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** Indexes of our schema that PostgreSQL does not use because building them failed, and those of shapes that are not there. */
export async function faultsOfPostgis(db: Transaction<Schema>): Promise<string[]> {
  const unusable = await sql<{ name: string }>`select relname as name from pg_index
    join pg_class on pg_class.oid = indexrelid join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'guatu' and not (indisvalid and indisready)`.execute(db);
  const missing = await sql<{ name: string }>`select f_table_name as name from geometry_columns
    where f_table_schema = 'guatu' and not exists (
      select 1 from pg_indexes where schemaname = 'guatu' and tablename = f_table_name and indexdef like '%gist (geom)%'
    )`.execute(db);
  return [
    ...unusable.rows.map(({ name }) => `the index ${name} cannot be used`),
    ...missing.rows.map(({ name }) => `${name} has no spatial index`),
  ];
}
