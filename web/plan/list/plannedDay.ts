import type { IsoDate } from '../../../geodata/date.ts';
import type { Milestone } from '../../../geodata/plan/milestone.ts';
import type { PlanItem, PlannedMilestone } from '../../../geodata/plan/planItem.ts';

function milestoneOf(item: PlanItem, wanted: Milestone): PlannedMilestone | undefined {
  return item.milestones.find(({ milestone }) => milestone === wanted);
}

/** The day that counts now; null where none is set. */
export function plannedDay(item: PlanItem, milestone: Milestone): IsoDate | null {
  return milestoneOf(item, milestone)?.planned[0]?.due ?? null;
}

export function actualDay(item: PlanItem, milestone: Milestone): IsoDate | null {
  return milestoneOf(item, milestone)?.actual?.day ?? null;
}
