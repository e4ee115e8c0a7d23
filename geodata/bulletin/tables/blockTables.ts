import { monthMilestones, type MonthMilestone } from '../../supervision/monthReading.ts';
import type { BulletinTable } from '../bulletinDocument.ts';
import type { BulletinArea, Making } from '../bulletinSource.ts';
import { areaCell, axisOf, knownArea, parcelsCell, substantially } from '../counts.ts';
import { figure, named } from '../run.ts';
import { column, figures, table, type Column } from '../table.ts';

/** How many parcels of each block are past each milestone, in all and within the period, and of how many nobody knows. */
export function blocksTable(making: Making): BulletinTable {
  const { words, period } = making;
  const { columns } = words;
  const reached = (milestone: MonthMilestone) => {
    const cell = (of: 'atEnd' | 'passed') => (area: BulletinArea) =>
      parcelsCell(area, axisOf[milestone], area.reached[milestone][of], words);
    return [
      figures(columns.total, 'parcel', 10, cell('atEnd'), columns[milestone]),
      figures(words.periodsShort[period.kind], 'parcel', 10, cell('passed'), columns[milestone]),
    ];
  };
  const unknown = (milestone: MonthMilestone, group: string) =>
    figures<BulletinArea>(
      columns.unknown,
      'parcel',
      10,
      ({ states }) => figure(states[axisOf[milestone]].unknown?.parcels ?? 0, 'parcel'),
      group,
    );
  return table(
    { name: words.captions.blocks, hasTotal: true },
    [
      blockColumn(making, 28),
      figures<BulletinArea>(columns.parcels, 'parcel', 13, ({ total }) =>
        figure(total.parcels, 'parcel'),
      ),
      ...reached('clearance'),
      unknown('clearance', columns.clearance),
      ...reached('levelling'),
      figures<BulletinArea>(
        columns.substantially,
        'parcel',
        10,
        (area) => parcelsCell(area, 'levelling', substantially(area), words),
        columns.levelling,
      ),
      unknown('levelling', columns.levelling),
      ...reached('start'),
      ...reached('completion'),
      unknown('start', columns.building),
      figures<BulletinArea>(columns.standing, 'item', 14, ({ blockers }) =>
        figure(blockers.standing, 'item'),
      ),
    ],
    period.areas,
  );
}

/** The same by area, of the parcels whose area is known. */
export function areasTable(making: Making): BulletinTable {
  const { words, period } = making;
  const { columns } = words;
  const reached = (milestone: MonthMilestone) => {
    const cell = (of: 'atEnd' | 'passed') => (area: BulletinArea) =>
      areaCell(area, axisOf[milestone], area.reached[milestone][of], words);
    return [
      figures(columns.total, 'squareMetres', 20, cell('atEnd'), columns[milestone]),
      figures(
        words.periodsShort[period.kind],
        'squareMetres',
        20,
        cell('passed'),
        columns[milestone],
      ),
    ];
  };
  return table(
    { name: words.captions.areas, hasTotal: true },
    [
      blockColumn(making, 40),
      figures<BulletinArea>(columns.area, 'squareMetres', 22, ({ total }) =>
        total.parcels === 0 ? words.none : knownArea(total, words),
      ),
      figures<BulletinArea>(columns.areaUnknown, 'parcel', 18, ({ total }) =>
        figure(total.areaUnknown, 'parcel'),
      ),
      ...monthMilestones.flatMap(reached),
    ],
    period.areas,
  );
}

export function blockColumn<Area extends Pick<BulletinArea, 'name'>>(
  { words, language }: Making,
  width: number,
): Column<Area> {
  return column(words.columns.block, width, ({ name }) => named(name, language));
}
