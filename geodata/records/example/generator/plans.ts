import { bilingual } from '../../../bilingual.ts';
import { addDays, type IsoDate } from '../../../date.ts';
import type { Subject } from '../../../observation.ts';
import { milestones, milestoneStates, type Milestone } from '../../../plan/milestone.ts';
import { milestoneOf } from '../../../plan/dueDays.ts';
import type { MilestoneDays, Plan } from '../../../plan/plan.ts';
import type { Target } from '../../../project.ts';
import { itemOfSubject, type WrittenVersion } from '../../../written/writtenRecord.ts';
import { between, chance, integerBetween, pick, type Random } from '../random.ts';
import { exampleProvenance } from './log.ts';
import { dayIn, endOfMonth, lastMonth } from './months.ts';
import { recordedAfter } from './recordedAfter.ts';
import type { DatedStep } from './schedule.ts';

/** The months in which plans are agreed: every half-year since the first. */
const agreements = [0, 6, 12, 18] as const;

/** The first day after the year of the last month. */
const nextYear = addDays(endOfMonth(lastMonth + 6), 1);

const postponed = bilingual('示例：经例会同意顺延', 'Example: put off as agreed in a meeting');

/** By milestone the month, counted as a schedule counts, in which it was or will be reached; and the one in which it is due. */
type Months = Map<Milestone, { readonly reached: number; readonly due: number }>;

/**
 * The plans of a project: a baseline of what lay ahead when it was agreed, for some a change when they had fallen behind, for a
 * few a deadline that cannot be kept. None for one in fifty, nor where everything was over before anybody planned. Days that
 * targets name are the plan's own.
 *
 * @param stall months of standstill, of which nobody knew when the plan was made
 */
export function plansOf(
  subject: Subject,
  schedule: readonly DatedStep[],
  { targets, stall }: { readonly targets: readonly Target[]; readonly stall: number },
  random: Random,
): WrittenVersion<'plan'>[] {
  if (chance(random, 0.02)) return [];
  const months = monthsOf(schedule, targets, stall, random);
  const possible = agreements.filter((month) => aheadOf(months, month).length > 0);
  const [first, ...others] = possible;
  if (first === undefined) return [];
  const agreed = pick(random, [first, ...others]);
  const conversion = conversionMonth(months, random);
  const baseline = planOf(subject, months, agreed, conversion);
  const change = chance(random, 0.4) ? changeOf(baseline, months, agreed, conversion) : null;
  const last = change ?? baseline;
  const plans = [baseline, ...(change ? [change] : [])];
  if (chance(random, 0.07)) plans[plans.length - 1] = withHardDeadline(last);
  return plans.map((content, index) => ({
    kind: 'plan',
    item: itemOfSubject(subject),
    content,
    // One change in seven was agreed and put on record much later.
    recordedAt:
      index > 0 && chance(random, 0.15)
        ? recordedAfter(content.agreedOn, integerBetween(random, 35, 60), random)
        : recordedAfter(content.agreedOn, integerBetween(random, 1, 6), random),
    recordedBy: null,
  }));
}

function monthsOf(
  schedule: readonly DatedStep[],
  targets: readonly Target[],
  stall: number,
  random: Random,
): Months {
  const slip = between(random, -4.5, 2.5);
  const months: Months = new Map();
  let before = -Infinity;
  for (const milestone of milestones) {
    const wanted = milestoneStates[milestone];
    const reached = schedule.find(
      ({ step }) => step.finding.axis === wanted?.axis && step.finding.state === wanted.state,
    )?.month;
    if (reached === undefined) continue;
    const target = targets.find((each) => milestoneOf(each) === milestone);
    const usual = Math.max(before, Math.round(reached - stall + slip + between(random, -1, 1)));
    before = target === undefined ? usual : monthOfEnd(target.due);
    months.set(milestone, { reached, due: before });
  }
  return months;
}

/** endOfMonth backwards: '2026-06-30' → 23. */
function monthOfEnd(due: IsoDate): number {
  let month = lastMonth;
  while (endOfMonth(month) < due) month += 1;
  while (endOfMonth(month) > due) month -= 1;
  return month;
}

function aheadOf(months: Months, agreed: number): Milestone[] {
  return [...months].flatMap(([milestone, { reached, due }]) =>
    reached > agreed + 1 && (due > agreed + 1 || reached <= lastMonth + 3) ? milestone : [],
  );
}

