import { endOfDayInChina, type IsoDate, type IsoInstant } from '../date.ts';
import { landMu } from '../plan/blockers.ts';
import { dueDays } from '../plan/dueDays.ts';
import { itemSeen, type ItemSeen } from '../plan/itemSeen.ts';
import { lightOf } from '../plan/light.ts';
import { usualLightRules } from '../plan/lightRules.ts';
import { milestones, type Milestone } from '../plan/milestone.ts';
import { planInForce, planKept } from '../plan/planInForce.ts';
import type { Plan } from '../plan/plan.ts';
import type { LightColour } from '../plan/planItem.ts';
import type { PlanRecords } from '../plan/planRecords.ts';
import { planSubjects, type PlanSubject } from '../plan/planSubjects.ts';
import { seenDaysOf, type SeenDays } from '../plan/seenDays.ts';
import { plannedStages } from '../plan/stages.ts';
import { usualStageDurations } from '../plan/stageDurations.ts';
import type { Window } from './month.ts';
import type { SupervisedItem } from './supervised.ts';

/** What has a plan or may have one, as it stood when a month ended: of a plan item only what a month asks for. */
export type ItemsOfMonths = (window: Pick<Window, 'before' | 'to'>) => SupervisedItem[];

/** Months of one zone are asked for together: a month, and the one before it. */
export function supervisedItems(records: PlanRecords): ItemsOfMonths {
  const context: Context = { records, seenDays: seenDaysOf(records.seen.values()) };
  const blocks = new Map(records.blocks.map((block) => [block.id, block]));
  const all = [...planSubjects(records)].map((subject) => ({
    subject,
    seen: itemSeen(subject, records.seen),
    parcels: subject.parcels.map(({ id }) => id),
    blocks: blocksOf(subject, blocks),
    land: landMu(subject.parcels),
  }));
  return ({ before, to }) => {
    const moment = endOfDayInChina(before);
    return all.map(({ subject, seen, parcels, blocks: on, land }): SupervisedItem => {
      const ends = atMonthEnd(subject, seen, { before, to, moment }, context);
      return {
        subject: subject.subject,
        name: subject.name,
        contact: subject.contact,
        parcels,
        blocks: on,
        areaMu: land.areaMu,
        unknownAreas: land.unknownAreas,
        milestones: ends.milestones,
        light: ends.light,
        lightBefore: ends.lightBefore,
      };
    });
  };
}

function blocksOf(
  { parcels, block }: PlanSubject,
  blocks: ReadonlyMap<string, PlanRecords['blocks'][number]>,
) {
  const ids = new Set([...parcels.map((parcel) => parcel.block), block]);
  return [...ids].flatMap((id) => (id === null ? [] : (blocks.get(id) ?? [])));
}

type Context = { readonly records: PlanRecords; readonly seenDays: SeenDays };
type MonthEnds = Pick<Window, 'before' | 'to'> & {
  /** At which the month before was over in China. */
  readonly moment: IsoInstant;
};

function atMonthEnd(
  subject: PlanSubject,
  seen: ItemSeen,
  { before, to, moment }: MonthEnds,
  context: Context,
): Pick<SupervisedItem, 'milestones' | 'light' | 'lightBefore'> {
  const plan = planInForce(subject.versions, to);
  const due = dueDays(plan, subject.targets);
  const { passings } = seen.standingOn(to, plan);
  const isSeenBefore = (milestone: Milestone, passed: IsoDate | null) =>
    passed !== null &&
    milestone !== 'conversion' &&
    subject.parcels.length === 0 &&
    seen.isSeenBefore(milestone, passed);
  const kept = planKept(subject.versions, before, moment);
  return {
    milestones: milestones.flatMap((milestone) => {
      const passing = passings[milestone];
      const passed = passing.kind === 'passed' ? passing.day : null;
      const set = due.get(milestone) ?? null;
      if (set === null && passed === null) return [];
      return { milestone, due: set, passed, seenBefore: isSeenBefore(milestone, passed) };
    }),
    light: lightOn(plan, due, seen, to, context),
    lightBefore: lightOn(
      kept,
      kept === plan ? due : dueDays(kept, subject.targets),
      seen,
      before,
      context,
    ),
  };
}

function lightOn(
  plan: Plan | null,
  due: ReadonlyMap<Milestone, IsoDate>,
  seen: ItemSeen,
  day: IsoDate,
  { records, seenDays }: Context,
): LightColour {
  const durations = records.stageDurations ?? usualStageDurations;
  const { passings, itemSeenOn } = seen.standingOn(day, plan);
  const standing = {
    stages: plannedStages(due, plan?.agreedOn ?? null, durations),
    passings,
    seenOn: seenDays.lastBy(day),
    itemSeenOn,
  };
  return lightOf(standing, day, records.lightRules ?? usualLightRules).colour;
}
