import { filedKinds, type FiledKind } from '../../../geodata/filing/filed.ts';
import type { StoreEngine } from '../engine.ts';
import { inSnapshot } from '../snapshot.ts';
import { readWritten } from '../writtenRecords.ts';
import { readFiled } from './filedRows.ts';
import type { ZoneFileReading } from './zoneFileReading.ts';

/** Everything on file of a zone beside its parcels. */
export function readZoneFile(engine: StoreEngine, zone: string): Promise<ZoneFileReading> {
  return inSnapshot(engine.reader, async (db) => {
    const lists: [FiledKind, ZoneFileReading[FiledKind]][] = [];
    for (const kind of filedKinds) {
      const written = await readWritten(db, zone, kind);
      const moments = new Map(written.map(({ item, recordedAt }) => [item, recordedAt]));
      const records = await readFiled(engine, db, zone, kind);
      const readings = records.map((record) => ({
        record,
        recordedAt: moments.get(record.id) ?? null,
      }));
      lists.push([kind, readings as ZoneFileReading[FiledKind]]);
    }
    // Each list is of its kind, and every kind has one.
    return Object.fromEntries(lists) as ZoneFileReading;
  });
}
