import { filedKinds, type FiledKind } from '../../../geodata/filing/filed.ts';
import { landItem } from '../../../geodata/filing/filedLand.ts';
import type { StoreEngine } from '../engine.ts';
import { inSnapshot } from '../snapshot.ts';
import { readWritten } from '../writtenRecords.ts';
import { readFiled } from './filedRows.ts';
import { readLandHistory } from '../readLand.ts';
import type { FormReading, ZoneFileReading } from './zoneFileReading.ts';

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

/** Everything on file of a parcel: what is on record of its land, oldest first. */
export function readParcelFile(
  engine: StoreEngine,
  zone: string,
  parcel: string,
): Promise<readonly FormReading<'parcelLand'>[]> {
  return inSnapshot(engine.reader, async (db) => {
    const records = (await readLandHistory(db, zone, parcel)).map((record) => ({
      parcel,
      ...record,
    }));
    if (records.length === 0) return [];
    const items = records.map(landItem);
    const written = await readWritten(db, zone, 'parcelLand', undefined, items);
    const moments = new Map(written.map(({ item, recordedAt }) => [item, recordedAt]));
    return records.map((record) => ({
      record,
      recordedAt: moments.get(landItem(record)) ?? null,
    }));
  });
}
