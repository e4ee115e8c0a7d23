import type { Bilingual } from '../bilingual.ts';
import type { Subject } from '../observation.ts';
import type { Target } from '../project.ts';
import { itemOfSubject, type WrittenVersion } from '../written/writtenRecord.ts';
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
export function planSubjects(
  records: PlanRecords,
  parcelsOf: LandOfSubjects = landOfSubjects(records),
): PlanSubject[] {
  const targets = targetsByItem(records);
  const projects = records.projects.map((project): PlanSubject => {
    const subject: Subject = { kind: 'project', id: project.id };
    const { owner, contact, investment, category, provenance, name } = project;
    const parcels = parcelsOf(subject);
    return {
      ...planned(subject, records, targets),
      name,
      category,
      owner,
      contact,
      investment,
      parcels,
      block: null,
      provenance,
    };
  });
  const found = new Map<string, Subject>();
  for (const of of targets.values()) found.set(itemOfSubject(of.subject), of.subject);
  for (const versions of records.plans.values())
    for (const { content } of standingVersions(versions))
      found.set(itemOfSubject(content.subject), content.subject);
  const others = [...found.values()]
    .filter(({ kind }) => kind !== 'project')
    .flatMap((subject): PlanSubject | [] => otherSubject(subject, records, targets, parcelsOf));
  return [...projects, ...others];
}

type TargetsOfItem = { readonly subject: Subject; readonly targets: readonly Target[] };

function targetsByItem({ projects, targets }: PlanRecords): ReadonlyMap<string, TargetsOfItem> {
  const projectsOn = new Map<string, Subject[]>();
  for (const { id, parcels } of projects) {
    const [only, ...more] = parcels;
    if (only === undefined || more.length > 0) continue;
    projectsOn.set(only, [...(projectsOn.get(only) ?? []), { kind: 'project', id }]);
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

function planned(
  subject: Subject,
  { plans }: PlanRecords,
  targets: ReadonlyMap<string, TargetsOfItem>,
) {
  const item = itemOfSubject(subject);
  const versions: readonly WrittenVersion<'plan'>[] = plans.get(item) ?? [];
  return {
    item,
    subject,
    targets: targets.get(item)?.targets ?? [],
    versions: standingVersions(versions),
  };
}

function otherSubject(
  subject: Subject,
  records: PlanRecords,
  targets: ReadonlyMap<string, TargetsOfItem>,
  parcelsOf: LandOfSubjects,
): PlanSubject | [] {
  const what = placeOf(subject, records, parcelsOf);
  const plan = planned(subject, records, targets);
  const provenance = plan.versions.at(-1)?.content.provenance ?? plan.targets[0]?.provenance;
  if (what === undefined || provenance === undefined) return [];
  return {
    ...plan,
    ...what,
    category: null,
    owner: null,
    contact: null,
    investment: null,
    provenance,
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
