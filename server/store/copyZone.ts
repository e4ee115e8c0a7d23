import type { Kysely, Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { StoreEngine } from './engine.ts';
import { tables } from './migrations/migrations.ts';
import { firstRevision } from './removedZones.ts';
import type { RowTable, Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';
import { asWritten, rowsOfZone } from './wholeRows.ts';

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
  return inSnapshot(from.reader, (source) =>
    to.load((target) => copyZoneRows({ from, source, zone, to, target, photos })),
  );
}

type Copying = {
  readonly from: StoreEngine;
  readonly source: Kysely<Schema>;
  readonly zone: string;
  readonly to: StoreEngine;
  readonly target: Transaction<Schema>;
  readonly photos: 'withPhotos' | 'withoutPhotos';
};

/** The same from one state of a store into a transaction of `load` of another. */
export async function copyZoneRows(copying: Copying): Promise<boolean> {
  const { from, source, zone, to, target, photos } = copying;
  const row = await source
    .selectFrom(zoneTable)
    .selectAll()
    .where('zone_id', '=', zone)
    .executeTakeFirst();
  if (!row) return false;
  // The file has a number of its own for each row.
  const { fid: _, ...values } = row as typeof row & { fid?: number };
  const revision = Math.max(row.revision, await firstRevision(target, zone));
  await target
    .insertInto(zoneTable)
    .values({ ...values, revision })
    .execute();
  for (const table of zonedTables) {
    if (photos === 'withoutPhotos' && photoTables.includes(table.name)) continue;
    for await (const rows of rowsOfZone(source, table, zone)) {
      await to.insert(
        target,
        table.name as RowTable,
        // The columns are those of the table, by the migrations that made it in both stores.
        rows.map((each) => asWritten(from, table, each)) as never[],
      );
      // Waiting reads come first.
      await nextTick();
    }
  }
  return true;
}
