import { addCounts, emptyCount, type Count } from '../count.ts';
import {
  monthMilestones,
  type AreaMonth,
  type ContactMonth,
  type MonthFigures,
  type MonthMilestone,
  type QuarterArea,
  type QuarterContact,
  type Reached,
  type Score,
} from './monthReading.ts';
import { byRank, ranksOf, shareOf } from './score.ts';

/**
 * A quarter from what counts of its months: points and possible points are added up, and what is ranked is their share as in a
 * month. What was passed is added up, what has been reached is taken from its ends, and so are states and lights.
 */
export function quarterFigures(months: readonly MonthFigures[]): {
  readonly areas: QuarterArea[];
  readonly contacts: QuarterContact[];
} {
  const keys = [...new Set(months.flatMap(({ areas }) => areas.map(keyOf)))];
  const areas = keys.map((key) =>
    quarterArea(months.map((month) => month.areas.find((area) => keyOf(area) === key))),
  );
  const isRanked = ({ kind, id }: QuarterArea) => kind === 'block' && id !== null;
  const blocks = areas.filter(isRanked);
  const ranks = ranksOf(blocks.map(({ score }) => score));
  const rankOf = new Map(blocks.map((area, index) => [area, ranks[index] ?? null]));
  return {
    areas: areas.map((area) => ({ ...area, rank: rankOf.get(area) ?? null })),
    contacts: quarterContacts(months),
  };
}

function keyOf({ kind, id }: Pick<AreaMonth, 'kind' | 'id'>): string {
  return `${kind} ${id ?? ''}`;
}

function quarterArea(months: readonly (AreaMonth | undefined)[]): QuarterArea {
  const present = months.filter((month) => month !== undefined);
  const [first, last] = [present[0]!, present.at(-1)!];
  const sumOf = (kind: keyof AreaMonth['blockers']) =>
    present.reduce((sum, { blockers }) => sum + blockers[kind], 0);
  return {
    kind: last.kind,
    id: last.id,
    name: last.name,
    total: last.total,
    states: last.states,
    reached: reachedOver(present),
    lights: last.lights,
    lightsBefore: first.lightsBefore,
    blockers: {
      standing: last.blockers.standing,
      begun: sumOf('begun'),
      cleared: sumOf('cleared'),
    },
    ...scoresAdded(months.map((month) => month?.score)),
  };
}

function reachedOver(months: readonly AreaMonth[]): Record<MonthMilestone, Reached> {
  const over = monthMilestones.map((milestone): [MonthMilestone, Reached] => {
    const all = months.map(({ reached }) => reached[milestone]);
    const sum = (of: 'passed' | 'firstHeard') =>
      all.reduce<Count>((total, month) => addCounts(total, month[of]), emptyCount);
    return [
      milestone,
      {
        before: all[0]!.before,
        atEnd: all.at(-1)!.atEnd,
        passed: sum('passed'),
        firstHeard: sum('firstHeard'),
      },
    ];
  });
  return Object.fromEntries(over) as Record<MonthMilestone, Reached>;
}

function quarterContacts(months: readonly MonthFigures[]): QuarterContact[] {
  const names = [
    ...new Set(months.flatMap((month) => month.contacts.map(({ contact }) => contact))),
  ];
  const contacts = names.sort().map((contact) => {
    const found = months.map((month): ContactMonth | undefined =>
      month.contacts.find((entry) => entry.contact === contact),
    );
    return {
      contact,
      items: found.findLast((entry) => entry !== undefined)?.items ?? 0,
      ...scoresAdded(found.map((entry) => entry?.score)),
    };
  });
  const ranks = ranksOf(contacts.map(({ score }) => score));
  return contacts
    .map((contact, index) => ({ ...contact, rank: ranks[index] ?? null }))
    .sort(byRank);
}

function scoresAdded(months: readonly (Score | undefined)[]) {
  const judged = months.filter((score) => score !== undefined && score.points !== null);
  const points = judged.reduce((sum, score) => sum + (score?.points ?? 0), 0);
  const possible = judged.reduce((sum, score) => sum + (score?.possible ?? 0), 0);
  return {
    points: judged.length === 0 ? null : points,
    possible,
    score: shareOf(points, possible),
    rank: null,
    scores: months.map((score) => score?.score ?? null),
  };
}
