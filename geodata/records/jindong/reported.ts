import { isoDate, isoInstant } from '../../date.ts';
import type { Subject, SubjectKind } from '../../observation.ts';
import type { Provenance } from '../../provenance.ts';

export const reportSource = 'report-2010q3';

/** The last day the report looks back on: what it says "as of now" is true of this day. */
export const reportDate = isoDate('2010-09-30');

/** When the report was restated as records. */
export const restatedAt = isoInstant('2026-11-22T00:00:00Z');
export const restatedBy = '报告整理';

/** Stands in the report, at a section such as 一(二), and is restated by a fact such as C2. */
export function reported(section: string, fact: string): Provenance {
  return { kind: 'document', source: reportSource, section, fact };
}

/** Read out of what these facts say, which the report does not say itself. */
export function inferred(...facts: readonly string[]): Provenance {
  return { kind: 'inferred', facts };
}

export const zoneSubject: Subject = { kind: 'zone', id: 'jindong' };

/** Several subjects of one kind: subjects('parcel', 'liushi', 'zhucun'). */
export function subjects(kind: SubjectKind, ...ids: readonly string[]): Subject[] {
  return ids.map((id) => ({ kind, id }));
}

/** A block of the report is drawn as one parcel of the same id; what is said of it is said of both. */
export function blockSubjects(...ids: readonly string[]): Subject[] {
  return ids.flatMap((id) => [...subjects('block', id), ...subjects('parcel', id)]);
}
