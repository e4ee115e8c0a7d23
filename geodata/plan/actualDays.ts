import type { IsoDate } from '../date.ts';
import { milestoneStates, type AxisState, type Milestone } from './milestone.ts';
import { passingOf, type Passing } from './passing.ts';
import type { PlanParcel, SeenStates } from './planRecords.ts';

/** A subject with what was seen of it, and of the parcels that stand for it where it was not seen itself. */
export type Observed = {
  readonly own: SeenStates | undefined;
  readonly members: readonly {
    readonly parcel: PlanParcel;
    readonly seen: SeenStates | undefined;
  }[];
};

/** A milestone of which observations tell. */
export type SeenMilestone = Exclude<Milestone, 'conversion'>;

/**
 * How an item stands to a milestone at the end of a day.
 *
 * What was seen of the item itself counts before what was seen of its parcels. Of these a project is started when any is, for work
 * has begun on it; it is cleared, levelled, completed and in production when all are, on the day of the last. Parcels that do not
 * need the axis are left out. While one of several was never seen, nobody can say that all are there.
 *
 * @param wanted the state that passes it, where a plan asks for another than usual: 基本完成
 */
export function itemPassing(
  milestone: SeenMilestone,
  { own, members }: Observed,
  day: IsoDate,
  wanted: AxisState = milestoneStates[milestone]!,
): Passing {
  const itself = passingOf(milestone, wanted, own, day);
  if (itself.kind !== 'unknown' || members.length === 0) return itself;
  if (members.length === 1) return passingOf(milestone, wanted, members[0]!.seen, day);
  const all = members.map(({ parcel, seen }) => ({
    area: parcel.areaM2,
    passing: passingOf(milestone, wanted, seen, day),
  }));
  const needed = all.filter(({ passing }) => passing.kind !== 'notRequired');
  if (needed.length === 0) return { kind: 'notRequired' };
  const passed = needed.flatMap(({ passing }) => (passing.kind === 'passed' ? passing : []));
  const inOrder = passed.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const isPassed = milestone === 'start' ? passed.length > 0 : passed.length === needed.length;
  if (isPassed) return inOrder.at(milestone === 'start' ? 0 : -1)!;
  if (needed.every(({ passing }) => passing.kind === 'unknown')) return { kind: 'unknown' };
  return {
    kind: 'notPassed',
    isUnderWay: needed.some(({ passing }) => isBegun(passing)),
    low: mean(needed, lowOf),
    high: mean(needed, highOf),
  };
}

function isBegun(passing: Passing): boolean {
  return passing.kind === 'passed' || (passing.kind === 'notPassed' && passing.isUnderWay);
}

function lowOf(passing: Passing): number {
  return passing.kind === 'passed' ? 1 : passing.kind === 'notPassed' ? passing.low : 0;
}

function highOf(passing: Passing): number {
  return passing.kind === 'notPassed' ? passing.high : 1;
}

type Weighed = { readonly area: number | null; readonly passing: Passing };

/** By area where every area is known, else each parcel alike. */
function mean(of: readonly Weighed[], share: (passing: Passing) => number): number {
  const isWeighed = of.every(({ area }) => area !== null && area > 0);
  const [sum, whole] = of.reduce(
    ([total, weights], { area, passing }) => {
      const weight = isWeighed ? area! : 1;
      return [total + weight * share(passing), weights + weight];
    },
    [0, 0],
  );
  return sum / whole;
}
