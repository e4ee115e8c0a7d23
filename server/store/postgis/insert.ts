import { sql, type Transaction } from 'kysely';
import { encodeWellKnownBinary } from '../../../geodata/formats/wellKnownBinary.ts';
import type { Geometry } from '../../../geodata/geometry.ts';
import type { RowTable, Schema } from '../schema.ts';

/**
 * Inserts rows as one JSON document, which the table's own row type takes apart: any number of rows in one statement of one
 * parameter. Geometries go as WKB in hexadecimal and take the SRS of their column, bytes in the hexadecimal of their type.
 */
export async function insertRows(
  db: Transaction<Schema>,
  table: RowTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(
      'geom' in first
        ? rows.map(withHexGeometry)
        : 'image' in first
          ? rows.map(withHexImage)
          : rows,
    )}::json)`.execute(db);
}

function withHexGeometry(row: Readonly<Record<string, unknown>>) {
  // Only the schema's `geom` columns hold geometries.
  const geometry = row['geom'] as Geometry | null;
  return {
    ...row,
    geom: geometry && Buffer.from(encodeWellKnownBinary(geometry)).toString('hex'),
  };
}

function withHexImage(row: Readonly<Record<string, unknown>>) {
  // The only column of bytes.
  const image = row['image'] as Uint8Array;
  return { ...row, image: `\\x${Buffer.from(image).toString('hex')}` };
}
