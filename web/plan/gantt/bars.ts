import type { IsoDate } from '../../../geodata/date.ts';
import type { Milestone } from '../../../geodata/plan/milestone.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';

/** A stretch of a bar: the stage that ends with a milestone. `from` null: nobody knows when it began. */
export type Stretch = {
  readonly milestone: Milestone;
  readonly from: IsoDate | null;
  readonly to: IsoDate;
  /** Still going on at its end. */
  readonly isOpen: boolean;
};

/** As it was planned at first; where no plan was written down, as the documents set it. */
export function plannedStretches({ milestones }: PlanItem): Stretch[] {
  let before: IsoDate | null = null;
  return milestones.flatMap(({ milestone, baseline, planned }) => {
    const to = baseline ?? planned[0]?.due;
    if (to === undefined) return [];
    const from = before !== null && before < to ? before : null;
    before = before !== null && before > to ? before : to;
    return { milestone, from, to, isOpen: false };
  });
}

/** As it went: each stage to the day on which it was seen passed, and the one that is going on to the day on show. */
export function actualStretches(item: PlanItem, day: IsoDate): Stretch[] {
  let open: Milestone | undefined;
  const passed: IsoDate[] = [];
  const stretches = item.milestones.flatMap(({ milestone, actual }): Stretch[] => {
    if (actual === null) {
      open ??= milestone;
      return [];
    }
    open = undefined;
    const before = passed.at(-1) ?? null;
    const from = before !== null && before < actual.day ? before : null;
    const isSeenAtOnce = before !== null && from === null;
    if (!isSeenAtOnce) passed.push(actual.day);
    // Stages that were seen passed on one day have no length of their own.
    return isSeenAtOnce ? [] : [{ milestone, from, to: actual.day, isOpen: false }];
  });
  const before = passed.at(-1) ?? null;
  const isUnderWay = before !== null || (item.actualPercent ?? 0) > 0;
  if (open === undefined || !isUnderWay || (before !== null && before >= day)) return stretches;
  return [...stretches, { milestone: open, from: before, to: day, isOpen: true }];
}

/** When something stood in the way, up to the day on show. */
export function blockedStretches(
  { blockers }: PlanItem,
  day: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate }[] {
  return blockers.flatMap(({ since, clearedOn }) => {
    const to = clearedOn !== null && clearedOn < day ? clearedOn : day;
    return since < to ? { from: since, to } : [];
  });
}

/** Days that are set now where the first plan had another, and what other documents say. */
export function otherDays({ milestones }: PlanItem): {
  readonly milestone: Milestone;
  readonly day: IsoDate;
  readonly isChange: boolean;
}[] {
  return milestones.flatMap(({ milestone, baseline, planned }) =>
    planned.flatMap(({ due }, index) =>
      due === baseline || (index === 0 && baseline === null)
        ? []
        : { milestone, day: due, isChange: index === 0 },
    ),
  );
}

/** Every day of it that is drawn. */
export function daysOf(item: PlanItem): IsoDate[] {
  const { milestones, deadline, forecast, blockers } = item;
  return [
    ...milestones.flatMap(({ baseline, planned, actual }) => [
      baseline ?? [],
      planned.map(({ due }) => due),
      actual?.day ?? [],
    ]),
    deadline?.due ?? [],
    forecast.kind === 'range' ? [forecast.from] : [],
    blockers.map(({ since }) => since),
  ].flat(2);
}
