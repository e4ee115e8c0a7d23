import type { Subject } from '../observation.ts';
import type { PlanParcel, PlanRecords } from './planRecords.ts';

/** The parcels of a project or a block, or the parcel itself; none of anything else. */
export type LandOfSubjects = (subject: Subject) => readonly PlanParcel[];

export function landOfSubjects({
  projects,
  parcels,
}: Pick<PlanRecords, 'projects' | 'parcels'>): LandOfSubjects {
  const byProject = new Map(projects.map((project) => [project.id, project.parcels]));
  let byBlock: ReadonlyMap<string | null, readonly PlanParcel[]> | undefined;
  return ({ kind, id }) => {
    switch (kind) {
      case 'project':
        return (byProject.get(id) ?? []).flatMap((parcel) => parcels.get(parcel) ?? []);
      case 'parcel': {
        const parcel = parcels.get(id);
        return parcel === undefined ? [] : [parcel];
      }
      case 'block':
        return (byBlock ??= parcelsByBlock(parcels.values())).get(id) ?? [];
      case 'work':
      case 'event':
      case 'zone':
        return [];
    }
  };
}

function parcelsByBlock(parcels: Iterable<PlanParcel>): Map<string | null, PlanParcel[]> {
  const byBlock = new Map<string | null, PlanParcel[]>();
  for (const parcel of parcels) {
    const there = byBlock.get(parcel.block);
    if (there) there.push(parcel);
    else byBlock.set(parcel.block, [parcel]);
  }
  return byBlock;
}
