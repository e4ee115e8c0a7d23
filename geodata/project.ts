import type { Axis, AxisStates } from './axis.ts';
import type { Bilingual } from './bilingual.ts';
import type { IsoDate } from './date.ts';
import { stateOrder } from './axis.ts';
import type { Quantity, Subject } from './observation.ts';
import type { Provenance } from './provenance.ts';

/** 项目: a firm's or public undertaking with zero or more parcels; without parcels it still stands in every list and count. */
export type Project = {
  readonly id: string;
  readonly name: Bilingual;
  readonly owner: Bilingual | null;
  readonly category: 'industry' | 'property' | 'infrastructure';
  /** 联系人: the person who answers for it; null when none is on record. */
  readonly contact: string | null;
  readonly investment: Quantity | null;
  readonly parcels: readonly string[];
  readonly provenance: Provenance;
  readonly note: Bilingual | null;
};

/** A plan: the state a subject shall have reached on an axis by a day. */
export type Target = {
  readonly [A in Axis]: {
    readonly id: string;
    readonly subject: Subject;
    readonly axis: A;
    readonly state: AxisStates[A];
    /** The last day that still keeps the plan. */
    readonly due: IsoDate;
    /** As the source puts it: 11 月中旬前. */
    readonly dueAsPrinted: Bilingual;
    readonly provenance: Provenance;
    readonly note: Bilingual | null;
  };
}[Axis];

/**
 * `overdue` takes evidence: an observation on or after the due day that says it is not done. `unheard`: the day has passed
 * and the last observation, of the subject or of what belongs to it, is older, so nobody knows. `unknown`: nothing was ever
 * observed on that axis, or only of some that belong to it, which does not tell of the whole.
 */
export const targetStatuses = ['reached', 'ahead', 'overdue', 'unheard', 'unknown'] as const;
export type TargetStatus = (typeof targetStatuses)[number];

/** How a plan stands on a day, and the last day by then on which its axis was observed. */
export type TargetAssessment = {
  readonly status: TargetStatus;
  readonly lastObserved: IsoDate | null;
};

/** The states a plan is held against, each with the day on which it was seen; a Progress is one. */
type StatesToDate = {
  readonly [A in Axis]: { readonly state: AxisStates[A]; readonly asOf: IsoDate } | null;
};

/** The last day on which each axis was observed of anything that belongs to a subject: of a block its parcels and works. */
export type LastDays = { readonly [A in Axis]?: IsoDate };

/** How a plan stands on a day, given the subject's states on that day and when its members were last seen by then. */
export function assessTarget(
  target: Target,
  states: StatesToDate,
  date: IsoDate,
  members: LastDays = {},
): TargetAssessment {
  const known = states[target.axis];
  const days = [known?.asOf ?? [], members[target.axis] ?? []].flat().sort();
  const lastObserved = days.at(-1) ?? null;
  return { status: statusOf(target, known, lastObserved, date), lastObserved };
}

function statusOf(
  target: Target,
  known: StatesToDate[Axis],
  lastObserved: IsoDate | null,
  date: IsoDate,
): TargetStatus {
  if (known !== null && isReached(target, known.state)) return 'reached';
  if (date <= target.due) return 'ahead';
  if (known !== null && known.asOf >= target.due) return 'overdue';
  return lastObserved !== null && lastObserved < target.due ? 'unheard' : 'unknown';
}

/** An axis that turned out not to be required leaves nothing to wait for. */
function isReached(target: Target, state: AxisStates[Axis]): boolean {
  if (state === target.state || state === 'notRequired') return true;
  const reached = stateOrder(target.axis, state as never);
  const wanted = stateOrder(target.axis, target.state as never);
  return reached !== undefined && wanted !== undefined && reached >= wanted;
}
