import type { Kysely } from 'kysely';
import type { LogEntry, SubjectKind } from '../../geodata/observation.ts';
import { itemOfSubject } from '../../geodata/written/writtenRecord.ts';
import { readLogs } from './readLogs.ts';
import type { Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';
import type { Moment } from './store.ts';

/** Subjects whose logs are read by one query. */
const pageSize = 1000;

/** Whole logs of the subjects that are known otherwise since a moment, as far as days up to one go. */
export function readRevisedLogs(
  reader: Kysely<Schema>,
  zone: string,
  { asOf, knownBy }: Moment,
): Promise<ReadonlyMap<string, LogEntry[]>> {
  if (knownBy === undefined) return Promise.resolve(new Map());
  return inSnapshot(reader, async (db) => {
    const subjects = await db
      .selectFrom('observation')
      .select(['subject_kind', 'subject_id'])
      .distinct()
      .where('zone_id', '=', zone)
      .where('recorded_at', '>', knownBy)
      // A correction may move to a later day what it corrects of an earlier one.
      .where((on) =>
        on.or([
          on('as_of', '<=', asOf),
          on('retracts', 'is not', null),
          on('supersedes', 'is not', null),
        ]),
      )
      .execute();
    const logs = new Map<string, LogEntry[]>();
    for (const kind of new Set(subjects.map(({ subject_kind }) => subject_kind))) {
      const ids = subjects.flatMap((row) => (row.subject_kind === kind ? row.subject_id : []));
      for (const [id, log] of await logsOf(db, zone, kind, ids))
        logs.set(itemOfSubject({ kind, id }), log);
    }
    return logs;
  });
}

async function logsOf(
  db: Kysely<Schema>,
  zone: string,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<[string, LogEntry[]][]> {
  const found: [string, LogEntry[]][] = [];
  for (let start = 0; start < ids.length; start += pageSize)
    found.push(...(await readLogs(db, zone, kind, ids.slice(start, start + pageSize))));
  return found;
}
