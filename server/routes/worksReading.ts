import { z } from '@hono/zod-openapi';
import { progressAt, type Progress } from '../../geodata/progress.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import type { Work } from '../../geodata/zone.ts';
import type { Moment } from '../store/store.ts';
import { progressSchema } from './schemas/observation.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { workSchema } from './schemas/zone.ts';

export type WorkReading = { readonly work: Work; readonly progress: Progress };

export const workReadingSchema = schemaOf<WorkReading>()(
  z.object({ work: workSchema, progress: progressSchema }).openapi('WorkReading'),
);

/** Log entries by the id of their subject, all of one kind. */
export function logsBySubject(log: Iterable<LogEntry>): ReadonlyMap<string, LogEntry[]> {
  const logs = new Map<string, LogEntry[]>();
  for (const entry of log) {
    const entries = logs.get(entry.subject.id);
    if (entries) entries.push(entry);
    else logs.set(entry.subject.id, [entry]);
  }
  return logs;
}

/** The works of a block with how far they have come on a day. */
export function worksOf(
  block: string | null,
  works: readonly Work[],
  log: readonly LogEntry[],
  { asOf, knownBy }: Moment,
): WorkReading[] {
  if (block === null) return [];
  const logs = logsBySubject(log);
  return works
    .filter((work) => work.block === block)
    .map((work) => ({ work, progress: progressAt(logs.get(work.id) ?? [], asOf, knownBy) }));
}