/** 农转用 goes before the land is cleared; null where nobody knows when clearance is. */
function conversionMonth(months: Months, random: Random): number | null {
  const cleared = months.get('clearance');
  return cleared === undefined ? null : cleared.reached - between(random, 1, 4);
}

/** A plan agreed in a month: what was not reached by then, none of it due at once. */
function planOf(subject: Subject, months: Months, agreed: number, conversion: number | null): Plan {
  const agreedOn = dayOfAgreement(agreed);
  const ahead = aheadOf(months, agreed);
  const planned: { [M in Milestone]?: IsoDate } = {};
  for (const milestone of ahead)
    planned[milestone] = endOfMonth(Math.max(months.get(milestone)!.due, agreed + 2));
  const passed = passedBy(conversion, agreedOn);
  if (conversion !== null && passed.conversion === undefined)
    planned.conversion = endOfMonth(Math.max(Math.round(conversion), agreed + 1));
  return {
    subject,
    agreedOn,
    planned,
    deadline: deadlineOf(planned),
    passed,
    provenance: exampleProvenance,
    note: null,
  };
}

function dayOfAgreement(month: number): IsoDate {
  return `${endOfMonth(month).slice(0, 8)}10` as IsoDate;
}

function passedBy(conversion: number | null, day: IsoDate): MilestoneDays {
  if (conversion === null || conversion < -24) return {};
  const on = dayIn(conversion);
  return on <= day ? { conversion: on } : {};
}

/** What the year is to bring: the last milestone due in it, or the last of all. */
function deadlineOf(planned: MilestoneDays): Plan['deadline'] {
  const milestone =
    milestones.findLast((each) => (planned[each] ?? nextYear) < nextYear) ??
    milestones.findLast((each) => planned[each] !== undefined);
  const due = milestone && planned[milestone];
  return milestone && due ? { milestone, due } : null;
}

/** What was left is put off when the first milestone was missed; null where none was. */
function changeOf(
  baseline: Plan,
  months: Months,
  agreed: number,
  conversion: number | null,
): Plan | null {
  const missed = [...months].find(
    ([milestone, { reached }]) =>
      baseline.planned[milestone] !== undefined &&
      reached > monthOfEnd(baseline.planned[milestone]) + 2 &&
      monthOfEnd(baseline.planned[milestone]) < lastMonth - 2,
  );
  if (missed === undefined) return null;
  const [milestone, { reached }] = missed;
  const due = monthOfEnd(baseline.planned[milestone]!);
  const month = Math.max(agreed + 1, due + 2);
  const by = Math.min(6, Math.ceil(reached) - due);
  const planned: { [M in Milestone]?: IsoDate } = { ...baseline.planned };
  for (const each of milestones) {
    const before = planned[each];
    const there = months.get(each)?.reached ?? -Infinity;
    if (before !== undefined && there > month)
      planned[each] = endOfMonth(Math.max(month + 1, monthOfEnd(before) + by));
  }
  const agreedOn = dayOfAgreement(month);
  const passed = { ...baseline.passed, ...passedBy(conversion, agreedOn) };
  return { ...baseline, agreedOn, planned, deadline: deadlineOf(planned), passed, note: postponed };
}

/** Whatever is left shall be done within two months of the last one. */
function withHardDeadline(plan: Plan): Plan {
  const due = endOfMonth(lastMonth + 2);
  const { deadline } = plan;
  if (deadline === null || deadline.due <= due) return plan;
  const planned = Object.fromEntries(
    Object.entries(plan.planned).map(([milestone, day]) => [milestone, day > due ? due : day]),
  );
  return { ...plan, planned, deadline: { ...deadline, due } };
}

/** The plan of a block: its levelling by a month's end. */
export function levellingPlan(
  subject: Subject,
  due: number,
  random: Random,
): WrittenVersion<'plan'> {
  const agreedOn = addDays(dayOfAgreement(12), integerBetween(random, 0, 9));
  const planned = { levelling: endOfMonth(due) };
  return {
    kind: 'plan',
    item: itemOfSubject(subject),
    content: {
      subject,
      agreedOn,
      planned,
      deadline: deadlineOf(planned),
      passed: {},
      provenance: exampleProvenance,
      note: null,
    },
    recordedAt: recordedAfter(agreedOn, 2, random),
    recordedBy: null,
  };
}
