import type { Transaction } from 'kysely';
import { firstDay, type IsoDate } from '../../geodata/date.ts';
import { effectiveObservations } from '../../geodata/progress.ts';
import type { LogEntry, Subject } from '../../geodata/observation.ts';
import { readLogsOf } from './readLogs.ts';
import type { Schema } from './schema.ts';

/**
 * The newest day any standing observation, land record or import of the zone speaks of, parcels and other subjects alike: what
 * was retracted, corrected away or undone does not count. Null when nothing stands.
 */
export async function findLatestDay(
  db: Transaction<Schema>,
  zone: string,
): Promise<IsoDate | null> {
  const parcels = await db
    .selectFrom('parcel_state')
    .select((on) => on.fn.max<IsoDate | null>('valid_from').as('latest'))
    .where('zone_id', '=', zone)
    .where('valid_until', 'is', null)
    .where('valid_from', '>', firstDay)
    .executeTakeFirst();
  // Rows that begin because a parcel is another from that day on begin on one of these, and so end those of parcels that are none any more.
  const brought = await db
    .selectFrom('zone_import')
    .select((on) => on.fn.max<IsoDate | null>('as_of').as('latest'))
    .where('zone_id', '=', zone)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  const land = await db
    .selectFrom('land_record')
    .select((on) => on.fn.max<IsoDate | null>('as_of').as('latest'))
    .where('zone_id', '=', zone)
    .executeTakeFirst();
  const latest =
    [parcels?.latest, land?.latest, brought?.latest].filter(isDay).sort().at(-1) ?? null;
  // Only subjects with something newer than every parcel can move the day, and those are few.
  const newer = await db
    .selectFrom('observation')
    .select(['subject_kind', 'subject_id'])
    .distinct()
    .where('zone_id', '=', zone)
    .where('subject_kind', 'in', ['block', 'work', 'project', 'event', 'zone'])
    .where('as_of', '>', latest ?? firstDay)
    .execute();
  const days: IsoDate[] = latest === null ? [] : [latest];
  const subjects = newer.map(({ subject_kind: kind, subject_id: id }): Subject => ({ kind, id }));
  days.push(...(await standingDays(db, zone, subjects)));
  return days.sort().at(-1) ?? null;
}

/** The same after entries were added to a log that reached to `before`, without reading the whole log again. */
export async function latestDayAfter(
  db: Transaction<Schema>,
  zone: string,
  before: IsoDate | null,
  entries: readonly LogEntry[],
): Promise<IsoDate | null> {
  const takesAway = (entry: LogEntry) => entry.kind === 'retraction' || entry.supersedes !== null;
  if (entries.some(takesAway)) return findLatestDay(db, zone);
  const days: IsoDate[] = before === null ? [] : [before];
  days.push(...(await standingDays(db, zone, distinctSubjects(entries))));
  return days.sort().at(-1) ?? null;
}

function isDay(day: IsoDate | null | undefined): day is IsoDate {
  return day !== null && day !== undefined;
}

async function standingDays(
  db: Transaction<Schema>,
  zone: string,
  subjects: readonly Subject[],
): Promise<IsoDate[]> {
  const logOf = await readLogsOf(db, zone, subjects);
  return subjects.flatMap((subject) =>
    effectiveObservations(logOf(subject)).map(({ asOf }) => asOf),
  );
}

export function distinctSubjects(entries: readonly LogEntry[]): Subject[] {
  return [
    ...new Map(
      entries.map(({ subject }) => [JSON.stringify([subject.kind, subject.id]), subject]),
    ).values(),
  ];
}
