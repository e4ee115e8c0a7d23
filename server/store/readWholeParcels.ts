import type { Parcel } from '../../geodata/parcel.ts';
import type { StoreEngine } from './engine.ts';
import { parcelFrom } from './rows/parcelRows.ts';
import { pagesInSnapshot } from './snapshot.ts';

/** Every parcel of a zone as it is now, with all that is on record of it itself, in the order of ids. */
export async function* readWholeParcels(
  engine: StoreEngine,
  zone: string,
  pageSize: number,
): AsyncGenerator<Parcel[]> {
  yield* pagesInSnapshot(engine.reader, async function* (db) {
    let after = '';
    for (;;) {
      const rows = await db
        .selectFrom('parcel')
        .selectAll()
        .where('zone_id', '=', zone)
        .where('id', '>', after)
        .orderBy('id')
        .limit(pageSize)
        .execute();
      yield rows.map((row) => parcelFrom(row, engine.decodeGeometry));
      const last = rows.at(-1);
      if (!last || rows.length < pageSize) return;
      after = last.id;
    }
  });
}
