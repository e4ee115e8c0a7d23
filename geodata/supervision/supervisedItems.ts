import { addDays, type IsoDate } from '../date.ts';
import { landMu } from '../plan/blockers.ts';
import { daysSet, dueDays } from '../plan/dueDays.ts';
import { itemSeen, type ItemSeen } from '../plan/itemSeen.ts';
import { landOfSubjects } from '../plan/landOfSubjects.ts';
import { lightOf } from '../plan/light.ts';
import { usualLightRules } from '../plan/lightRules.ts';
import { milestones, type Milestone } from '../plan/milestone.ts';
import { planInForce, planKept } from '../plan/planInForce.ts';
import type { Plan } from '../plan/plan.ts';
import type { Light } from '../plan/planItem.ts';
import type { PlanRecords } from '../plan/planRecords.ts';
import { planSubjects, type PlanSubject } from '../plan/planSubjects.ts';
import { seenDaysOf, type SeenDays } from '../plan/seenDays.ts';
import { plannedStages } from '../plan/stages.ts';
import { usualStageDurations } from '../plan/stageDurations.ts';
import type { Window } from './month.ts';
import type { SupervisedItem } from './supervised.ts';

/** What has a plan or may have one, as it stood when the month ended: of a plan item only what a month asks for. */
export function supervisedItems(
  records: PlanRecords,
  { before, to }: Pick<Window, 'before' | 'to'>,
): SupervisedItem[] {
  const parcelsOf = landOfSubjects(records);
  const context: Context = { records, seenDays: seenDaysOf(records.seen.values()) };
  const blocks = new Map(records.blocks.map((block) => [block.id, block]));
  return planSubjects(records, parcelsOf).map((subject) => {
    const plan = planInForce(subject.versions, to);
    const seen = itemSeen(subject, records.seen);
    const passings = seen.passingsOn(to, plan);
    const isSeenBefore = (passed: IsoDate | null, milestone: Milestone) =>
      passed !== null &&
      (seen.passingsOn(addDays(passed, -1), plan).get(milestone)?.kind ?? 'unknown') !== 'unknown';
    const ids = new Set([...subject.parcels.map(({ block }) => block), subject.block]);
    return {
      subject: subject.subject,
      name: subject.name,
      contact: subject.contact,
      parcels: subject.parcels.map(({ id }) => id),
      blocks: [...ids].flatMap((id) => (id === null ? [] : (blocks.get(id) ?? []))),
      ...landMu(subject.parcels),
      milestones: milestones.flatMap((milestone) => {
        const planned = daysSet(milestone, plan, subject.targets);
        const passing = passings.get(milestone);
        const passed = passing?.kind === 'passed' ? passing.day : null;
        return planned.length === 0 && passed === null
          ? []
          : [
              {
                milestone,
                due: planned[0]?.due ?? null,
                passed,
                seenBefore: isSeenBefore(passed, milestone),
              },
            ];
      }),
      light: lightOn(subject, plan, seen, to, context).colour,
      lightBefore: lightOn(subject, planKept(subject.versions, before), seen, before, context)
        .colour,
    };
  });
}

type Context = { readonly records: PlanRecords; readonly seenDays: SeenDays };

function lightOn(
  { targets }: PlanSubject,
  plan: Plan | null,
  seen: ItemSeen,
  day: IsoDate,
  { records, seenDays }: Context,
): Light {
  const durations = records.stageDurations ?? usualStageDurations;
  const standing = {
    stages: plannedStages(dueDays(plan, targets), plan?.agreedOn ?? null, durations),
    passings: seen.passingsOn(day, plan),
    seenOn: seenDays.lastBy(day),
    itemSeenOn: seen.lastBy(day),
  };
  return lightOf(standing, day, records.lightRules ?? usualLightRules);
}
