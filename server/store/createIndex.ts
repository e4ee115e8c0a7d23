import { sql, type Transaction } from 'kysely';
import type { IndexShape } from './migrations/tableShape.ts';
import type { Schema } from './schema.ts';

/** `zone_id` comes before the columns of every index. */
export async function createIndex(
  db: Transaction<Schema>,
  table: string,
  { name, columns, where }: IndexShape,
): Promise<void> {
  const names = ['zone_id', ...columns].map((column) => sql.ref(column));
  await sql`create index ${sql.ref(name)} on ${sql.table(table)} (${sql.join(names)})
    ${sql.raw(where === undefined ? '' : `where ${where}`)}`.execute(db);
}
