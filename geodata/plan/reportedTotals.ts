import type { IsoDate } from '../date.ts';
import type { Fact, Figure } from '../fact.ts';
import { roundTo } from '../units.ts';
import type { Milestone } from './milestone.ts';
import type { PlanItem } from './planItem.ts';

/** A total that a document gives of the zone's industrial projects, beside what is on record of those it names. */
export type ReportedTotal = {
  readonly fact: string;
  readonly figure: Figure;
  /** In the figure's unit, of the projects whose value is on record; null where none is. */
  readonly onRecord: number | null;
  /** Projects on record by name of which the value is not known. */
  readonly notKnown: number;
  /** Reported less on record: what is told as a total and by no name; null where nothing is on record. */
  readonly difference: number | null;
};

export type ReportedTotals = {
  /** Industrial projects that are on record by name. */
  readonly named: number;
  readonly projects: ReportedTotal | null;
  readonly land: ReportedTotal | null;
  readonly investment: ReportedTotal | null;
  readonly started: ReportedTotal | null;
  readonly completed: ReportedTotal | null;
};

type Found = { readonly fact: string; readonly figure: Figure };

/**
 * The totals of the zone's industrial projects that documents give, with what is on record of the projects by name; null where none
 * gives their number by the day. A reported total stands as it is: of most of its projects nothing is known but that they are counted.
 */
export function reportedTotals(
  facts: readonly Fact[],
  items: readonly PlanItem[],
  day: IsoDate,
): ReportedTotals | null {
  const found = facts
    .filter(({ asOf }) => asOf <= day)
    .flatMap(({ id, figures }) => figures.map((figure): Found => ({ fact: id, figure })));
  const side = (indicator: string, which: 'numerator' | 'denominator') =>
    found.findLast(({ figure }) =>
      figure.sideOf?.some((of) => of.indicator === indicator && of.side === which),
    );
  const projects = side('startedRate', 'denominator');
  if (projects === undefined) return null;
  const beside = (unit: Figure['unit']) =>
    found.find(({ fact, figure }) => fact === projects.fact && figure.unit === unit);
  const industry = items.filter(({ category }) => category === 'industry');
  return {
    named: industry.length,
    projects: totalOf(
      projects,
      industry.map(() => 1),
    ),
    land: totalOf(
      beside('mu'),
      industry.map(({ areaMu, unknownAreas }) => (unknownAreas > 0 ? null : areaMu)),
    ),
    investment: totalOf(
      beside('yiYuan'),
      industry.map(({ investment }) => yiYuanOf(investment)),
    ),
    started: totalOf(side('startedRate', 'numerator'), industry.map(passed('start'))),
    completed: totalOf(side('completedRate', 'numerator'), industry.map(passed('completion'))),
  };
}

function yiYuanOf(investment: PlanItem['investment']): number | null {
  if (investment?.unit === 'yiYuan') return investment.value;
  return investment?.unit === 'wanYuan' ? investment.value / 10_000 : null;
}

/** A project that was not seen to have passed has not, by name: what was never seen is none of those that are counted. */
function passed(milestone: Milestone) {
  return ({ milestones }: PlanItem): number =>
    milestones.some((each) => each.milestone === milestone && each.actual !== null) ? 1 : 0;
}

function totalOf(
  reported: Found | undefined,
  values: readonly (number | null)[],
): ReportedTotal | null {
  if (reported === undefined) return null;
  const known = values.filter((value) => value !== null);
  const onRecord =
    known.length === 0
      ? null
      : roundTo(
          known.reduce((sum, value) => sum + value, 0),
          4,
        );
  return {
    ...reported,
    onRecord,
    notKnown: values.length - known.length,
    difference: onRecord === null ? null : roundTo(reported.figure.value - onRecord, 4),
  };
}
