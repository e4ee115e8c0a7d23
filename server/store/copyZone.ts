import { sql, type Kysely, type RawBuilder } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { StoreEngine } from './engine.ts';
import { tables } from './migrations/migrations.ts';
import type { TableShape } from './migrations/tableShape.ts';
import { firstRevision } from './removedZones.ts';
import type { RowTable, Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';

type Row = Record<string, unknown>;

/** Rows that are in memory at a time, after which waiting reads come first. */
const pageSize = 500;

/** The same of rows that hold a picture each, of up to ten megabytes. */
const picturesAtATime = 4;

const zoneTable = 'zone';

/** Every table that holds rows of a zone, besides the zone's own row. */
const zonedTables = tables.filter(({ name }) => name !== zoneTable);

const photoTables: readonly string[] = ['photo', 'photo_image'];

/**
 * Writes one zone into another store that does not hold it yet, whatever the two engines: its records, what is derived from
 * them, and what people have written, as one state of the data. Nothing is derived anew, so the copy answers as the store does.
 *
 * @returns whether there is such a zone
 */
export function copyZone(
  from: StoreEngine,
  zone: string,
  to: StoreEngine,
  photos: 'withPhotos' | 'withoutPhotos' = 'withPhotos',
): Promise<boolean> {
  const copied =
    photos === 'withPhotos'
      ? zonedTables
      : zonedTables.filter(({ name }) => !photoTables.includes(name));
  return inSnapshot(from.reader, async (source) => {
    const row = await source
      .selectFrom(zoneTable)
      .selectAll()
      .where('zone_id', '=', zone)
      .executeTakeFirst();
    if (!row) return false;
    await to.load(async (target) => {
      // The file has a number of its own for each row.
      const { fid: _, ...values } = row as typeof row & { fid?: number };
      const revision = Math.max(row.revision, await firstRevision(target, zone));
      await target
        .insertInto(zoneTable)
        .values({ ...values, revision })
        .execute();
      for (const table of copied)
        for await (const rows of pagesOf(source, table, zone)) {
          await to.insert(
            target,
            table.name as RowTable,
            // The columns are those of the table, by the migrations that made it in both stores.
            rows.map((each) => asWritten(from, table, each)) as never[],
          );
          await nextTick();
        }
    });
    return true;
  });
}

/** All rows of a zone in the order of their key. */
async function* pagesOf(
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
function asWritten(from: StoreEngine, { columns, geometry }: TableShape, row: Row): Row {
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
