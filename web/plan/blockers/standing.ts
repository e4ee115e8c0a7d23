import { daysBetween, type IsoDate } from '../../../geodata/date.ts';
import type { Blocker } from '../../../geodata/plan/blocker.ts';
import type { Project } from '../../../geodata/project.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';

/** Whether it was in the way on a day. */
export function standsOn({ since, clearedOn }: Blocker, day: IsoDate): boolean {
  return since <= day && (clearedOn === null || clearedOn > day);
}

/** Calendar days from its beginning to the day, or to its clearing where that was before. */
export function ageOf({ since, clearedOn }: Blocker, day: IsoDate): number {
  return Math.max(0, daysBetween(since, clearedOn !== null && clearedOn < day ? clearedOn : day));
}

export function isOverdueOn(blocker: Blocker, day: IsoDate): boolean {
  return blocker.due !== null && blocker.due < day && standsOn(blocker, day);
}

/** The parcels that something is in the way of: its own, of its project, of its block; none of the zone whole. */
export function parcelsHeldUp(
  { subject }: Blocker,
  projects: readonly Project[],
  parcels: readonly ParcelFeature[],
): readonly string[] {
  switch (subject.kind) {
    case 'parcel':
      return [subject.id];
    case 'project':
      return projects.find(({ id }) => id === subject.id)?.parcels ?? [];
    case 'block':
      return parcels.flatMap(({ id, properties }) => (properties.block === subject.id ? id : []));
    default:
      return [];
  }
}

/** 亩 of parcels whose area is on record; null where of none it is. */
export function muOf(
  ids: readonly string[],
  parcels: ReadonlyMap<string, ParcelFeature>,
): number | null {
  const known = ids.flatMap((id) => parcels.get(id)?.properties.registeredMu ?? []);
  return known.length === 0 ? null : known.reduce((sum, mu) => sum + mu, 0);
}
