import { addDays, type IsoDate } from '../date.ts';
import { itemOfSubject } from '../written/writtenRecord.ts';
import { itemPassing, type Observed, type SeenMilestone } from './actualDays.ts';
import { statesWanted } from './dueDays.ts';
import type { Passing, Passings } from './passing.ts';
import type { Plan } from './plan.ts';
import type { PlanRecords } from './planRecords.ts';
import type { PlanSubject } from './planSubjects.ts';
import { lastSeenBy } from './seenDays.ts';

/** How an item stands at the end of a day, by what was seen of it. */
type ItemStanding = {
  readonly passings: Passings;
  /** The last day by then on which it was seen; null when it never was. */
  readonly itemSeenOn: IsoDate | null;
};

type Found = ItemStanding & { readonly plan: Plan | null; readonly isConverted: boolean };

/** What was seen of an item over time. */
export type ItemSeen = {
  /** By a plan that tells of what no axis shows. */
  standingOn(day: IsoDate, plan: Plan | null): ItemStanding;
  /** Whether anything was seen of what leads to a milestone before a day. */
  isSeenBefore(milestone: SeenMilestone, day: IsoDate): boolean;
};

/** Looks through an item's states once for each day on which it was seen; between two of them nothing changes. */
export function itemSeen(subject: PlanSubject, seen: PlanRecords['seen']): ItemSeen {
  const observed = observedOf(subject, seen);
  const subjects = [observed.own, ...observed.members.map((one) => one.seen)].flatMap(
    (one) => one ?? [],
  );
  const wanted = statesWanted(subject.targets);
  const passingOn = (milestone: SeenMilestone, day: IsoDate) =>
    itemPassing(milestone, observed, day, wanted.get(milestone));
  const found = new Map<IsoDate | null, Found>();
  return {
    standingOn(day, plan) {
      const itemSeenOn = lastSeenBy(day, subjects);
      const converted = plan?.passed.conversion;
      const isConverted = converted !== undefined && converted <= day;
      const there = found.get(itemSeenOn);
      if (there && there.plan === plan && there.isConverted === isConverted) return there;
      const passings = {
        conversion: writtenPassing(plan, day),
        clearance: passingOn('clearance', day),
        levelling: passingOn('levelling', day),
        start: passingOn('start', day),
        completion: passingOn('completion', day),
        production: passingOn('production', day),
      };
      const standing = { passings, itemSeenOn, plan, isConverted };
      found.set(itemSeenOn, standing);
      return standing;
    },
    isSeenBefore: (milestone, day) => passingOn(milestone, addDays(day, -1)).kind !== 'unknown',
  };
}

/** 农转用 shows on no axis: only the plan tells. */
function writtenPassing(plan: Plan | null, day: IsoDate): Passing {
  const passed = plan?.passed.conversion;
  if (plan && passed !== undefined && passed <= day)
    return { kind: 'passed', day: passed, provenance: plan.provenance };
  return plan?.planned.conversion === undefined
    ? { kind: 'unknown' }
    : { kind: 'notPassed', isUnderWay: false, low: 0, high: 0 };
}

function observedOf({ subject, parcels }: PlanSubject, seen: PlanRecords['seen']): Observed {
  const own = seen.get(itemOfSubject(subject));
  if (subject.kind === 'parcel') return { own, members: [] };
  return {
    own,
    members: parcels.map((parcel) => ({ parcel, seen: seen.get(`parcel:${parcel.id}`) })),
  };
}
