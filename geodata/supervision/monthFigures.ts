import { axes, statesOf, type Axis, type AxisStates } from '../axis.ts';
import { bilingual } from '../bilingual.ts';
import { emptyCount, type ClassOf, type Count } from '../count.ts';
import type { IsoDate, IsoInstant } from '../date.ts';
import { lightColours, type LightColour } from '../plan/planItem.ts';
import { blockersIn, blockerTasks, isStanding } from './blockerTasks.ts';
import { isWithin, type Window } from './month.ts';
import { monthChanges } from './monthChanges.ts';
import type { AreaMonth, ContactMonth, MonthFigures } from './monthReading.ts';
import { heldOn } from './parcelMonth.ts';
import { planTasks } from './planTasks.ts';
import {
  count,
  countOf,
  parcelMonthOf,
  reachedBy,
  type Counting,
  type ParcelMonth,
} from './reached.ts';
import { byRank, ranksOf, scoreOf, type PlacedTask } from './score.ts';
import type { ScoreRules } from './scoreRules.ts';
import type { Supervised, SupervisedBlocker, SupervisedItem } from './supervised.ts';

/** Ranks of the month before, by block and by contact. */
export type RanksBefore = {
  readonly areas: ReadonlyMap<string, number>;
  readonly contacts: ReadonlyMap<string, number>;
};

export const noRanksBefore: RanksBefore = { areas: new Map(), contacts: new Map() };

/** The ranks of a month by what counts of it, for the month after. */
export function monthRanks(
  { blocks, parcels, items, blockers }: Supervised,
  window: Window,
  rules: ScoreRules,
): RanksBefore {
  const tasks = placedTasks({ blocks, parcels, items, blockers }, window);
  const inBlock = groupedBy(tasks, ({ task }) => task.blocks);
  const ranks = ranksOf(blocks.map(({ id }) => scoreOf(inBlock.get(id) ?? [], rules).score));
  const contacts = contactMonths(items, tasks, rules, noRanksBefore);
  const ranked = <Entry>(
    entries: readonly Entry[],
    of: (entry: Entry, index: number) => [string, number | null],
  ) => new Map(entries.map(of).filter((entry): entry is [string, number] => entry[1] !== null));
  return {
    areas: ranked(blocks, ({ id }, index) => [id, ranks[index] ?? null]),
    contacts: ranked(contacts, ({ contact, rank }) => [contact, rank]),
  };
}

function placedTasks({ parcels, items, blockers }: Supervised, window: Window): PlacedTask[] {
  return [...planTasks(items, parcels, window), ...blockerTasks(blockers, window)].map(
    (task, place) => ({ place, task }),
  );
}

/** How the figures were come by: known when, by which rules, ranked after what. */
type FiguresOptions = {
  readonly window: Window;
  readonly knownBy: IsoInstant | null;
  readonly rules: ScoreRules;
  readonly areRulesUsual: boolean;
  readonly before: RanksBefore;
};

/** The figures of a month. The order of parcels, items and blockers does not matter. */
export function monthFigures(
  { blocks, parcels, items, blockers }: Supervised,
  { window, knownBy, rules, areRulesUsual, before }: FiguresOptions,
): MonthFigures {
  const months = parcels.map((parcel) => parcelMonthOf(parcel, window));
  const placed = placedTasks({ blocks, parcels, items, blockers }, window);
  const standing = blockersIn(blockers, window);
  const all: Members = { months, tasks: placed, items, blockers: standing };
  const zone = areaMonth({ kind: 'zone', id: null, name: wholeZone }, all, window, rules);
  const inBlock = membersByBlock(all);
  const ofBlocks = blocks.map(({ id, name }) =>
    areaMonth({ kind: 'block', id, name }, inBlock(id), window, rules),
  );
  const ranks = ranksOf(ofBlocks.map(({ score }) => score.score));
  const ranked = ofBlocks.map((area, index) => ({
    ...area,
    rank: ranks[index] ?? null,
    rankBefore: before.areas.get(area.id ?? '') ?? null,
  }));
  const ofNone = inBlock(null);
  const blockless =
    ofNone.months.length === 0
      ? []
      : [areaMonth({ kind: 'block', id: null, name: noBlock }, ofNone, window, rules)];
  return {
    knownBy,
    rules,
    areRulesUsual,
    areas: [zone, ...ranked, ...blockless],
    contacts: contactMonths(items, placed, rules, before),
    tasks: placed.map(({ task }) => task),
    changes: monthChanges(months, window),
    blockers: standing.map(({ id, subject, name, what, blocks: held, owner, ...days }) => ({
      id,
      subject,
      name,
      what,
      blocks: held,
      owner,
      since: days.since,
      due: days.due,
      clearedOn: days.clearedOn !== null && days.clearedOn <= window.to ? days.clearedOn : null,
    })),
  };
}

