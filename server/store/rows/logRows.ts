import type { Insertable, Selectable } from 'kysely';
import type { ObservedState } from '../../../geodata/progress.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import type { ObservationTable } from '../schema.ts';
import { fromJson, fromNullableJson } from './values.ts';

/** @param link of the chain; null for what comes with the zone */
export function entryRow(
  zone_id: string,
  entry: LogEntry,
  link: number | null = null,
): Insertable<ObservationTable> {
  const seen = entry.kind === 'observation' ? entry : null;
  return {
    zone_id,
    id: entry.id,
    kind: entry.kind,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    axis: seen?.axis ?? null,
    state: seen?.state ?? null,
    percent: seen?.percent ?? null,
    as_of: seen?.asOf ?? null,
    supersedes: seen?.supersedes ?? null,
    retracts: entry.kind === 'retraction' ? entry.retracts : null,
    recorded_at: entry.recordedAt,
    recorded_by: entry.recordedBy,
    quantities: seen?.quantities.length ? seen.quantities : null,
    qualifiers: seen?.qualifiers.length ? seen.qualifiers : null,
    blocked: seen?.blocked ?? null,
    provenance: entry.provenance,
    note: entry.note,
    link,
  };
}

export function entryFrom(row: Selectable<ObservationTable>): LogEntry {
  const recorded = {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    provenance: fromJson<LogEntry['provenance']>(row.provenance),
    note: fromNullableJson<NonNullable<LogEntry['note']>>(row.note),
  };
  // `entryRow` fills axis, state and asOf of every observation together, and `retracts` of every retraction.
  if (row.kind === 'retraction')
    return { kind: 'retraction', ...recorded, retracts: row.retracts ?? '' };
  return {
    kind: 'observation',
    ...recorded,
    axis: row.axis,
    state: row.state,
    percent: row.percent,
    quantities: fromNullableJson(row.quantities) ?? [],
    qualifiers: fromNullableJson(row.qualifiers) ?? [],
    blocked: fromNullableJson(row.blocked),
    asOf: row.as_of,
    supersedes: row.supersedes,
  } as LogEntry;
}

type SeenRow = Pick<
  Selectable<ObservationTable>,
  'id' | 'axis' | 'state' | 'percent' | 'as_of' | 'recorded_at' | 'blocked'
>;

/** Of the row of an observation what its fold looks at. */
export function observedFrom(row: SeenRow): ObservedState {
  return {
    id: row.id,
    axis: row.axis,
    state: row.state,
    percent: row.percent,
    asOf: row.as_of,
    recordedAt: row.recorded_at,
    blocked: fromNullableJson(row.blocked),
  } as ObservedState;
}
