import { endOfDayInChina, type IsoDate, type IsoInstant } from '../date.ts';
import { boundaryQualities, type BoundaryQuality } from '../quality.ts';
import { itemOfSubject, type WrittenVersion } from '../written/writtenRecord.ts';
import { latestDays, scheduleOf, type LatestDays } from './backwardSchedule.ts';
import { blockerOn, landMu } from './blockers.ts';
import { daysSet, dueDays } from './dueDays.ts';
import { forecastOf } from './forecast.ts';
import { landOfSubjects, type LandOfSubjects } from './landOfSubjects.ts';
import { lightOf, monthEndsBefore } from './light.ts';
import { usualLightRules } from './lightRules.ts';
import { itemSeen, type ItemSeen } from './itemSeen.ts';
import { milestones, type Milestone } from './milestone.ts';
import { planInForce, planKept } from './planInForce.ts';
import type { Plan } from './plan.ts';
import type { Forecast, PlanItem, PlannedMilestone, StandingBlocker } from './planItem.ts';
import type { PlanParcel, PlanRecords } from './planRecords.ts';
import { planSubjects, type PlanSubject } from './planSubjects.ts';
import { remainingStages } from './remainingStages.ts';
import { seenDaysOf } from './seenDays.ts';
import { expectedPercent, percentDone, plannedStages, type PlannedStage } from './stages.ts';
import { usualStageDurations } from './stageDurations.ts';
import { unknownYearOf } from './workingDays.ts';

/** Month ends of which the light is told. */
const monthsOfHistory = 12;

type PlanMoment = {
  readonly day: IsoDate;
  /** The tag of a version, by which a change names what it has seen. */
  readonly etagOf: (version: WrittenVersion) => string;
};

/**
 * Every plan item of a zone as it stands at the end of a day: projects first, each in the order of the records. Each is worked out when
 * it is asked for.
 */
export function* planItemsOf(records: PlanRecords, moment: PlanMoment): Generator<PlanItem> {
  const parcelsOf = landOfSubjects(records);
  const seenDays = seenDaysOf(records.seen.values());
  const blockers = blockersByItem(standingBlockers(records, moment.day, parcelsOf));
  const context: Context = {
    records,
    ...moment,
    rules: records.lightRules ?? usualLightRules,
    durations: records.stageDurations ?? usualStageDurations,
    seenOn: seenDays.lastBy(moment.day),
    monthEnds: monthEndsBefore(moment.day, monthsOfHistory + 1).map((on) => ({
      on,
      moment: endOfDayInChina(on),
      seenOn: seenDays.lastBy(on),
    })),
    blocks: new Map(records.blocks.map((block) => [block.id, block])),
    blockersOf: (item) => blockers.get(item) ?? [],
  };
  for (const subject of planSubjects(records, parcelsOf)) yield planItemOf(subject, context);
}

type Context = PlanMoment & {
  readonly records: PlanRecords;
  readonly rules: NonNullable<PlanRecords['lightRules']>;
  readonly durations: NonNullable<PlanRecords['stageDurations']>;
  /** The last day by then on which anything in the zone was seen. */
  readonly seenOn: IsoDate | null;
  /** Oldest first. */
  readonly monthEnds: readonly {
    readonly on: IsoDate;
    readonly moment: IsoInstant;
    readonly seenOn: IsoDate | null;
  }[];
  readonly blocks: ReadonlyMap<string, PlanItem['blocks'][number]>;
  readonly blockersOf: (item: string) => readonly StandingBlocker[];
};

function planItemOf(subject: PlanSubject, context: Context): PlanItem {
  const { day, durations, rules, seenOn } = context;
  const { item, name, category, owner, contact, investment, provenance, versions, targets } =
    subject;
  const plan = planInForce(versions, day);
  const stages = stagesOf(plan, subject, context);
  const seen = itemSeen(subject, context.records.seen);
  const { passings, itemSeenOn } = seen.standingOn(day, plan);
  const last = stages.at(-1);
  const deadline = plan?.deadline ?? (last ? { milestone: last.milestone, due: last.due } : null);
  const hasDurations = ['project', 'parcel', 'block'].includes(subject.subject.kind);
  const remaining =
    deadline && hasDurations ? remainingStages(deadline.milestone, passings, durations) : [];
  const done = percentDone(stages, passings);
  const latest =
    deadline && unknownYearOf(deadline.due) === null ? latestDays(remaining, deadline.due) : [];
  const baseline = versions[0]?.content ?? null;
  return {
    item,
    subject: subject.subject,
    name,
    category,
    owner,
    contact,
    investment,
    parcels: subject.parcels.map(({ id }) => id),
    blocks: blocksOf(subject, context),
    ...landMu(subject.parcels),
    quality: worstQuality(subject.parcels),
    provenance,
    milestones: milestones.flatMap((milestone): PlannedMilestone | [] => {
      const passing = passings[milestone];
      const planned = daysSet(milestone, plan, targets);
      const isNeeded = remaining.some((stage) => stage.milestone === milestone);
      if (planned.length === 0 && passing.kind !== 'passed' && !isNeeded) return [];
      return {
        milestone,
        baseline: baseline?.planned[milestone] ?? null,
        planned,
        actual:
          passing.kind === 'passed' ? { day: passing.day, provenance: passing.provenance } : null,
        latest: latestOf(milestone, latest),
      };
    }),
    deadline,
    expectedPercent: stages.length === 0 ? null : expectedPercent(stages, day),
    actualPercent: stages.length === 0 || done.low !== done.high ? null : done.low,
    light: lightOf({ stages, passings, seenOn, itemSeenOn }, day, rules),
    lightHistory: lightHistory(subject, seen, context),
    schedule: deadline ? scheduleOf(remaining, deadline.due, day) : { kind: 'none' },
    forecast: forecastFor(plan, stages, seen, deadline?.due ?? null, context),
    blockers: blockersOn(subject, context),
    etag: versions.length === 0 ? null : context.etagOf(versions.at(-1)!),
  };
}

