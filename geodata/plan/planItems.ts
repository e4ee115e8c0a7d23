import type { IsoDate } from '../date.ts';
import { boundaryQualities, type BoundaryQuality } from '../quality.ts';
import { itemOfSubject, type WrittenVersion } from '../written/writtenRecord.ts';
import { itemPassing, type Observed } from './actualDays.ts';
import { latestDays, scheduleOf, yearUnknown, type LatestDays } from './backwardSchedule.ts';
import { blockerOn, landMu } from './blockers.ts';
import { daysSet, dueDays, statesWanted } from './dueDays.ts';
import { forecastOf } from './forecast.ts';
import { landOfSubjects, type LandOfSubjects } from './landOfSubjects.ts';
import { lightOf, monthEndsBefore, type Standing } from './light.ts';
import { usualLightRules } from './lightRules.ts';
import { milestones, type Milestone } from './milestone.ts';
import type { Passing } from './passing.ts';
import { planInForce, planKept } from './planInForce.ts';
import type { Plan } from './plan.ts';
import type { Forecast, PlanItem, PlannedMilestone, StandingBlocker } from './planItem.ts';
import type { PlanParcel, PlanRecords } from './planRecords.ts';
import { planSubjects, type PlanSubject } from './planSubjects.ts';
import { remainingStages } from './remainingStages.ts';
import { seenDaysOf, type SeenDays } from './seenDays.ts';
import { expectedPercent, percentDone, plannedStages, type PlannedStage } from './stages.ts';
import { usualStageDurations } from './stageDurations.ts';

/** Month ends of which the light is told. */
const monthsOfHistory = 12;

export type PlanMoment = {
  readonly day: IsoDate;
  /** The tag of a version, by which a change names what it has seen. */
  readonly etagOf: (version: WrittenVersion) => string;
};

/** Every plan item of a zone as it stands at the end of a day: projects first, each in the order of the records. */
export function planItemsOf(records: PlanRecords, moment: PlanMoment): PlanItem[] {
  const parcelsOf = landOfSubjects(records);
  const blockers = blockersByItem(standingBlockers(records, moment.day, parcelsOf));
  const context: Context = {
    records,
    ...moment,
    rules: records.lightRules ?? usualLightRules,
    durations: records.stageDurations ?? usualStageDurations,
    seenDays: seenDaysOf(records.seen.values()),
    monthEnds: monthEndsBefore(moment.day, monthsOfHistory + 1),
    blocks: new Map(records.blocks.map((block) => [block.id, block])),
    blockersOf: (item) => blockers.get(item) ?? [],
  };
  return planSubjects(records, parcelsOf).map((subject) => planItemOf(subject, context));
}

type Context = PlanMoment & {
  readonly records: PlanRecords;
  readonly rules: NonNullable<PlanRecords['lightRules']>;
  readonly durations: NonNullable<PlanRecords['stageDurations']>;
  readonly seenDays: SeenDays;
  readonly monthEnds: readonly IsoDate[];
  readonly blocks: ReadonlyMap<string, PlanItem['blocks'][number]>;
  readonly blockersOf: (item: string) => readonly StandingBlocker[];
};

function planItemOf(subject: PlanSubject, context: Context): PlanItem {
  const { day, durations, rules } = context;
  const { item, name, category, owner, contact, investment, provenance, versions, targets } =
    subject;
  const plan = planInForce(versions, day);
  const stages = stagesOf(plan, subject, context);
  const passings = passingsOn(subject, plan, day, context);
  const standing = { stages, ...seenBy(subject, plan, day, context) };
  const last = stages.at(-1);
  const deadline = plan?.deadline ?? (last ? { milestone: last.milestone, due: last.due } : null);
  const hasDurations = ['project', 'parcel', 'block'].includes(subject.subject.kind);
  const remaining =
    deadline && hasDurations ? remainingStages(deadline.milestone, passings, durations) : [];
  const done = percentDone(stages, passings);
  const latest = deadline ? latestOrNone(remaining, deadline.due) : [];
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
      const passing = passings.get(milestone);
      const planned = daysSet(milestone, plan, targets);
      const isNeeded = remaining.some((stage) => stage.milestone === milestone);
      if (planned.length === 0 && passing?.kind !== 'passed' && !isNeeded) return [];
      return {
        milestone,
        baseline: baseline?.planned[milestone] ?? null,
        planned,
        actual:
          passing?.kind === 'passed' ? { day: passing.day, provenance: passing.provenance } : null,
        latest: latestOf(milestone, latest),
      };
    }),
    deadline,
    expectedPercent: stages.length === 0 ? null : expectedPercent(stages, day),
    actualPercent: stages.length === 0 || done.low !== done.high ? null : done.low,
    light: lightOf(standing, day, rules),
    lightHistory: lightHistory(subject, context),
    schedule: deadline ? scheduleOf(remaining, deadline.due, day) : { kind: 'none' },
    forecast: forecastFor(subject, plan, stages, passings, deadline?.due ?? null, context),
    blockers: blockersOn(subject, context),
    etag: versions.length === 0 ? null : context.etagOf(versions.at(-1)!),
  };
}

