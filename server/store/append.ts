import type { Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { IsoDate } from '../../geodata/date.ts';
import { logMark } from '../../geodata/entry/standing.ts';
import type { LogEntry, Subject } from '../../geodata/observation.ts';
import { replaceStates } from './counts/replaceStates.ts';
import type { StoreEngine } from './engine.ts';
import { DuplicateEntryError, ParcelEndedError } from './errors.ts';
import { nextLink, sealLink } from './log/logChain.ts';
import { distinctSubjects, latestDayAfter } from './latestDay.ts';
import { parcelStateRows } from './parcelStates.ts';
import { idPages } from './idPages.ts';
import { readLogs, readLogsOf } from './readLogs.ts';
import { requireSubjects } from './requireSubject.ts';
import { entryRow } from './rows/logRows.ts';
import type { Schema } from './schema.ts';
import { loadStateClasses } from './stateClasses.ts';
import { takeZone } from './takeZone.ts';
import { parcelEnds } from './versions/parcelEnds.ts';
import { readSpans } from './versions/spans.ts';

type Db = Transaction<Schema>;

/** Adds to the log and derives the states of the parcels it speaks of anew, in one transaction. */
export async function appendEntries(
  engine: StoreEngine,
  zone: string,
  entries: readonly LogEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await engine.writer.transaction().execute(async (db) => {
    await addEntries(engine, db, zone, await takeZone(db, zone), entries);
  });
}

/** A log as somebody has seen it, by its `logMark`. */
export type SeenLog = { readonly subject: Subject; readonly mark: string };

/**
 * The same, if each log is still as it was seen. Answers the subjects of those that are not; where there are any nothing is
 * added, and the zone's revision stays what it was.
 */
export async function appendSeen(
  engine: StoreEngine,
  zone: string,
  entries: readonly LogEntry[],
  seen: readonly SeenLog[],
): Promise<readonly Subject[]> {
  if (entries.length === 0) return [];
  return engine.writer
    .transaction()
    .execute(async (db) => {
      const before = await takeZone(db, zone);
      const logOf = await readLogsOf(
        db,
        zone,
        seen.map(({ subject }) => subject),
      );
      const changed = seen.flatMap(({ subject, mark }) =>
        logMark(logOf(subject)) === mark ? [] : [subject],
      );
      if (changed.length > 0) throw new Outdated(changed);
      await refuseEnded(db, zone, entries);
      await addEntries(engine, db, zone, before, entries);
      return [];
    })
    .catch((error: unknown) => {
      if (error instanceof Outdated) return error.subjects;
      throw error;
    });
}

/** Ends the transaction before anything of it counts. */
class Outdated extends Error {
  readonly subjects: readonly Subject[];
  constructor(subjects: readonly Subject[]) {
    super('logs have changed since they were seen');
    this.subjects = subjects;
  }
}

/** Whoever ended a parcel meanwhile did not write to its log: what is seen of it from then on would stand nowhere. */
async function refuseEnded(db: Db, zone: string, entries: readonly LogEntry[]): Promise<void> {
  const observed = entries.filter((entry) => entry.kind === 'observation');
  const parcels = distinctSubjects(observed).flatMap(({ kind, id }) =>
    kind === 'parcel' ? [id] : [],
  );
  const ends = await parcelEnds(db, zone, parcels);
  for (const { subject, asOf } of observed) {
    const end = subject.kind === 'parcel' ? ends.get(subject.id) : undefined;
    if (end !== undefined && end <= asOf) throw new ParcelEndedError(zone, subject.id, end);
  }
}

/** @param before the zone's latest day so far */
async function addEntries(
  engine: StoreEngine,
  db: Db,
  zone: string,
  before: IsoDate | null,
  entries: readonly LogEntry[],
): Promise<void> {
  await refuseDuplicates(db, zone, entries);
  const subjects = distinctSubjects(entries);
  await requireSubjects(db, zone, subjects);
  const link = await nextLink(db, zone);
  await engine.insert(
    db,
    'observation',
    entries.map((entry) => entryRow(zone, entry, link)),
  );
  await sealLink(db, zone, link);
  const parcels = subjects.flatMap(({ kind, id }) => (kind === 'parcel' ? [id] : []));
  await deriveStates(engine, db, zone, parcels);
  await db
    .updateTable('zone')
    .set({ latest: await latestDayAfter(db, zone, before, entries) })
    .where('zone_id', '=', zone)
    .execute();
}

async function refuseDuplicates(db: Db, zone: string, entries: readonly LogEntry[]): Promise<void> {
  const ids = new Set<string>();
  for (const { id } of entries) {
    if (ids.has(id)) throw duplicate(zone, id);
    ids.add(id);
  }
  for (const page of idPages([...ids])) {
    const there = await db
      .selectFrom('observation')
      .select('id')
      .where('zone_id', '=', zone)
      .where('id', 'in', page)
      .executeTakeFirst();
    if (there) throw duplicate(zone, there.id);
  }
}

function duplicate(zone: string, id: string): DuplicateEntryError {
  return new DuplicateEntryError(`the log of zone ${zone} has an entry ${id} already`);
}

async function deriveStates(
  engine: StoreEngine,
  db: Db,
  zone: string,
  parcels: readonly string[],
): Promise<void> {
  const classes = await loadStateClasses(db, zone);
  for (const page of idPages(parcels)) {
    const [logs, spans] = [
      await readLogs(db, zone, 'parcel', page),
      await readSpans(db, zone, page),
    ];
    const states = page.flatMap((id) =>
      parcelStateRows(zone, id, spans.get(id) ?? [], logs.get(id) ?? [], classes),
    );
    await replaceStates(engine, db, zone, page, { states, classes: classes.takeAdded() });
    // SQLite answers at once, so a month's entries would otherwise be one long turn of the event loop.
    await nextTick();
  }
}