function stagesOf(plan: Plan | null, { targets }: PlanSubject, context: Context): PlannedStage[] {
  return plannedStages(dueDays(plan, targets), plan?.agreedOn ?? null, context.durations);
}

/** Months before the first round, and those without a plan, have no light. */
function lightHistory(
  subject: PlanSubject,
  seen: ItemSeen,
  context: Context,
): PlanItem['lightHistory'] {
  let before: { readonly plan: Plan | null; readonly stages: readonly PlannedStage[] } | undefined;
  return context.monthEnds.slice(1).flatMap(({ on, moment, seenOn }) => {
    const plan = planKept(subject.versions, on, moment);
    if (before === undefined || before.plan !== plan)
      before = { plan, stages: stagesOf(plan, subject, context) };
    const { stages } = before;
    if (stages.length === 0 || seenOn === null) return [];
    const { passings, itemSeenOn } = seen.standingOn(on, plan);
    const light = lightOf({ stages, passings, seenOn, itemSeenOn }, on, context.rules);
    return { on, colour: light.colour };
  });
}

function forecastFor(
  plan: Plan | null,
  stages: readonly PlannedStage[],
  seen: ItemSeen,
  due: IsoDate | null,
  context: Context,
): Forecast {
  const last = stages.at(-1);
  if (last === undefined) return { kind: 'cannotSay', why: 'nothingPlanned' };
  const end = seen.standingOn(context.day, plan).passings[last.milestone];
  if (end.kind === 'passed') return { kind: 'finished', on: end.day };
  const earlier = context.monthEnds.map(({ on }) => on).filter((on) => on < context.day);
  const percents: number[] = [];
  for (const on of [context.day, ...earlier.toReversed()]) {
    const { low, high } = percentDone(stages, seen.standingOn(on, plan).passings);
    // Only what is on record without a gap up to now tells of a pace.
    if (low !== high) break;
    percents.unshift(low);
  }
  return forecastOf(percents, context.day, due);
}

function latestOf(milestone: Milestone, latest: readonly LatestDays[]): PlannedMilestone['latest'] {
  const found = latest.find((days) => days.milestone === milestone);
  return found ? { start: found.start, finish: found.finish } : null;
}

function blocksOf({ parcels, block }: PlanSubject, { blocks }: Context): PlanItem['blocks'] {
  const ids = new Set([...parcels.map((parcel) => parcel.block), block]);
  return [...ids].flatMap((id) => (id === null ? [] : (blocks.get(id) ?? [])));
}

function worstQuality(parcels: readonly PlanParcel[]): BoundaryQuality | null {
  return (
    boundaryQualities.findLast((quality) => parcels.some((p) => p.quality === quality)) ?? null
  );
}

/** Its own blockers and those of its parcels, the longest standing first. */
function blockersOn({ item, subject, parcels }: PlanSubject, { blockersOf }: Context) {
  const members = subject.kind === 'parcel' ? [] : parcels;
  return [
    ...blockersOf(item),
    ...members.flatMap(({ id }) => blockersOf(itemOfSubject({ kind: 'parcel', id }))),
  ].toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

function blockersByItem(
  blockers: readonly StandingBlocker[],
): ReadonlyMap<string, readonly StandingBlocker[]> {
  const byItem = new Map<string, StandingBlocker[]>();
  for (const blocker of blockers) {
    const item = itemOfSubject(blocker.subject);
    byItem.set(item, [...(byItem.get(item) ?? []), blocker]);
  }
  return byItem;
}

/** Every blocker that had begun by a day, cleared ones too, in the order of the records. */
export function standingBlockers(
  records: PlanRecords,
  day: IsoDate,
  parcelsOf: LandOfSubjects = landOfSubjects(records),
): StandingBlocker[] {
  return records.blockers.flatMap(
    (blocker) => blockerOn(blocker, day, parcelsOf(blocker.subject)) ?? [],
  );
}