const wholeZone = bilingual('全区', 'Whole zone');
const noBlock = bilingual('未划入区块', 'Of no block');

/** What belongs to an area. */
type Members = {
  readonly months: readonly ParcelMonth[];
  readonly tasks: readonly PlacedTask[];
  readonly items: readonly SupervisedItem[];
  readonly blockers: readonly SupervisedBlocker[];
};

/** Members by block, each list gone through once: a zone of ten thousand parcels has hundreds of blocks. */
function membersByBlock(all: Members): (block: string | null) => Members {
  const months = groupedBy(all.months, ({ parcel }) => [parcel.block]);
  const tasks = groupedBy(all.tasks, ({ task }) => task.blocks);
  const items = groupedBy(all.items, ({ blocks }) => blocks.map(({ id }) => id));
  const blockers = groupedBy(all.blockers, ({ blocks }) => blocks);
  return (block) => ({
    months: months.get(block) ?? [],
    tasks: tasks.get(block) ?? [],
    items: items.get(block) ?? [],
    blockers: blockers.get(block) ?? [],
  });
}

function groupedBy<Thing, Key>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly Key[],
): ReadonlyMap<Key | null, readonly Thing[]> {
  const groups = new Map<Key | null, Thing[]>();
  for (const thing of things) {
    const keys = keysOf(thing);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  }
  return groups;
}

function areaMonth(
  area: Pick<AreaMonth, 'kind' | 'id' | 'name'>,
  { months, tasks, items, blockers }: Members,
  window: Window,
  rules: ScoreRules,
): AreaMonth {
  return {
    ...area,
    rank: null,
    rankBefore: null,
    score: scoreOf(tasks, rules),
    total: countOf(months),
    states: statesAt(months, window.to),
    reached: reachedBy(months),
    blockers: {
      standing: blockers.filter((blocker) => isStanding(blocker, window)).length,
      begun: blockers.filter(({ since }) => isWithin(window, since)).length,
      cleared: blockers.filter(({ clearedOn }) => isWithin(window, clearedOn)).length,
    },
    lights: lightsOf(items, ({ light }) => light),
    lightsBefore: lightsOf(items, ({ lightBefore }) => lightBefore),
  };
}

function statesAt(months: readonly ParcelMonth[], day: IsoDate): AreaMonth['states'] {
  const counts = axes.map((axis) => [axis, new Map<string, Counting>()] as const);
  for (const { parcel } of months) {
    const step = heldOn(parcel.steps, day);
    for (const [axis, ofAxis] of counts) {
      const name = step?.[axis] ?? 'unknown';
      let ofClass = ofAxis.get(name);
      if (!ofClass) ofAxis.set(name, (ofClass = { ...emptyCount }));
      count(ofClass, parcel);
    }
  }
  const countsOf = new Map(counts);
  const classes = <A extends Axis>(axis: A): Partial<Record<ClassOf<AxisStates[A]>, Count>> => {
    const order: readonly ClassOf<AxisStates[A]>[] = [...statesOf[axis], 'notRequired', 'unknown'];
    const present = order.flatMap((name) => {
      const ofClass = countsOf.get(axis)?.get(name);
      return ofClass ? [[name, ofClass]] : [];
    });
    // fromEntries forgets the keys, which are the classes.
    return Object.fromEntries(present) as Partial<Record<ClassOf<AxisStates[A]>, Count>>;
  };
  return {
    clearance: classes('clearance'),
    levelling: classes('levelling'),
    building: classes('building'),
  };
}

function lightsOf(
  items: readonly SupervisedItem[],
  colourOf: (item: SupervisedItem) => LightColour,
): Record<LightColour, number> {
  const none = lightColours.map((colour) => [colour, 0]);
  // fromEntries forgets the keys, which are the colours.
  const counts = Object.fromEntries(none) as Record<LightColour, number>;
  for (const item of items) counts[colourOf(item)] += 1;
  return counts;
}

/** Contacts by rank, equal ones by name. */
function contactMonths(
  items: readonly SupervisedItem[],
  tasks: readonly PlacedTask[],
  rules: ScoreRules,
  before: RanksBefore,
): ContactMonth[] {
  const held = groupedBy(items, ({ contact }) => (contact === null ? [] : [contact]));
  const asked = groupedBy(tasks, ({ task }) => (task.contact === null ? [] : [task.contact]));
  const names = [...new Set([...held.keys(), ...asked.keys()])]
    .filter((name) => name !== null)
    .sort();
  const scores = names.map((name) => scoreOf(asked.get(name) ?? [], rules));
  const ranks = ranksOf(scores.map(({ score }) => score));
  return names
    .map((contact, index) => ({
      contact,
      items: held.get(contact)?.length ?? 0,
      score: scores[index]!,
      rank: ranks[index] ?? null,
      rankBefore: before.contacts.get(contact) ?? null,
    }))
    .sort(byRank);
}
