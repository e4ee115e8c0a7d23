import type { IsoDate } from '../../date.ts';
import {
  lightColours,
  type LightReason,
  type PlanItem,
  type PlannedDay,
  type PlannedMilestone,
} from '../../plan/planItem.ts';
import type { BulletinTable } from '../bulletinDocument.ts';
import type { Making } from '../bulletinSource.ts';
import { day, figure, joined, named, place, quoted, type Run, type Runs } from '../run.ts';
import { column, figures, table, type Column } from '../table.ts';

/** What is worst first: red, amber, then the others. */
const order = ['red', 'amber', ...lightColours];

/** Every item with a plan: what comes next, how far it is by plan and as observed, its light and why. */
export function projectsTable(making: Making): BulletinTable {
  const { words, source } = making;
  const { columns } = words;
  const percent = (value: number | null): Run =>
    value === null ? words.unknownCell : figure(value, 'percent');
  return table<PlanItem>(
    { name: words.captions.projects },
    [
      column(columns.number, 9, (_item, index) => place(index + 1), { align: 'centre' }),
      nameColumn(making, 42),
      column(columns.block, 26, (item) => blocksOf(item, making)),
      column(columns.contact, 25, ({ contact }) =>
        contact === null ? words.notNamed : quoted(contact),
      ),
      column(
        columns.investment,
        19,
        ({ investment }) =>
          investment === null ? words.unknownCell : figure(investment.value, investment.unit),
        { align: 'right' },
      ),
      figures(columns.land, 'mu', 15, ({ areaMu }) =>
        areaMu === null ? words.unknownCell : figure(areaMu, 'mu'),
      ),
      column(columns.next, 22, (item) => {
        const next = nextOf(item);
        return next === undefined ? words.none : words.milestones[next.milestone];
      }),
      column(columns.due, 25, (item) => readingsOf(nextOf(item)?.planned ?? [], making)),
      figures(columns.expected, 'percent', 14, ({ expectedPercent }) => percent(expectedPercent)),
      figures(columns.actual, 'percent', 14, ({ actualPercent }) => percent(actualPercent)),
      column(columns.light, 18, ({ light }) => ({ kind: 'light', colour: light.colour })),
      column(columns.reason, 34, ({ light }) => reasonOf(light.reason, making)),
    ],
    source.plan.toSorted((a, b) => order.indexOf(a.light.colour) - order.indexOf(b.light.colour)),
  );
}

/** Every milestone of every item, planned and actual: as many rows as only a workbook holds. */
export function milestonesTable(making: Making): BulletinTable {
  const { words, source } = making;
  const { columns } = words;
  const dayOr = (date: IsoDate | null | undefined): Run => (date ? day(date) : words.none);
  return table<ItemMilestone>(
    { name: words.captions.milestones, isWorkbookOnly: true },
    [
      itemColumn(making, 40),
      column(columns.milestone, 22, ({ milestone }) => words.milestones[milestone.milestone]),
      column(columns.baseline, 20, ({ milestone }) => dayOr(milestone.baseline)),
      column(columns.planned, 34, ({ milestone }) => readingsOf(milestone.planned, making)),
      column(columns.asPrinted, 34, ({ milestone }) => printedOf(milestone.planned, making)),
      column(columns.passedOn, 20, ({ milestone }) => dayOr(milestone.actual?.day)),
      column(columns.latest, 20, ({ milestone }) => dayOr(milestone.latest?.finish)),
    ],
    source.plan.flatMap((item) => item.milestones.map((milestone) => ({ item, milestone }))),
  );
}

/** What falls due after the period, up to a day, and is not passed. */
export function dueTable(making: Making, until: IsoDate): BulletinTable {
  const { words, source, period } = making;
  const { columns } = words;
  const isDue = ({ due }: PlannedDay) => due > period.to && due <= until;
  const rows = source.plan.flatMap((item) =>
    item.milestones
      .filter(({ actual, planned }) => actual === null && planned.some(isDue))
      .map((milestone) => ({ item, milestone })),
  );
  const first = ({ milestone }: (typeof rows)[number]) => milestone.planned.find(isDue)?.due ?? '';
  return table<ItemMilestone>(
    { name: words.captions.due },
    [
      column(columns.due, 26, ({ milestone }) => readingsOf(milestone.planned, making)),
      itemColumn(making, 44),
      column(columns.milestone, 24, ({ milestone }) => words.milestones[milestone.milestone]),
      column(columns.block, 28, ({ item }) => blocksOf(item, making)),
      column(columns.contact, 26, ({ item }) =>
        item.contact === null ? words.notNamed : quoted(item.contact),
      ),
      column(columns.light, 20, ({ item }) => ({ kind: 'light', colour: item.light.colour })),
    ],
    rows.toSorted((a, b) => (first(a) < first(b) ? -1 : 1)),
  );
}

type ItemMilestone = { readonly item: PlanItem; readonly milestone: PlannedMilestone };

function itemColumn({ words, language }: Making, width: number): Column<ItemMilestone> {
  return column(words.columns.project, width, ({ item }) => named(item.name, language));
}

function nameColumn({ words, language }: Making, width: number): Column<PlanItem> {
  return column(words.columns.project, width, ({ name }) => named(name, language));
}

function nextOf({ milestones }: PlanItem): PlannedMilestone | undefined {
  return milestones.find(({ actual, planned }) => actual === null && planned.length > 0);
}

function blocksOf({ blocks }: PlanItem, { words, language }: Making): Runs {
  if (blocks.length === 0) return [words.none];
  return joined(
    blocks.map(({ name }) => [named(name, language)]),
    words.comma,
  );
}

/** Every day that is set, the one that counts first. */
function readingsOf(planned: readonly PlannedDay[], { words }: Making): Runs {
  if (planned.length === 0) return [words.none];
  return joined(
    planned.map(({ due }) => [day(due)]),
    words.orElse,
  );
}

function printedOf(planned: readonly PlannedDay[], { words, language }: Making): Runs {
  const printed = planned.flatMap(({ asPrinted }) => (asPrinted === null ? [] : [asPrinted]));
  if (printed.length === 0) return [words.none];
  return joined(
    printed.map((text) => [named(text, language)]),
    words.semicolon,
  );
}

function reasonOf(reason: LightReason, { words }: Making): Runs {
  const { reasons, milestones } = words;
  switch (reason.rule) {
    case 'behindPoints':
      return reasons.behind(figure(reason.expected, 'percent'), figure(reason.actual, 'percent'));
    case 'missedMonths':
      return reasons.missed(
        milestones[reason.milestone],
        day(reason.due),
        figure(reason.months, 'month'),
      );
    case 'onPlan':
      return [reasons.onPlan];
    case 'allPassed':
      return reasons.allPassed(day(reason.on));
    case 'nothingDue':
      return reason.next === null
        ? [reasons.nothingDueAtAll]
        : reasons.nothingDue(day(reason.next));
    case 'noPlan':
      return [reasons.noPlan];
    case 'notObserved':
      return reason.since === null
        ? [reasons.neverObserved]
        : reasons.notObserved(day(reason.since));
  }
}
