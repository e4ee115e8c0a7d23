import { sql, type Kysely } from 'kysely';
import { firstDay, type IsoDate } from '../../geodata/date.ts';
import { effectiveObservations } from '../../geodata/progress.ts';
import type { LogEntry, Subject } from '../../geodata/observation.ts';
import { readLog } from './readLogs.ts';
import type { Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';
import type { ChangeKind, DayOfChange, DaysOf } from './store.ts';

type Db = Kysely<Schema>;
type Counted = { readonly day: IsoDate; readonly count: number };

/**
 * Days on which something new is on record, oldest first. Parcels are counted in the table of their states, where each day
 * that an observation speaks of begins a row; the others are few, and their logs are folded.
 */
export function readDays(reader: Db, zone: string, of: DaysOf): Promise<DayOfChange[]> {
  return inSnapshot(reader, async (db) => {
    const byDay = new Map<IsoDate, Partial<Record<ChangeKind, number>>>();
    const add = (kind: ChangeKind, counts: readonly Counted[]) => {
      for (const { day, count } of counts)
        byDay.set(day, { ...byDay.get(day), [kind]: Number(count) });
    };
    add('parcels', await parcelDays(db, zone, of));
    add('land', await landDays(db, zone, of));
    if (of.parcel === undefined) {
      add(
        'blocks',
        await subjectDays(
          db,
          zone,
          'block',
          of.block === undefined ? undefined : new Set([of.block]),
        ),
      );
      add('works', await subjectDays(db, zone, 'work', await worksOf(db, zone, of.block)));
    }
    if (of.parcel === undefined && of.block === undefined) {
      add('projects', await subjectDays(db, zone, 'project'));
      add('events', await eventDays(db, zone));
    }
    return [...byDay]
      .map(([day, changes]) => ({ day, changes }))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  });
}

const counted = sql<number>`count(*)`.as('count');

function parcelDays(db: Db, zone: string, { block, parcel }: DaysOf): Promise<Counted[]> {
  return db
    .selectFrom('parcel_state')
    .where('zone_id', '=', zone)
    .where('valid_from', '>', firstDay)
    .$if(block !== undefined, (query) => query.where('block_id', '=', block ?? ''))
    .$if(parcel !== undefined, (query) => query.where('parcel_id', '=', parcel ?? ''))
    .groupBy('valid_from')
    .select(['valid_from as day', counted])
    .execute();
}

function landDays(db: Db, zone: string, { block, parcel }: DaysOf): Promise<Counted[]> {
  return db
    .selectFrom('land_record')
    .where('land_record.zone_id', '=', zone)
    .$if(block !== undefined, (query) =>
      query.where('parcel_id', 'in', (on) =>
        on
          .selectFrom('parcel')
          .select('parcel.id')
          .where('parcel.zone_id', '=', zone)
          .where('parcel.block_id', '=', block ?? ''),
      ),
    )
    .$if(parcel !== undefined, (query) => query.where('parcel_id', '=', parcel ?? ''))
    .groupBy('as_of')
    .select(['as_of as day', counted])
    .execute();
}

/** The day on which each event began. */
function eventDays(db: Db, zone: string): Promise<Counted[]> {
  return db
    .selectFrom('event')
    .where('zone_id', '=', zone)
    .groupBy('from_date')
    .select(['from_date as day', counted])
    .execute();
}

async function worksOf(
  db: Db,
  zone: string,
  block: string | undefined,
): Promise<ReadonlySet<string> | undefined> {
  if (block === undefined) return undefined;
  const rows = await db
    .selectFrom('work')
    .select('id')
    .where('zone_id', '=', zone)
    .where('block_id', '=', block)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** @param only ids of the subjects to be looked at; all of the kind when left out */
async function subjectDays(
  db: Db,
  zone: string,
  kind: Exclude<Subject['kind'], 'parcel'>,
  only?: ReadonlySet<string>,
): Promise<Counted[]> {
  const logs = new Map<string, LogEntry[]>();
  for (const entry of await readLog(db, zone, { kind })) {
    const { id } = entry.subject;
    if (only && !only.has(id)) continue;
    logs.set(id, [...(logs.get(id) ?? []), entry]);
  }
  const counts = new Map<IsoDate, number>();
  for (const log of logs.values())
    for (const day of new Set(effectiveObservations(log).map(({ asOf }) => asOf)))
      counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, count }));
}
