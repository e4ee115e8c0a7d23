import type { IsoInstant } from '../../../geodata/date.ts';
import { filedKinds, type FiledKind, type FiledRecords } from '../../../geodata/filing/filed.ts';
import type { StoreEngine } from '../engine.ts';
import { inSnapshot } from '../snapshot.ts';
import { readWritten } from '../writtenRecords.ts';
import { readFiled } from './filedRows.ts';

/** A record, and when the version that holds was written by a form; null where none does. */
export type FiledReading<Kind extends FiledKind> = {
  readonly record: FiledRecords[Kind];
  readonly recordedAt: IsoInstant | null;
};

/** What is on file, by kind, each in the order of its list. */
export type ZoneFileReading = { readonly [Kind in FiledKind]: readonly FiledReading<Kind>[] };

/** Everything on file of a zone beside its parcels. */
export function readZoneFile(engine: StoreEngine, zone: string): Promise<ZoneFileReading> {
  return inSnapshot(engine.reader, async (db) => {
    const lists: [FiledKind, readonly FiledReading<FiledKind>[]][] = [];
    for (const kind of filedKinds) {
      const written = await readWritten(db, zone, kind);
      const moments = new Map(written.map(({ item, recordedAt }) => [item, recordedAt]));
      const records = await readFiled(engine, db, zone, kind);
      const readings = records.map((record) => ({
        record,
        recordedAt: moments.get(record.id) ?? null,
      }));
      lists.push([kind, readings as FiledReading<FiledKind>[]]);
    }
    // Each list is of its kind, and every kind has one.
    return Object.fromEntries(lists) as ZoneFileReading;
  });
}
