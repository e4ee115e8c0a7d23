import type { IsoDate } from '../date.ts';
import { itemOfSubject } from '../written/writtenRecord.ts';
import { itemPassing, type Observed } from './actualDays.ts';
import { statesWanted } from './dueDays.ts';
import { milestones, type Milestone } from './milestone.ts';
import type { Passing } from './passing.ts';
import type { Plan } from './plan.ts';
import type { PlanRecords } from './planRecords.ts';
import type { PlanSubject } from './planSubjects.ts';
import { seenDaysOf, type SeenDays } from './seenDays.ts';

/** What was seen of an item over time. */
export type ItemSeen = SeenDays & {
  /** How it stands to every milestone at the end of a day, by a plan that tells of what no axis shows. */
  passingsOn(day: IsoDate, plan: Plan | null): ReadonlyMap<Milestone, Passing>;
};

type Passings = ReadonlyMap<Milestone, Passing>;

/** Looks through an item's states once for each day on which it was seen; between two of them nothing changes. */
export function itemSeen(subject: PlanSubject, seen: PlanRecords['seen']): ItemSeen {
  const observed = observedOf(subject, seen);
  const { own, members } = observed;
  const { lastBy } = seenDaysOf(
    [own, ...members.map((one) => one.seen)].flatMap((one) => one ?? []),
  );
  const wanted = statesWanted(subject.targets);
  const found = new Map<IsoDate | null, [plan: Plan | null, passed: boolean, passings: Passings]>();
  return {
    lastBy,
    passingsOn(day, plan) {
      const seenOn = lastBy(day);
      const converted = plan?.passed.conversion;
      const isConverted = converted !== undefined && converted <= day;
      const there = found.get(seenOn);
      if (there && there[0] === plan && there[1] === isConverted) return there[2];
      const passings = new Map(
        milestones.map((milestone): [Milestone, Passing] => [
          milestone,
          milestone === 'conversion'
            ? writtenPassing(plan, day)
            : itemPassing(milestone, observed, day, wanted.get(milestone)),
        ]),
      );
      found.set(seenOn, [plan, isConverted, passings]);
      return passings;
    },
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
