import type { Insertable, Selectable } from 'kysely';
import type { Fact } from '../../../geodata/fact.ts';
import type { Project, Target } from '../../../geodata/project.ts';
import type { Source } from '../../../geodata/provenance.ts';
import type { Doubt } from '../../../geodata/zone.ts';
import type {
  DoubtTable,
  FactTable,
  ProjectParcelTable,
  ProjectTable,
  SourceTable,
  TargetTable,
} from '../schema.ts';
import { fromJson, fromNames, fromNullableJson, toNames } from './values.ts';

export function sourceRow(
  zone_id: string,
  ordinal: number,
  source: Source,
): Insertable<SourceTable> {
  return {
    zone_id,
    ordinal,
    id: source.id,
    title_zh: source.title.zh,
    title_en: source.title.en,
    covers_from: source.covers.from,
    covers_to: source.covers.to,
    note: source.note,
  };
}

export function sourceFrom(row: Selectable<SourceTable>): Source {
  return {
    id: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    covers: { from: row.covers_from, to: row.covers_to },
    note: fromNullableJson(row.note),
  };
}

export function projectRow(
  zone_id: string,
  ordinal: number,
  project: Project,
): Insertable<ProjectTable> {
  return {
    zone_id,
    ordinal,
    id: project.id,
    ...toNames(project.name),
    owner_zh: project.owner?.zh ?? null,
    owner_en: project.owner?.en ?? null,
    category: project.category,
    contact: project.contact,
    investment: project.investment,
    provenance: project.provenance,
    note: project.note,
  };
}

export function projectParcelRows(
  zone_id: string,
  project: Project,
): Insertable<ProjectParcelTable>[] {
  return project.parcels.map((parcel_id, position) => ({
    zone_id,
    project_id: project.id,
    parcel_id,
    position,
  }));
}

export function projectFrom(row: Selectable<ProjectTable>, parcels: readonly string[]): Project {
  const { owner_zh, owner_en } = row;
  return {
    id: row.id,
    name: fromNames(row),
    owner: owner_zh === null || owner_en === null ? null : { zh: owner_zh, en: owner_en },
    category: row.category,
    contact: row.contact,
    investment: fromNullableJson(row.investment),
    parcels,
    provenance: fromJson(row.provenance),
    note: fromNullableJson(row.note),
  };
}

export function targetRow(
  zone_id: string,
  ordinal: number,
  target: Target,
): Insertable<TargetTable> {
  return {
    zone_id,
    ordinal,
    id: target.id,
    subject_kind: target.subject.kind,
    subject_id: target.subject.id,
    axis: target.axis,
    state: target.state,
    due: target.due,
    due_as_printed: target.dueAsPrinted,
    provenance: target.provenance,
    note: target.note,
  };
}

export function targetFrom(row: Selectable<TargetTable>): Target {
  // Axis and state were written from one target, so the state is one of that axis.
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    axis: row.axis,
    state: row.state,
    due: row.due,
    dueAsPrinted: fromJson(row.due_as_printed),
    provenance: fromJson(row.provenance),
    note: fromNullableJson(row.note),
  } as Target;
}

export function factRow(zone_id: string, ordinal: number, fact: Fact): Insertable<FactTable> {
  return {
    zone_id,
    ordinal,
    id: fact.id,
    topic: fact.topic,
    text_zh: fact.text.zh,
    text_en: fact.text.en,
    as_of: fact.asOf,
    figures: fact.figures,
    subjects: fact.subjects,
    provenance: fact.provenance,
  };
}

export function factFrom(row: Selectable<FactTable>): Fact {
  return {
    id: row.id,
    topic: row.topic,
    text: { zh: row.text_zh, en: row.text_en },
    figures: fromJson(row.figures),
    subjects: fromJson(row.subjects),
    provenance: fromJson(row.provenance),
    asOf: row.as_of,
  };
}

export function doubtRow(zone_id: string, ordinal: number, doubt: Doubt): Insertable<DoubtTable> {
  return {
    zone_id,
    ordinal,
    id: doubt.id,
    title_zh: doubt.title.zh,
    title_en: doubt.title.en,
    readings: doubt.readings,
    handling: doubt.handling,
    facts: doubt.facts,
    subjects: doubt.subjects,
  };
}

export function doubtFrom(row: Selectable<DoubtTable>): Doubt {
  return {
    id: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    readings: fromJson(row.readings),
    handling: fromJson(row.handling),
    facts: fromJson(row.facts),
    subjects: fromJson(row.subjects),
  };
}