function stagesOf(plan: Plan | null, { targets }: PlanSubject, context: Context): PlannedStage[] {
  return plannedStages(dueDays(plan, targets), plan?.agreedOn ?? null, context.durations);
}

/** How the item stands to every milestone at the end of a day. */
function passingsOn(
  subject: PlanSubject,
  plan: Plan | null,
  day: IsoDate,
  { records }: Context,
): ReadonlyMap<Milestone, Passing> {
  const observed = observedOf(subject, records);
  const wanted = statesWanted(subject.targets);
  return new Map(
    milestones.map((milestone): [Milestone, Passing] => [
      milestone,
      milestone === 'conversion'
        ? writtenPassing(plan, day)
        : itemPassing(milestone, observed, day, wanted.get(milestone)),
    ]),
  );
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

function observedOf({ subject, parcels }: PlanSubject, { seen }: PlanRecords): Observed {
  const own = seen.get(itemOfSubject(subject));
  if (subject.kind === 'parcel') return { own, members: [] };
  return {
    own,
    members: parcels.map((parcel) => ({
      parcel,
      seen: seen.get(itemOfSubject({ kind: 'parcel', id: parcel.id })),
    })),
  };
}

function seenBy(
  subject: PlanSubject,
  plan: Plan | null,
  day: IsoDate,
  context: Context,
): Omit<Standing, 'stages'> {
  const { own, members } = observedOf(subject, context.records);
  const seenOn = context.seenDays.lastBy(day);
  const itself = seenDaysOf([own, ...members.map(({ seen }) => seen)].flatMap((one) => one ?? []));
  return {
    passings: passingsOn(subject, plan, seenOn ?? day, context),
    seenOn,
    itemSeenOn: itself.lastBy(day),
  };
}

/** Months before the first round, and those without a plan, have no light. */
function lightHistory(subject: PlanSubject, context: Context): PlanItem['lightHistory'] {
  return context.monthEnds.slice(1).flatMap((on) => {
    const plan = planKept(subject.versions, on);
    const stages = stagesOf(plan, subject, context);
    if (stages.length === 0) return [];
    const standing = seenBy(subject, plan, on, context);
    if (standing.seenOn === null) return [];
    return { on, colour: lightOf({ stages, ...standing }, on, context.rules).colour };
  });
}

function forecastFor(
  subject: PlanSubject,
  plan: Plan | null,
  stages: readonly PlannedStage[],
  passings: ReadonlyMap<Milestone, Passing>,
  due: IsoDate | null,
  context: Context,
): Forecast {
  const last = stages.at(-1);
  if (last === undefined) return { kind: 'cannotSay', why: 'nothingPlanned' };
  const end = passings.get(last.milestone);
  if (end?.kind === 'passed') return { kind: 'finished', on: end.day };
  const days = [...context.monthEnds.filter((on) => on < context.day), context.day];
  const percents: number[] = [];
  for (const on of days) {
    const { low, high } = percentDone(stages, passingsOn(subject, plan, on, context));
    // Only what is on record without a gap up to now tells of a pace.
    if (low === high) percents.push(low);
    else percents.length = 0;
  }
  return forecastOf(percents, context.day, due);
}

function latestOrNone(
  remaining: Parameters<typeof latestDays>[0],
  due: IsoDate,
): readonly LatestDays[] {
  let latest: readonly LatestDays[] = [];
  yearUnknown(() => (latest = latestDays(remaining, due)));
  return latest;
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
