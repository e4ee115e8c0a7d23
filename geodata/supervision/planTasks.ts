import { addDays, type IsoDate } from '../date.ts';
import { milestoneNames, type Milestone } from '../plan/milestone.ts';
import { fromSquareMetres } from '../units.ts';
import { isWithin, type Window } from './month.ts';
import type { MonthMilestone } from './monthReading.ts';
import { milestoneMonth } from './parcelMonth.ts';
import type { ScoreCriterion } from './scoreRules.ts';
import type { LeftOutReason, ScoreTask } from './scoreTask.ts';
import type { SupervisedItem, SupervisedParcel } from './supervised.ts';

/** Criteria that ask whether a milestone was passed, and how much each passing counts. */
const passingCriteria = [
  { criterion: 'starts', milestone: 'start', byArea: false },
  { criterion: 'completions', milestone: 'completion', byArea: false },
  { criterion: 'levelling', milestone: 'levelling', byArea: true },
] as const satisfies readonly {
  readonly criterion: ScoreCriterion;
  readonly milestone: MonthMilestone;
  readonly byArea: boolean;
}[];

type Passing = (typeof passingCriteria)[number];
type ParcelsById = ReadonlyMap<string, SupervisedParcel>;

/**
 * What the month called for. Starts, completions and levelling: of projects, works and parcels with a plan whatever was not
 * passed before the month and was due by its end or was passed in it, and parcels without a plan that passed it. On time: every
 * milestone that fell due in the month.
 */
export function planTasks(
  items: readonly SupervisedItem[],
  parcels: readonly SupervisedParcel[],
  window: Window,
): ScoreTask[] {
  const byId: ParcelsById = new Map(parcels.map((parcel) => [parcel.id, parcel]));
  return [
    ...passingCriteria.flatMap((passing) => passingTasks(passing, items, byId, window)),
    ...items.flatMap((item) => onTimeTasks(item, byId, window)),
  ];
}

function passingTasks(
  passing: Passing,
  items: readonly SupervisedItem[],
  byId: ParcelsById,
  window: Window,
): ScoreTask[] {
  const { criterion, milestone, byArea } = passing;
  const covered = new Set<string>();
  const tasks: ScoreTask[] = [];
  for (const item of items) {
    const { kind } = item.subject;
    if (kind !== 'project' && kind !== 'parcel' && kind !== 'work') continue;
    const { due, passed } = daysOf(item, milestone);
    if (due === null && passed === null) continue;
    for (const parcel of item.parcels) covered.add(parcel);
    const called = due !== null && due <= window.to;
    if ((passed !== null && passed <= window.before) || (!called && !isWithin(window, passed)))
      continue;
    const size = byArea ? (item.unknownAreas > 0 ? null : item.areaMu) : 1;
    const done = isWithin(window, passed) ? passed : null;
    const why = done === null ? unheard(item) : firstHeard(item, milestone, byId, window);
    tasks.push(taskOf(item, { criterion, what: null, due, done, size }, done !== null, why));
  }
  for (const parcel of byId.values()) {
    if (covered.has(parcel.id)) continue;
    const { became, on } = milestoneMonth(parcel, milestone, window);
    if (became !== 'passed') continue;
    const size = byArea ? muOf(parcel.areaM2) : 1;
    const subject = { kind: 'parcel', id: parcel.id } as const;
    const of = { subject, name: parcel.name, contact: null, blocks: blocksOf(parcel) };
    tasks.push(taskOf(of, { criterion, what: null, due: null, done: on, size }, true, null));
  }
  return tasks;
}

function onTimeTasks(item: SupervisedItem, byId: ParcelsById, window: Window): ScoreTask[] {
  return item.milestones.flatMap(({ milestone }) => {
    const { due, passed } = daysOf(item, milestone);
    if (!isWithin(window, due)) return [];
    const done = passed !== null && passed <= window.to ? passed : null;
    const isKept = done !== null && done <= due;
    const why =
      done === null
        ? unheard(item)
        : isKept
          ? null
          : firstHeard(item, milestone, byId, { ...window, before: dayBefore(due) });
    const what = milestoneNames[milestone];
    return [taskOf(item, { criterion: 'onTime', what, due, done, size: 1 }, isKept, why)];
  });
}

function daysOf({ milestones }: Pick<SupervisedItem, 'milestones'>, milestone: Milestone) {
  return milestones.find((entry) => entry.milestone === milestone) ?? nothingSet;
}

const nothingSet = { due: null, passed: null, seenBefore: false };

/** Nobody has looked since it was due. */
function unheard({ light }: Pick<SupervisedItem, 'light'>): LeftOutReason | null {
  return light === 'unknown' ? 'notObserved' : null;
}

/** Past the milestone when first heard of after the window began: it may have been passed long before. */
function firstHeard(
  item: SupervisedItem,
  milestone: Milestone,
  byId: ParcelsById,
  window: Window,
): LeftOutReason | null {
  if (milestone === 'conversion' || milestone === 'production') return null;
  // A work, or a project without a shape, is seen itself; a project is otherwise as its parcels are.
  if (item.parcels.length === 0) return daysOf(item, milestone).seenBefore ? null : 'firstHeard';
  const became = item.parcels.flatMap((id) => {
    const parcel = byId.get(id);
    return parcel ? [milestoneMonth(parcel, milestone, window).became] : [];
  });
  return became.includes('firstHeard') && !became.includes('passed') ? 'firstHeard' : null;
}

type Of = {
  readonly subject: ScoreTask['subject'];
  readonly name: ScoreTask['name'];
  readonly contact: string | null;
  readonly blocks: readonly { readonly id: string }[];
};

function taskOf(
  { subject, name, contact, blocks }: Of,
  {
    criterion,
    what,
    due,
    done,
    size,
  }: Pick<ScoreTask, 'criterion' | 'what' | 'due' | 'done' | 'size'>,
  isEarned: boolean,
  why: LeftOutReason | null,
): ScoreTask {
  const leftOut = why ?? (size === null ? 'areaUnknown' : null);
  return {
    criterion,
    what,
    due,
    done,
    size,
    subject,
    name,
    contact,
    blocks: blocks.map(({ id }) => id),
    outcome: leftOut !== null ? 'leftOut' : isEarned ? 'earned' : 'missed',
    leftOut,
  };
}

function blocksOf({ block }: SupervisedParcel) {
  return block === null ? [] : [{ id: block }];
}

function muOf(areaM2: number | null): number | null {
  return areaM2 === null ? null : fromSquareMetres(areaM2, 'mu');
}

function dayBefore(day: IsoDate): IsoDate {
  return addDays(day, -1);
}
