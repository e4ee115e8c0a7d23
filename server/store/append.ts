import type { Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { LogEntry } from '../../geodata/observation.ts';
import { countedAreaM2 } from '../../geodata/parcel.ts';
import type { StoreEngine } from './engine.ts';
import { DuplicateEntryError } from './errors.ts';
import { distinctSubjects, latestDayAfter } from './latestDay.ts';
import { parcelStateRows, type CountedParcel } from './parcelStates.ts';
import { readLog } from './readLogs.ts';
import { requireSubject } from './requireSubject.ts';
import { entryRow } from './rows/logRows.ts';
import type { Schema } from './schema.ts';
import { loadStateClasses } from './stateClasses.ts';
import { takeZone } from './takeZone.ts';

type Db = Transaction<Schema>;

/** Adds to the log and derives the states of the parcels it speaks of anew, in one transaction. */
export async function appendEntries(
  engine: StoreEngine,
  zone: string,
  entries: readonly LogEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await engine.writer.transaction().execute(async (db) => {
    const before = await takeZone(db, zone);
    await refuseDuplicates(db, zone, entries);
    const subjects = distinctSubjects(entries);
    for (const subject of subjects) await requireSubject(db, zone, subject);
    await engine.insert(
      db,
      'observation',
      entries.map((entry) => entryRow(zone, entry)),
    );
    const parcels = subjects.flatMap(({ kind, id }) => (kind === 'parcel' ? [id] : []));
    await deriveStates(engine, db, zone, parcels);
    await db
      .updateTable('zone')
      .set({ latest: await latestDayAfter(db, zone, before, entries) })
      .where('zone_id', '=', zone)
      .execute();
  });
}

async function refuseDuplicates(db: Db, zone: string, entries: readonly LogEntry[]): Promise<void> {
  const ids = new Set<string>();
  for (const { id } of entries) {
    const there = await db
      .selectFrom('observation')
      .select('id')
      .where('zone_id', '=', zone)
      .where('id', '=', id)
      .executeTakeFirst();
    if (there || ids.has(id))
      throw new DuplicateEntryError(`the log of zone ${zone} has an entry ${id} already`);
    ids.add(id);
  }
}

async function deriveStates(
  engine: StoreEngine,
  db: Db,
  zone: string,
  parcels: readonly string[],
): Promise<void> {
  const classes = await loadStateClasses(db, zone);
  for (const id of parcels) {
    const log = await readLog(db, zone, { kind: 'parcel', id });
    const states = parcelStateRows(zone, await countedParcel(db, zone, id), log, classes);
    await db
      .deleteFrom('parcel_state')
      .where('zone_id', '=', zone)
      .where('parcel_id', '=', id)
      .execute();
    await engine.insert(db, 'state_class', classes.takeAdded());
    await engine.insert(db, 'parcel_state', states);
    // SQLite answers at once, so a month's entries would otherwise be one long turn of the event loop.
    await nextTick();
  }
}

async function countedParcel(db: Db, zone: string, id: string): Promise<CountedParcel> {
  const row = await db
    .selectFrom('parcel')
    .select(['block_id', 'town_id', 'land_use', 'quality', 'registered_m2', 'measured_m2'])
    .where('zone_id', '=', zone)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { block_id, town_id, land_use, quality, registered_m2, measured_m2 } = row;
  const areaM2 = countedAreaM2({
    registeredM2: registered_m2,
    measuredM2: measured_m2,
    quality,
  });
  return { id, block: block_id, town: town_id, landUse: land_use, quality, areaM2 };
}
