import type { Bilingual } from '../bilingual.ts';
import type { Subject } from '../observation.ts';
import type { Project, Target } from '../project.ts';
import { itemOfSubject } from '../written/writtenRecord.ts';
import type { PlanItem } from './planItem.ts';
import { standingVersions } from './planInForce.ts';
import { landOfSubjects, type LandOfSubjects } from './landOfSubjects.ts';
import type { PlanParcel, PlanRecords } from './planRecords.ts';

/** What a plan item is of, with what hangs on it. */
export type PlanSubject = Pick<
  PlanItem,
  'item' | 'subject' | 'name' | 'category' | 'owner' | 'contact' | 'investment' | 'provenance'
> & {
  readonly parcels: readonly PlanParcel[];
  /** Of works, which have no parcels: the block they are in. */
  readonly block: string | null;
  readonly targets: readonly Target[];
  readonly versions: ReturnType<typeof standingVersions>;
};

/**
 * Every project, and every block, work, parcel, event or the zone for which a plan or a target is on record, in that order. A target of
 * a parcel is its project's, where that is on this parcel alone: one plan of 贵航云飞 is not shown twice.
 */
export function* planSubjects(
  records: PlanRecords,
  parcelsOf: LandOfSubjects = landOfSubjects(records),
): Generator<PlanSubject> {
  const targets = targetsByItem(records);
  for (const project of records.projects)
    yield projectSubject(project, records, targets, parcelsOf);
  for (const subject of othersPlanned(records, targets)) {
    const found = otherSubject(subject, records, targets, parcelsOf);
    if (found) yield found;
  }
}

function projectSubject(
  { id, name, category, owner, contact, investment, provenance }: Project,
  { plans }: PlanRecords,
  targets: TargetsByItem,
  parcelsOf: LandOfSubjects,
): PlanSubject {
  const subject: Subject = { kind: 'project', id };
  const item = itemOfSubject(subject);
  return {
    item,
    subject,
    name,
    category,
    owner,
    contact,
    investment,
    provenance,
    parcels: parcelsOf(subject),
    block: null,
    targets: targets.get(item)?.targets ?? [],
    versions: standingVersions(plans.get(item) ?? []),
  };
}

/** What else has a target or a plan. */
function othersPlanned({ plans }: PlanRecords, targets: TargetsByItem): Iterable<Subject> {
  const found = new Map<string, Subject>();
  const add = (subject: Subject) => {
    if (subject.kind !== 'project') found.set(itemOfSubject(subject), subject);
  };
  for (const { subject } of targets.values()) add(subject);
  for (const versions of plans.values())
    for (const { content } of standingVersions(versions)) add(content.subject);
  return found.values();
}

type TargetsByItem = ReadonlyMap<
  string,
  { readonly subject: Subject; readonly targets: readonly Target[] }
>;

function targetsByItem({ projects, targets }: PlanRecords): TargetsByItem {
  const projectsOn = new Map<string, Subject[]>();
  for (const { id, parcels } of projects) {
    const only = parcels[0];
    if (only === undefined || parcels.length > 1) continue;
    const there = projectsOn.get(only);
    if (there) there.push({ kind: 'project', id });
    else projectsOn.set(only, [{ kind: 'project', id }]);
  }
  const byItem = new Map<string, { subject: Subject; targets: Target[] }>();
  for (const target of targets) {
    const { subject } = target;
    const bearers = subject.kind === 'parcel' ? projectsOn.get(subject.id) : undefined;
    for (const bearer of bearers ?? [subject]) {
      const item = itemOfSubject(bearer);
      const there = byItem.get(item);
      if (there) there.targets.push(target);
      else byItem.set(item, { subject: bearer, targets: [target] });
    }
  }
  return byItem;
}

function otherSubject(
  subject: Subject,
  records: PlanRecords,
  targetsOf: TargetsByItem,
  parcelsOf: LandOfSubjects,
): PlanSubject | undefined {
  const what = placeOf(subject, records, parcelsOf);
  const item = itemOfSubject(subject);
  const targets = targetsOf.get(item)?.targets ?? [];
  const versions = standingVersions(records.plans.get(item) ?? []);
  const provenance = versions.at(-1)?.content.provenance ?? targets[0]?.provenance;
  if (what === undefined || provenance === undefined) return undefined;
  return {
    item,
    subject,
    ...what,
    category: null,
    owner: null,
    contact: null,
    investment: null,
    provenance,
    targets,
    versions,
  };
}

type Place = Pick<PlanSubject, 'name' | 'parcels' | 'block'>;

function placeOf(
  subject: Subject,
  records: PlanRecords,
  parcelsOf: LandOfSubjects,
): Place | undefined {
  const { kind, id } = subject;
  const named = (all: readonly { readonly id: string; readonly name: Bilingual }[]) => {
    const name = all.find((one) => one.id === id)?.name;
    return name && { name, parcels: [], block: null };
  };
  switch (kind) {
    case 'zone':
      return { name: records.zone.name, parcels: [], block: null };
    case 'block': {
      const block = named(records.blocks);
      return block && { ...block, parcels: parcelsOf(subject), block: id };
    }
    case 'parcel': {
      const parcel = records.parcels.get(id);
      return parcel && { name: parcel.name, parcels: [parcel], block: parcel.block };
    }
    case 'work':
      return records.works
        .filter((work) => work.id === id)
        .map(({ name, block }) => ({ name, parcels: [], block }))[0];
    case 'event':
      return named(records.events);
    case 'project':
      return undefined;
  }
}
