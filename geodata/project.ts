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

/** `unknown`: nothing is known of that axis, so nobody can say whether the plan was kept. */
export type TargetStatus = 'reached' | 'ahead' | 'overdue' | 'unknown';

/** The states a plan is held against; a Progress is one. */
export type StatesToDate = { readonly [A in Axis]: { readonly state: AxisStates[A] } | null };

/** How a plan stands on a day, given the subject's states on that day. */
export function targetStatus(target: Target, states: StatesToDate, date: IsoDate): TargetStatus {
  const known = states[target.axis];
  if (known !== null && isReached(target, known.state)) return 'reached';
  if (date <= target.due) return 'ahead';
  return known === null ? 'unknown' : 'overdue';
}

/** An axis that turned out not to be required leaves nothing to wait for. */
function isReached(target: Target, state: AxisStates[Axis]): boolean {
  if (state === target.state || state === 'notRequired') return true;
  const reached = stateOrder(target.axis, state as never);
  const wanted = stateOrder(target.axis, target.state as never);
  return reached !== undefined && wanted !== undefined && reached >= wanted;
}
