import { milestoneNames, milestones } from '../../../geodata/plan/milestone.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { qualityNames } from '../../../geodata/quality.ts';
import { dayCell, numberCell, numberFormat, textCell, type Column } from '../../export/table.ts';
import { say } from '../../words/words.ts';
import { lightLooks } from '../lightLooks.ts';
import { forecastSentences, lightReason, scheduleSentences } from '../lightText.ts';
import { investmentOf } from '../list/investment.ts';
import { actualDay, plannedDay } from '../list/plannedDay.ts';
import { words } from '../words/words.ts';

/** What is taken along of each item, in the language on show. */
export function planColumns(): readonly Column<PlanItem>[] {
  const text = words.peek().plan;
  const { columns } = text.exports;
  return [
    { heading: columns.name, width: 26, cell: ({ name }) => textCell(say(name)) },
    {
      heading: columns.light,
      width: 10,
      cell: ({ light: { colour } }) =>
        textCell(`${lightLooks[colour].sign} ${say(lightLooks[colour].name)}`),
    },
    { heading: columns.reason, width: 40, cell: (item) => textCell(lightReason(item)) },
    {
      heading: columns.kind,
      width: 8,
      cell: ({ subject }) => textCell(text.subjects[subject.kind]),
    },
    { heading: columns.owner, width: 22, cell: ({ owner }) => textCell(owner && say(owner)) },
    { heading: columns.contact, width: 10, cell: ({ contact }) => textCell(contact) },
    {
      heading: columns.blocks,
      width: 14,
      cell: ({ blocks }) => textCell(blocks.map(({ name }) => say(name)).join('、') || null),
    },
    {
      heading: columns.investment,
      width: 12,
      cell: (item) => numberCell(investmentOf(item), numberFormat(0)),
    },
    {
      heading: columns.land,
      width: 10,
      cell: ({ areaMu }) => numberCell(areaMu, numberFormat(1)),
    },
    {
      heading: columns.unknownAreas,
      width: 8,
      cell: ({ unknownAreas }) => numberCell(unknownAreas || null, '0'),
    },
    {
      heading: columns.parcels,
      width: 10,
      cell: ({ parcels }) =>
        parcels.length === 0
          ? { kind: 'none', text: text.noShape }
          : numberCell(parcels.length, '0'),
    },
    ...milestones.flatMap((milestone): Column<PlanItem>[] => {
      const name = say(milestoneNames[milestone]);
      return [
        {
          heading: columns.planned(name),
          width: 12,
          cell: (item) => dayCell(plannedDay(item, milestone)),
        },
        {
          heading: columns.actual(name),
          width: 12,
          cell: (item) => dayCell(actualDay(item, milestone)),
        },
      ];
    }),
    {
      heading: columns.deadline,
      width: 12,
      cell: ({ deadline }) => dayCell(deadline?.due ?? null),
    },
    {
      heading: columns.deadlineOf,
      width: 10,
      cell: ({ deadline }) => textCell(deadline && say(milestoneNames[deadline.milestone])),
    },
    {
      heading: columns.expected,
      width: 9,
      cell: ({ expectedPercent }) => numberCell(expectedPercent, numberFormat(0)),
    },
    {
      heading: columns.actualPercent,
      width: 9,
      cell: ({ actualPercent }) => numberCell(actualPercent, numberFormat(0)),
    },
    {
      heading: columns.schedule,
      width: 36,
      cell: (item) => textCell(scheduleSentences(item).join('')),
    },
    {
      heading: columns.forecast,
      width: 36,
      cell: ({ forecast }) => textCell(forecastSentences(forecast)[0] ?? null),
    },
    {
      heading: columns.blockers,
      width: 30,
      cell: ({ blockers }) =>
        textCell(
          blockers
            .filter(({ clearedOn }) => clearedOn === null)
            .map(({ what }) => say(what))
            .join('；') || null,
        ),
    },
    {
      heading: columns.quality,
      width: 12,
      cell: ({ quality }) => textCell(quality && say(qualityNames[quality])),
    },
    { heading: columns.id, width: 20, cell: ({ item }) => textCell(item) },
  ];
}
