import type { Kysely } from 'kysely';
import { progressAt } from '../../geodata/progress.ts';
import type { LogEntry, Subject, SubjectKind } from '../../geodata/observation.ts';
import { readLogs } from './readLogs.ts';
import { readMembersObserved } from './readLatestObservations.ts';
import type { Schema } from './schema.ts';
import type { ListItems, ListKind, Moment, Stated } from './store.ts';

/** Items of a kind, some thousands at most, each with the progress of its subject at a moment. */
export async function itemsWithProgress<Kind extends ListKind>(
  db: Kysely<Schema>,
  zone: string,
  kind: Kind,
  items: readonly ListItems[Kind][],
  moment: Moment,
): Promise<Stated<ListItems[Kind]>[]> {
  const { asOf, knownBy } = moment;
  const logOf = await logsOf(
    db,
    zone,
    items.map((item) => subjectOf(kind, item)),
  );
  const stated: Stated<ListItems[Kind]>[] = [];
  for (const item of items) {
    const subject = subjectOf(kind, item);
    const progress = progressAt(logOf(subject), asOf, knownBy);
    const members = kind === 'target' ? await readMembersObserved(db, zone, subject, moment) : {};
    stated.push({ item, progress, members });
  }
  return stated;
}

/** Whose progress an item has. */
function subjectOf(kind: ListKind, item: ListItems[ListKind]): Subject {
  if ('subject' in item) return item.subject;
  if ('parcel' in item) return { kind: 'parcel', id: item.parcel };
  // What is neither a target nor a building is a subject itself.
  return { kind: kind as SubjectKind, id: item.id };
}

async function logsOf(
  db: Kysely<Schema>,
  zone: string,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => readonly LogEntry[]> {
  const byKind = new Map<SubjectKind, ReadonlyMap<string, LogEntry[]>>();
  for (const kind of new Set(subjects.map((subject) => subject.kind))) {
    const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    byKind.set(kind, await readLogs(db, zone, kind, [...new Set(ids)]));
  }
  return ({ kind, id }) => byKind.get(kind)?.get(id) ?? [];
}
