import { parseIsoDate, type IsoDate } from '../../../geodata/date.ts';
import { milestones, type Milestone } from '../../../geodata/plan/milestone.ts';
import type { MilestoneDays, Plan } from '../../../geodata/plan/plan.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { enteredHere, written } from './saving.ts';

/** A plan as it stands in the form: days as they are typed, empty where none is set. */
export type PlanDraft = {
  readonly agreedOn: string;
  readonly planned: Readonly<Record<Milestone, string>>;
  /** Of conversion, of which no observation tells. */
  readonly converted: string;
  readonly deadlineOf: Milestone | '';
  readonly due: string;
  readonly note: string;
};

/** The plan that holds, or, where none was written down, the days of documents, to be agreed on a day. */
export function draftOf(item: PlanItem, plan: Plan | null, day: IsoDate): PlanDraft {
  const dayOf = (milestone: Milestone) =>
    plan
      ? plan.planned[milestone]
      : item.milestones.find((one) => one.milestone === milestone)?.planned[0]?.due;
  const deadline = plan ? plan.deadline : item.deadline;
  return {
    agreedOn: day,
    planned: Object.fromEntries(
      milestones.map((milestone) => [milestone, dayOf(milestone) ?? '']),
    ) as PlanDraft['planned'],
    converted: plan?.passed.conversion ?? '',
    deadlineOf: deadline?.milestone ?? '',
    due: deadline?.due ?? '',
    note: '',
  };
}

/** A plan as it is kept, for putting it beside a draft. */
export function draftOfPlan(item: PlanItem, plan: Plan): PlanDraft {
  return { ...draftOf(item, plan, plan.agreedOn), note: plan.note?.zh ?? '' };
}

export type DraftFault = 'needsDay' | 'needsAgreed' | 'needsDue';

/** The plan that a draft says, or what is missing in it. */
export function planOf(item: PlanItem, draft: PlanDraft): Plan | { readonly fault: DraftFault } {
  const agreedOn = parseIsoDate(draft.agreedOn);
  if (agreedOn === undefined) return { fault: 'needsAgreed' };
  const due = parseIsoDate(draft.due);
  if (draft.deadlineOf !== '' && due === undefined) return { fault: 'needsDue' };
  const planned = daysOf(draft.planned);
  if (draft.deadlineOf === '' && Object.keys(planned).length === 0) return { fault: 'needsDay' };
  return {
    subject: item.subject,
    agreedOn,
    planned,
    deadline:
      draft.deadlineOf === '' || due === undefined ? null : { milestone: draft.deadlineOf, due },
    passed: daysOf({ conversion: draft.converted }),
    provenance: enteredHere,
    note: written(draft.note),
  };
}

function daysOf(texts: Readonly<Partial<Record<Milestone, string>>>): MilestoneDays {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([milestone, text]) => {
      const day = parseIsoDate(text);
      return day === undefined ? [] : [[milestone, day]];
    }),
  );
}

/** Milestones that stand before one that they should follow: worth a word, no reason to refuse. */
export function outOfOrder(
  draft: PlanDraft,
): { readonly later: Milestone; readonly earlier: Milestone } | null {
  const set = milestones.filter((milestone) => draft.planned[milestone] !== '');
  for (const [index, later] of set.entries()) {
    const earlier = set[index - 1];
    if (earlier && draft.planned[later] < draft.planned[earlier]) return { later, earlier };
  }
  return null;
}
