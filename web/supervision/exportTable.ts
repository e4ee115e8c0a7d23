import type { MonthReading, QuarterReading } from '../../geodata/supervision/monthReading.ts';
import { areaDecimals, areaFigure } from '../../geodata/units.ts';
import { csvOf } from '../export/csv.ts';
import { download } from '../export/download.ts';
import { fileName } from '../export/fileName.ts';
import {
  numberCell,
  numberFormat,
  pageOf,
  textCell,
  type Column,
  type Page,
} from '../export/table.ts';
import { workbookOf } from '../export/xlsx/workbook.ts';
import { language, unit } from '../state/current.ts';
import { zone } from '../state/records.ts';
import { say } from '../words/words.ts';
import { lightColours } from '../../geodata/plan/planItem.ts';
import { lightShapes } from './lights.tsx';
import {
  areaRows,
  contactRows,
  isMonth,
  type AreaRow,
  type ContactRow,
  type Scored,
} from './rows.ts';
import { words } from './words/words.ts';
import { momentInChina, periodName } from './written.ts';

/** Hands over the table of the month or quarter shown, with its marks. */
export async function exportTable(
  read: MonthReading | QuarterReading,
  format: 'csv' | 'xlsx',
): Promise<void> {
  const text = words.peek();
  const own = text.supervision;
  const of = isMonth(read) ? read.month : read.quarter;
  const marks = (['example', 'schematic'] as const).filter((quality) =>
    read.qualities.includes(quality),
  );
  const notices = { example: text.exampleNotice, schematic: text.schematicNotice };
  const { name, nameEn } = zone.peek() ?? { name: read.zone, nameEn: read.zone };
  const zoneName = language.peek() === 'zh' ? name : nameEn;
  const pages = [blocksPage(read), contactsPage(read)];
  const standing = isMonth(read)
    ? read.isClosed
      ? own.closedOn(momentInChina(read.closings.at(-1)?.at ?? read.to))
      : own.openYet
    : own.quarterRule;
  const file =
    format === 'csv'
      ? new Blob([csvOf(pages[0]!)], { type: 'text/csv;charset=utf-8' })
      : await workbookOf(pages, {
          title: `${zoneName} · ${own.exportTitle} · ${periodName(of)}`,
          subtitle: `${own.posterAsOf(read.to)} · ${standing}`,
          marks: marks.length === 0 ? null : marks.map((mark) => notices[mark]).join(' · '),
        });
  const parts = {
    zone: zoneName,
    content: own.exportTitle,
    area: of,
    date: read.to,
    marks: marks.map((mark) => text.exports.marks[mark]),
  };
  download(file, fileName(parts, format));
}

function blocksPage(read: MonthReading | QuarterReading): Page {
  const text = words.peek().supervision;
  const area = unit.peek();
  const digits = numberFormat(areaDecimals(area));
  const milestones = ['clearance', 'levelling', 'start', 'completion'] as const;
  const columns: Column<AreaRow>[] = [
    { heading: text.columns.block, width: 22, cell: ({ name }) => textCell(say(name)) },
    ...scoreColumns<AreaRow>(),
    whole(text.columnsOut.total, ({ total }) => total.parcels),
    whole(text.columnsOut.unknown, ({ total }) => total.areaUnknown),
    ...milestones.flatMap((milestone): Column<AreaRow>[] => {
      const name = text.columns[milestone];
      return [
        {
          heading: text.columnsOut.reached(name, words.peek().units[area]),
          width: 14,
          cell: ({ reached }) =>
            numberCell(areaFigure(reached[milestone].atEnd.areaM2, area), digits),
        },
        whole(text.columnsOut.parcels(name), ({ reached }) => reached[milestone].atEnd.parcels),
        whole(text.columnsOut.change(name), ({ reached }) => reached[milestone].passed.parcels),
      ];
    }),
    ...lightColours.map((colour) =>
      whole<AreaRow>(
        `${lightShapes[colour]} ${text.lights[colour]}`,
        ({ lights }) => lights[colour],
      ),
    ),
    whole(text.columnsOut.standing, ({ blockers }) => blockers.standing),
    whole(text.columnsOut.cleared, ({ blockers }) => blockers.cleared),
  ];
  return pageOf(text.tabs.blocks, columns, areaRows(read));
}

function contactsPage(read: MonthReading | QuarterReading): Page {
  const text = words.peek().supervision;
  const columns: Column<ContactRow>[] = [
    { heading: text.columns.contact, width: 22, cell: ({ name }) => textCell(say(name)) },
    ...scoreColumns<ContactRow>(),
    whole(text.columns.items, ({ items }) => items),
  ];
  return pageOf(text.tabs.contacts, columns, contactRows(read));
}

function scoreColumns<Row extends Scored>(): Column<Row>[] {
  const text = words.peek().supervision.columnsOut;
  return [
    whole(text.rank, ({ rank }) => rank),
    whole(text.rankBefore, ({ rankBefore }) => rankBefore),
    tenth(text.score, ({ score }) => score),
    tenth(text.points, ({ points }) => points),
    tenth(text.possible, ({ possible }) => possible),
    tenth(text.nowScore, ({ nowScore }) => nowScore ?? null),
  ];
}

function whole<Row>(heading: string, of: (row: Row) => number | null): Column<Row> {
  return { heading, width: 10, cell: (row) => numberCell(of(row), '0') };
}

function tenth<Row>(heading: string, of: (row: Row) => number | null): Column<Row> {
  return { heading, width: 10, cell: (row) => numberCell(of(row), '0.0') };
}
