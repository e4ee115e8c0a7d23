import type { Kysely } from 'kysely';
import type { LogEntry, Subject } from '../../geodata/observation.ts';
import { entryFrom } from './rows/logRows.ts';
import { idPages } from './idPages.ts';
import type { Schema } from './schema.ts';

/** The log of one subject, or of all of a kind, in no order. */
export async function readLog(
  db: Kysely<Schema>,
  zone: string,
  { kind, id }: { readonly kind: Subject['kind']; readonly id?: string },
): Promise<LogEntry[]> {
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('subject_kind', '=', kind)
    .$if(id !== undefined, (query) => query.where('subject_id', '=', id ?? ''))
    .execute();
  return rows.map(entryFrom);
}

/** The logs of several subjects of a kind, by their ids; at most some thousands of them. */
export async function readLogs(
  db: Kysely<Schema>,
  zone: string,
  kind: Subject['kind'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, LogEntry[]>> {
  const logs = new Map<string, LogEntry[]>();
  if (ids.length === 0) return logs;
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', ids)
    .execute();
  for (const row of rows) {
    const log = logs.get(row.subject_id);
    if (log) log.push(entryFrom(row));
    else logs.set(row.subject_id, [entryFrom(row)]);
  }
  return logs;
}

/** The logs of any number of subjects of any kind. */
export async function readLogsOf(
  db: Kysely<Schema>,
  zone: string,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => readonly LogEntry[]> {
  const byKind = new Map<Subject['kind'], Map<string, LogEntry[]>>();
  for (const kind of new Set(subjects.map((subject) => subject.kind))) {
    const ids = subjects.flatMap((subject) => (subject.kind === kind ? [subject.id] : []));
    const logs = new Map<string, LogEntry[]>();
    for (const page of idPages(ids))
      for (const [id, log] of await readLogs(db, zone, kind, page)) logs.set(id, log);
    byKind.set(kind, logs);
  }
  return ({ kind, id }) => byKind.get(kind)?.get(id) ?? [];
}
