import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { StoreEngine } from './engine.ts';
import type { TableShape } from './migrations/tableShape.ts';
import type { Schema } from './schema.ts';

type Row = Record<string, unknown>;

/** Rows that are in memory at a time. */
const pageSize = 500;

/** The same of rows that hold a picture each, of up to ten megabytes. */
const picturesAtATime = 4;

/** All rows of a zone in the order of their key. */
export async function* rowsOfZone(
  source: Kysely<Schema>,
  { name, key, columns: shapes }: TableShape,
  zone: string,
): AsyncGenerator<Row[]> {
  const names = ['zone_id', ...key];
  const most = Object.values(shapes).includes('bytes') ? picturesAtATime : pageSize;
  const columns = sql.join(names.map((column) => sql.ref(column)));
  let after: RawBuilder<unknown> = sql``;
  for (;;) {
    const { rows } = await sql<Row>`select * from ${sql.table(name)}
      where zone_id = ${zone} ${after} order by ${columns} limit ${most}`.execute(source);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < most) return;
    after = sql`and (${columns}) > (${sql.join(names.map((column) => last[column]))})`;
  }
}

/** A row as it was read, as an engine takes it. */
export function asWritten(
  from: Pick<StoreEngine, 'decodeGeometry'>,
  { columns, geometry }: TableShape,
  row: Row,
): Row {
  const values = Object.entries(columns).map(([name, shape]): [string, unknown] => {
    const value = row[name];
    if (value === null) return [name, null];
    if (shape.startsWith('json')) return [name, JSON.parse(value as string)];
    return [name, shape.startsWith('boolean') ? Boolean(value) : value];
  });
  const geom = row['geom'] as Uint8Array | null | undefined;
  return {
    zone_id: row['zone_id'],
    ...Object.fromEntries(values),
    ...(geometry && { geom: geom ? from.decodeGeometry(geom) : null }),
  };
}
