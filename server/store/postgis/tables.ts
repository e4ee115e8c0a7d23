import { sql, type Transaction } from 'kysely';
import { createIndex } from '../createIndex.ts';
import type { AddedColumn, ColumnShape, TableShape } from '../migrations/tableShape.ts';
import type { Schema } from '../schema.ts';

/** EPSG:4490, China Geodetic Coordinate System 2000: what every position in the store is in. */
export const srsId = 4490;

const sqlTypes = {
  // Byte order, as SQLite sorts: the order of ids is the same in both engines whatever the database's language.
  text: 'text collate "C"',
  integer: 'integer',
  real: 'double precision',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamptz',
  json: 'jsonb',
  bytes: 'bytea',
} as const;

const geometryTypes = {
  POINT: 'Point',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
  GEOMETRY: 'Geometry',
} as const;

/** `zone_id` leads every key and index, and there is neither trigger nor foreign key: so Citus can spread the tables by zone. */
export async function createTable(db: Transaction<Schema>, shape: TableShape): Promise<void> {
  const table = sql.table(shape.name);
  const columns = Object.entries(shape.columns).map(([name, column]) => columnSql(name, column));
  const geometry = shape.geometry
    ? [
        sql`geom geometry(${sql.raw(geometryTypes[shape.geometry.type])}, ${sql.lit(srsId)}) ${nullability(shape.geometry.nullable)}`,
      ]
    : [];
  await sql`create table ${table} (
    ${columnSql('zone_id', 'text')}, ${sql.join([...columns, ...geometry])},
    primary key (${columnList(['zone_id', ...shape.key])})
  )`.execute(db);
  await sql`comment on table ${table} is ${sql.lit(shape.description)}`.execute(db);
  if (shape.geometry)
    await sql`create index ${sql.ref(`${shape.name}_by_geom`)} on ${table} using gist (geom)`.execute(
      db,
    );
  for (const index of shape.indexes ?? []) await createIndex(db, shape.name, index);
}

export async function addColumn(
  db: Transaction<Schema>,
  { table, name, shape }: AddedColumn,
): Promise<void> {
  await sql`alter table ${sql.table(table)} add column ${columnSql(name, shape)}`.execute(db);
}

function columnSql(name: string, shape: ColumnShape) {
  const kind = shape.replace('?', '') as keyof typeof sqlTypes;
  return sql`${sql.ref(name)} ${sql.raw(sqlTypes[kind])} ${nullability(shape.endsWith('?'))}`;
}

function nullability(nullable: boolean) {
  return sql.raw(nullable ? '' : 'not null');
}

function columnList(names: readonly string[]) {
  return sql.join(names.map((name) => sql.ref(name)));
}
