import type { IsoDate, IsoInstant } from '../date.ts';
import type { LogEntry, Subject } from '../observation.ts';
import type { Parcel } from '../parcel.ts';
import { progressAt, type Progress } from '../progress.ts';
import type { Project, Target } from '../project.ts';
import type { Work, ZoneEvent } from '../zone.ts';

/** The records of a zone that a report is held against. */
export type CheckedRecords = {
  readonly parcels: readonly Pick<Parcel, 'id' | 'name' | 'block' | 'registered'>[];
  readonly projects: readonly Project[];
  readonly works: readonly Pick<Work, 'id' | 'name'>[];
  readonly events: readonly ZoneEvent[];
  readonly targets: readonly Target[];
  /** Of these parcels, works and projects. */
  readonly log: readonly LogEntry[];
};

/** The records as they stand on a day, as known by a moment. */
export type CheckedZone = Omit<CheckedRecords, 'log'> & {
  readonly asOf: IsoDate;
  readonly progressOf: (subject: Subject) => Progress;
};

export function checkedZone(
  { log, ...records }: CheckedRecords,
  asOf: IsoDate,
  knownBy?: IsoInstant,
): CheckedZone {
  const logs = new Map<string, LogEntry[]>();
  for (const entry of log) {
    const entries = logs.get(keyOf(entry.subject));
    if (entries) entries.push(entry);
    else logs.set(keyOf(entry.subject), [entry]);
  }
  return {
    ...records,
    asOf,
    progressOf: (subject) => progressAt(logs.get(keyOf(subject)) ?? [], asOf, knownBy),
  };
}

/** A kind has no slash, so no two subjects share a key. */
function keyOf({ kind, id }: Subject): string {
  return `${kind}/${id}`;
}
